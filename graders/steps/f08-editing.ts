import { canEdit, editedMarks, editMessage, openHistory, showsVersion, versionsInOrder } from '../chat/editing.ts';
import { copies, inOrder, shows } from '../chat/messages.ts';
import { openRoom } from '../chat/open-room.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { unmet } from '../scoring/verdict.ts';
import { look, settle, waitFor } from '../search/look.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { undo } from '../search/undo.ts';
import { arrived, below, neighbours } from './amid.ts';
import { mustSeeLive, mustSeeSoonerOrLater } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';

export function addEditingSteps(library: StepLibrary): void {
  library.add('{person} edits {message} to {message}', async (world, label: string, from: string, to: string) => {
    const who = await world.person(label);
    await mustBePossible(`${label} can edit a message of their own`, () =>
      editMessage(who, world.text(from), world.text(to)),
    );
    world.notes.set('versions', [...new Set([...versionsOf(world), from, to])]);
  });
  library.add(
    '{people} find {message} in the place of {message}',
    async (world, labels: string[], to: string, from: string) => {
      for (const label of labels) {
        await changes(world, label, from, to, mustSeeSoonerOrLater);
        const expected = `the edited message stays in its place for ${label}`;
        const snap = await look((await world.person(label)).page);
        const [text, next] = [world.text(to), world.text(below)];
        const order = inOrder(snap, [text, next, world.text('before')]);
        if (copies(snap, text) > 1) throw unmet(expected, 'it shows twice');
        // Where the edit shows only after a reload, another criterion says so.
        if (copies(snap, text) && copies(snap, next) && order[1] !== text) throw unmet(expected, 'it has moved');
      }
    },
  );
  library.add('{person} has no way to edit {message}', async (world, label: string, message: string) => {
    const who = await arrived(world, label, message);
    if (await canEdit(who, world.text(message)))
      throw unmet(
        'only the author of a message is offered to edit it',
        `${label} was given somebody else's message to edit`,
      );
  });
  library.add(
    'neither {person} nor {person} sees {message} marked as edited',
    async (world, one: string, two: string, message: string) => {
      for (const label of [one, two]) await mustBeUnmarked(world, label, message);
    },
  );
  library.add(
    '{people} see {message} marked as edited, and no other message',
    async (world, labels: string[], message: string) => {
      for (const label of labels) {
        await mustSeeSoonerOrLater(world, await world.person(label), {
          expected: `the edited message says so to ${label}, for example "(edited)"`,
          seen: (snap) => editedMarks(snap, world.text(message)).length > 0,
          instead: (snap) =>
            shows(snap, world.text(message)) ? 'nothing by the message says it' : 'the new text does not show',
          secondLook: (second) => openRoom(second, world.room('Garden')),
        });
        for (const neighbour of neighbours) await mustBeUnmarked(world, label, neighbour);
      }
    },
  );
  library.add(
    '{person} finds {message} in the history of {message}',
    async (world, label: string, original: string, message: string) => {
      await changes(world, label, original, message, mustSeeSoonerOrLater);
      await lookAtHistory(world, label, original, message);
    },
  );
  library.add(
    'the history lists {messages} in order for {person}',
    async (world, versions: string[], label: string) => {
      const { page } = await world.person(label);
      const texts = versions.map(world.text);
      const earlier = texts.slice(0, -1);
      const expected = 'the history lists every earlier version of the message, in order';
      const listsAll = (snap: Snapshot) => earlier.every((text) => snap.hits(text).length > 0);
      const snap =
        (await waitFor(page, world.liveMs / 4, (now) => (listsAll(now) ? now : undefined))) ?? (await look(page));
      const missing = versions.filter((_, n) => n < earlier.length && !snap.hits(texts[n]!).length);
      if (missing.length)
        throw unmet(expected, `${missing.length} of ${earlier.length} earlier versions are not listed`);
      const listed = versionsInOrder(snap, earlier);
      const isOrdered = [earlier, [...earlier].reverse()].some((order) => order.join() === listed.join());
      if (!isOrdered) throw unmet(expected, `they are listed in the order ${spoken(listed, texts)}`);
      await closeHistory(world, label);
    },
  );
  library.add(
    '{person} sees {message} instead of {message} without reloading',
    async (world, label: string, to: string, from: string) => {
      await changes(world, label, from, to, mustSeeLive);
    },
  );
  library.add(
    '{person} looks at the history of {message}, which was {message}',
    async (world, label: string, message: string, original: string) => {
      const before = copiesAnywhere(await look((await world.person(label)).page), world.text(message));
      await lookAtHistory(world, label, original, message);
      const now = await settle((await world.person(label)).page);
      // Some histories list the current version too, some only the earlier ones.
      world.notes.set('usual copies', before);
      world.notes.set('lists current', copiesAnywhere(now, world.text(message)) > before);
    },
  );
  library.add(
    '{person} sees {message} instead of {message} in the open history without reloading',
    async (world, label: string, to: string, from: string) => {
      const usual = world.notes.get('usual copies') as number;
      const wanted = world.notes.get('lists current') ? usual + 1 : usual;
      const isListed = (snap: Snapshot) =>
        copiesAnywhere(snap, world.text(from)) > 0 && copiesAnywhere(snap, world.text(to)) >= wanted;
      const who = await world.person(label);
      if (await waitFor(who.page, world.liveMs, isListed)) return closeHistory(world, label);
      throw unmet(
        `the history that ${label} has open lists the new version at once`,
        copiesAnywhere(await look(who.page), world.text(to))
          ? 'the message changed, the open history did not'
          : 'neither the message nor the open history changed',
      );
    },
  );
}

