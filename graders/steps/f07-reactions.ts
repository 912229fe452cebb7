import { bareCount, chipsOf, countOf } from '../chat/chips.ts';
import { openRoom } from '../chat/open-room.ts';
import { react, takeBack } from '../chat/reactions.ts';
import { lookWhoReacted } from '../chat/who-reacted.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { unmet } from '../scoring/verdict.ts';
import { settle, waitFor } from '../search/look.ts';
import { isPossible } from '../search/not-found.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { emojiInUse } from '../search/vocabulary/reactions.ts';
import { arrived, neighbours } from './amid.ts';
import { whereIs } from './common.ts';
import { mustSeeLive, mustSeeSoonerOrLater } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';
import { inSecondWindow } from './second-window.ts';

/** Where the emoji of a scenario are noted. */
const first = 'emoji';
const other = 'other emoji';

export function addReactionSteps(library: StepLibrary): void {
  library.add('{person} reacts to {message}', async (world, label: string, message: string) => {
    await arrived(world, label, message);
    await noteIdle(world, message);
    world.notes.set(first, await reactWith(world, label, message, emojiInUse));
  });
  library.add('{person} reacts to {message} with the same emoji', async (world, label: string, message: string) => {
    await reactWith(world, label, message, [emojiOf(world, first)]);
  });
  library.add('{person} reacts to {message} with another emoji', async (world, label: string, message: string) => {
    const others = emojiInUse.filter((emoji) => emoji !== emojiOf(world, first));
    world.notes.set(other, await reactWith(world, label, message, others));
  });
  library.add('{person} takes the reaction to {message} back', async (world, label: string, message: string) => {
    const who = await world.person(label);
    await mustBePossible(`${label} can take back a reaction`, () =>
      takeBack(who, world.text(message), emojiOf(world, first)),
    );
  });
  library.add(
    '{people} find the reaction at {message} and at no other message',
    async (world, labels: string[], message: string) => {
      const emoji = emojiOf(world, first);
      for (const label of labels) {
        await mustCount(world, label, message, first, 1, mustSeeSoonerOrLater);
        const snap = await restingLook(world, label);
        const elsewhere = neighbours.find((text) =>
          chipsOf(snap, world.text(text)).some((c) => c.count && c.emoji === emoji),
        );
        if (elsewhere)
          throw unmet('the reaction shows at its message only', `${label} sees ${emoji} at another one too`);
      }
    },
  );
  library.add(
    '{people} see {int} such reaction(s) at {message} without reloading',
    async (world, labels: string[], count: number, message: string) => {
      for (const label of labels) await mustCount(world, label, message, first, count, mustSeeLive);
    },
  );
  library.add(
    '{people} see {int} such reaction(s) at {message} sooner or later',
    async (world, labels: string[], count: number, message: string) => {
      for (const label of labels) await mustCount(world, label, message, first, count, mustSeeSoonerOrLater);
    },
  );
  library.add(
    '{people} see {int} reaction with the other emoji at {message} without reloading',
    async (world, labels: string[], count: number, message: string) => {
      for (const label of labels) await mustCount(world, label, message, other, count, mustSeeLive);
    },
  );
  library.add(
    '{person} finds {people} named at the reaction to {message}, and not {person}',
    async (world, label: string, reactors: string[], message: string, outsider: string) => {
      const names = reactors.map(world.name);
      const expected = `hovering or clicking the reaction tells ${label} that ${reactors.join(' and ')} gave it`;
      const text = world.text(message);
      const emoji = emojiOf(world, first);
      const asked = { message: text, emoji, reactors: names, people: [...names, world.name(outsider)] };
      const who = await world.person(label);
      // Whether the count is right, and comes live, is the matter of another criterion.
      await waitFor(who.page, world.liveMs / 2, (snap) => countOf(snap, text, emoji) === reactors.length);
      let named = await lookWhoReacted(who, asked);
      const unnamed = () => reactors.filter((reactor) => !named.names.includes(world.name(reactor)));
      if (unnamed().length)
        await isPossible(
          inSecondWindow(world, who, async (second) => {
            await openRoom(second, world.room(whereIs(world, label)));
            const later = await lookWhoReacted(second, asked);
            if (later.names.length > named.names.length) named = later;
          }),
        );
      if (unnamed().length) throw unmet(expected, `${named.where} did not name ${unnamed().join(' or ')}`);
      if (named.names.includes(world.name(outsider)))
        throw unmet(expected, `${named.where} names ${outsider} too, who has not reacted`);
    },
  );
}

async function reactWith(world: World, label: string, message: string, wanted: readonly string[]): Promise<string> {
  const who = await world.person(label);
  let emoji = '';
  await mustBePossible(`${label} can add an emoji reaction to a message`, async () => {
    emoji = await react(who, world.text(message), wanted);
  });
  return emoji;
}

const emojiOf = (world: World, which: string): string => world.notes.get(which) as string;

/** Some apps show an emoji at every message, as an offer: how often it stands there while nobody has reacted. */
async function noteIdle(world: World, message: string): Promise<void> {
  for (const { label } of world.everyone) {
    const snap = await restingLook(world, label);
    world.moments.set(`unreacted ${label} ${message}`, snap);
  }
}

/** The page while the mouse is over nothing, so that what a message offers is not taken for what it has got. */
async function restingLook(world: World, label: string): Promise<Snapshot> {
  const { page } = await world.person(label);
  await page.mouse.move(2, 2);
  return settle(page, 500);
}

async function mustCount(
  world: World,
  label: string,
  message: string,
  which: string,
  count: number,
  must: typeof mustSeeLive | typeof mustSeeSoonerOrLater,
): Promise<void> {
  const who = await world.person(label);
  const emoji = emojiOf(world, which);
  const text = world.text(message);
  const unreacted = world.moments.get(`unreacted ${label} ${message}`);
  const idle = unreacted ? bareCount(unreacted, text, emoji) : 0;
  if (unreacted && countOf(unreacted, text, emoji, idle) > 0)
    throw unmet('a message to which nobody has reacted shows no reaction', `${label} saw ${emoji} counted already`);
  const shown = (snap: Snapshot) => countOf(snap, text, emoji, idle);
  await who.page.mouse.move(2, 2);
  await must(world, who, {
    expected: `${label} sees ${emoji} ${count === 1 ? 'once' : `${count} times`} at the message`,
    seen: (snap) => shown(snap) === count,
    instead: (snap) => (shown(snap) ? `it is counted ${shown(snap)}` : 'the reaction does not show'),
    secondLook: (second) => openRoom(second, world.room(whereIs(world, label))),
  });
}
