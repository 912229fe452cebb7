import { send } from '../chat/composer.ts';
import {
  freshEntries,
  isDirectListed,
  isInDirect,
  openDirect,
  openFreshDirect,
  seeConversations,
} from '../chat/direct.ts';
import { shows } from '../chat/messages.ts';
import { findOnline } from '../chat/people.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import { unmet } from '../scoring/verdict.ts';
import { placeKind } from '../search/fresh.ts';
import { settle, waitFor } from '../search/look.ts';
import { isPossible } from '../search/not-found.ts';
import { sideHits } from '../search/regions.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { mustNeverSee, mustSeeSoonerOrLater, noticesGone, quietMs } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';
import { inSecondWindow } from './second-window.ts';

/** Steps about conversations of two. */
export function addDirectSteps(library: StepLibrary): void {
  library.add(
    '{person} writes {message} to {person} directly',
    async (world, label: string, message: string, other: string) => {
      const who = await world.person(label);
      await isPossible(findOnline(who, world.name(other)));
      for (const person of world.everyone) world.moments.set(`apart ${person.label}`, await settle(person.page, 500));
      await mustBePossible(`${label} can open a direct conversation with ${other}`, () =>
        openDirect(who, world.name(other)),
      );
      await send(who, world.text(message));
      const snap = await settle(who.page, 500);
      const entries = freshEntries(world.moments.get(`apart ${label}`)!, snap, world.name(other));
      // Where one stands oneself are people, such as the members of what has just been opened, and no conversations.
      const people = sideHits(snap, who.person.name).map((el) => placeKind(snap, el));
      const kinds = entries.map((entry) => placeKind(snap, entry)).filter((kind) => !people.includes(kind));
      world.notes.set('kinds of conversation', kinds);
    },
  );
  library.add(
    '{person} reads {message} in a conversation with {person} and answers {message}',
    async (world, label: string, message: string, other: string, answer: string) => {
      const who = await world.person(label);
      const before = world.moments.get(`apart ${label}`)!;
      const isListed = (snap: Snapshot) => isDirectListed(before, snap, world.name(other), world.text(message));
      const hasOwnList = (world.notes.get('kinds of conversation') as string[]).length > 0;
      const isThere = await waitFor(who.page, world.liveMs / 2, isListed);
      if (!isThere && hasOwnList && !(await seeConversations(who, isListed)))
        await mustSeeSoonerOrLater(world, who, {
          expected: `the conversation is in the list of ${label} too, as in that of ${other}`,
          seen: (snap) =>
            isListed(snap) || sideHits(snap, world.name(other)).length > sideHits(before, world.name(other)).length,
          instead: () => 'it is not there',
          secondLook: async () => {},
        });
      const open = async () => {
        if (!(await openFreshDirect(who, world.name(other), before))) await openDirect(who, world.name(other));
      };
      await mustBePossible(`${label} finds the conversation with ${other}`, open);
      await mustSeeSoonerOrLater(world, who, {
        expected: `${label} reads what ${other} wrote directly`,
        seen: (snap) => shows(snap, world.text(message)),
        instead: () => 'the message is not there',
        secondLook: (second) => openDirect(second, world.name(other)),
      });
      await send(who, world.text(answer));
    },
  );
  library.add(
    '{person} sees neither {message} nor {message}, nor a conversation of {person} and {person}',
    async (world, label: string, one: string, two: string, ...partners: string[]) => {
      const before = world.moments.get(`apart ${label}`)!;
      await mustNeverSee(
        await world.person(label),
        quietMs,
        `${label} learns nothing of the conversation of others`,
        (snap) => {
          const text = [one, two].map(world.text).find((each) => snap.hits(each).length);
          if (text) return `"${text}" is shown to ${label}`;
          const names = partners.map(world.name);
          const row = names
            .flatMap((name) => freshEntries(before, snap, name))
            .find((el) => names.every((name) => snap.textOf(snap.parent(el) ?? el).includes(name)));
          return row && `"${snap.textOf(snap.parent(row) ?? row)}" is listed for ${label}`;
        },
      );
    },
  );
  library.add(
    '{person} still has the conversation with {person} and {message} in it',
    async (world, label: string, other: string, message: string) => {
      const who = await world.person(label);
      const [name, text] = [world.name(other), world.text(message)];
      const expected = `the conversation with ${other} stays on ${label}'s screen, under that name, when ${other} has left`;
      // Where conversations are in no list of their own, or in none beside themselves, looking for it anew has to do.
      const kinds = world.notes.get('kinds of conversation') as string[];
      const isListed = (snap: Snapshot) =>
        !kinds.length || sideHits(snap, name).some((el) => kinds.includes(placeKind(snap, el)));
      await noticesGone(world, who, name);
      await mustNeverSee(who, quietMs, expected, (snap) => {
        if (!shows(snap, text)) return 'its messages are gone';
        if (!isInDirect(snap, name)) return `it no longer stands under the name of ${other}`;
        return isListed(snap) ? undefined : 'it is no longer listed';
      });
      const kept = await inSecondWindow(world, who, async (second) => {
        await waitFor(second.page, world.liveMs / 2, (snap) => sideHits(snap, name).length > 0);
        const reopened = await isPossible(openDirect(second, name));
        return reopened && waitFor(second.page, world.liveMs / 2, (snap) => shows(snap, text));
      });
      if (!kept) throw unmet(expected, `${label} no longer finds it after a reload`);
    },
  );
}