/** Opens the history and finds the oldest version in it. */
async function lookAtHistory(world: World, label: string, original: string, message: string): Promise<void> {
  const who = await arrived(world, label, message);
  const earlier = versionsOf(world).filter((version) => version !== message);
  await mustBePossible(`${label} can open the history of a message and read an earlier version`, async () => {
    world.moments.set(`before history ${label}`, await openHistory(who, world.text(message), earlier.map(world.text)));
  });
  if (await waitFor(who.page, world.liveMs / 2, (snap) => showsVersion(snap, world.text(original)))) return;
  throw unmet(
    'the history lists what the message said first',
    `it lists later versions, but not that one, to ${label}`,
  );
}

/** Every text that an edited message has had, under the spec's names. */
const versionsOf = (world: World): string[] => (world.notes.get('versions') as string[] | undefined) ?? [];

async function closeHistory(world: World, label: string): Promise<void> {
  const before = world.moments.get(`before history ${label}`);
  if (before) await undo((await world.person(label)).page, before);
}

/** The message reads differently for a person, and its old text is gone. */
async function changes(
  world: World,
  label: string,
  from: string,
  to: string,
  must: typeof mustSeeLive | typeof mustSeeSoonerOrLater,
): Promise<void> {
  await must(world, await world.person(label), {
    expected: `${label} sees the new text of the message and no longer the old one`,
    seen: (snap) => shows(snap, world.text(to)) && !shows(snap, world.text(from)),
    instead: (snap) =>
      shows(snap, world.text(to))
        ? 'the old text still shows beside the new one'
        : shows(snap, world.text(from))
          ? 'the old text still shows'
          : 'neither text shows',
    secondLook: (second) => openRoom(second, world.room('Garden')),
  });
}

async function mustBeUnmarked(world: World, label: string, message: string): Promise<void> {
  const marks = editedMarks(await look((await world.person(label)).page), world.text(message));
  if (marks.length)
    throw unmet(
      'only edited messages are marked as edited',
      `a message that nobody has edited says "${marks[0]}" to ${label}`,
    );
}

const copiesAnywhere = (snap: Snapshot, text: string): number => snap.hits(text).length;

/** An order of versions as numbers, the first version being 1. */
const spoken = (listed: readonly string[], texts: readonly string[]): string =>
  listed.map((text) => texts.indexOf(text) + 1).join(', ');
