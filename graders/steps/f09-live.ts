import { openRoom } from '../chat/open-room.ts';
import { insideListings } from '../chat/people.ts';
import { findPower, isMarkedAdmin, powerInView } from '../chat/permissions.ts';
import { isAtRoom } from '../chat/rooms.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import { refreshOnly, unmet } from '../scoring/verdict.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { isPossible } from '../search/not-found.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { mustNeverSee, mustSeeLive } from './live.ts';
import { lookAtMembers, memberOf, withMembers } from './member-powers.ts';
import { isSoInSecondWindow } from './second-window.ts';

/** What tells a person that they were sent out of a room. */
const removal = /\b(kicked|banned|expelled|removed from|no longer (a )?member|lost access)\b/i;

/** Steps about changes that everybody must see at once. */
export function addLiveRightsSteps(library: StepLibrary): void {
  library.add('{person} has the members of the room {room} in view', async (world, label: string, room: string) => {
    await withMembers(world, label);
    const { page } = await world.person(label);
    if (!isAtRoom(await settle(page), world.room(room))) await openRoom(await world.person(label), world.room(room));
    world.moments.set(`members ${label}`, await look(page));
  });
  library.add(
    '{person} finds {person} among the members of {room} without reloading',
    async (world, label: string, joiner: string, room: string) => {
      const who = await world.person(label);
      const before = insideListings(world.moments.get(`members ${label}`)!, world.name(joiner)).length;
      await mustSeeLive(world, who, {
        expected: `${joiner} appears in the list of members on ${label}'s screen`,
        seen: (snap) => insideListings(snap, world.name(joiner)).length > before,
        instead: () => `${joiner} is not in the list`,
        secondLook: lookAtMembers(world, label, room),
      });
      world.moments.set(`members ${label}`, await look(who.page));
    },
  );
  library.add('{person} is not told of having been sent out', async (world, label: string) => {
    const who = await world.person(label);
    await mustNeverSee(who, 1_200, `${label}, who has just joined, is told nothing of having been sent out`, (snap) => {
      const told = snap.els.find((el) => removal.test(el.own));
      return told && `it says "${told.own}"`;
    });
    const dialog = who.person.recorder.dialogs.find(({ message }) => removal.test(message));
    if (dialog) throw unmet(`${label} is told nothing of having been sent out`, `a dialog says "${dialog.message}"`);
  });
  library.add(
    "{person} has an admin's rights over {person} in {room} without reloading",
    async (world, label: string, other: string, room: string) => {
      const who = await world.person(label);
      const isMarked = (snap: Snapshot) => isMarkedAdmin(snap, world.name(label));
      const offers = (snap: Snapshot) => powerInView(snap, 'kick or ban', world.name(other));
      await waitFor(who.page, world.liveMs / 2, (snap) => isMarked(snap) || offers(snap));
      // The controls may be behind a menu.
      const find = (window: Searcher) => isPossible(findPower(window, 'kick or ban', memberOf(world, other, room)));
      if (await find(who)) return;
      const expected = `${label} has an admin's mark and controls as soon as ${label} was made one`;
      const marked = isMarked(await look(who.page));
      const later = await isSoInSecondWindow(world, who, async (second) => {
        await lookAtMembers(world, label, room)(second);
        return (await find(second)) || (!marked && isMarked(await look(second.page)));
      });
      if (later)
        throw refreshOnly(
          expected,
          `${marked ? 'the mark came up, and no control' : 'neither came up'}; a second window of the same person has them`,
        );
      // Where a new admin has no control at all, that is the matter of another criterion.
      if (!marked) throw unmet(expected, 'neither a mark nor a control came up');
    },
  );
  library.add(
    '{person} no longer finds {person} among the members of {room}, without reloading',
    async (world, label: string, gone: string, room: string) => {
      const before = insideListings(world.moments.get(`members ${label}`)!, world.name(gone)).length;
      await mustSeeLive(world, await world.person(label), {
        expected: `${gone} goes from the list of members on ${label}'s screen`,
        seen: (snap) => insideListings(snap, world.name(gone)).length < before,
        instead: () => `${gone} is still in the list`,
        secondLook: lookAtMembers(world, label, room),
      });
    },
  );
}
