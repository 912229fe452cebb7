import { browseRooms } from '../chat/browse-rooms.ts';
import { offersInvitations, tracesOf } from '../chat/invitations.ts';
import { shows } from '../chat/messages.ts';
import { openRoom } from '../chat/open-room.ts';
import { createPrivateRoom, privacyMarks, signsBeside } from '../chat/private-rooms.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { unmet } from '../scoring/verdict.ts';
import { look, settle, waitFor } from '../search/look.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { addDirectSteps } from './f12-direct.ts';
import { addInvitationSteps } from './f12-invitations.ts';
import { mustNotReceive } from './findings.ts';
import { mustNeverSee, mustSeeSoonerOrLater, quietMs } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';
import { inSecondWindow } from './second-window.ts';

/** Steps about rooms that only invited people find, and conversations of two. */
export function addPrivacySteps(library: StepLibrary): void {
  library.add('{person} creates the private room {room}', async (world, label: string, room: string) => {
    await mustBePossible(`${label} can make a room private`, () => makePrivate(world, label, room));
  });
  library.add('{person} is in the private room {room}', async (world, label: string, room: string) => {
    await makePrivate(world, label, room);
    await openRoom(await world.person(label), world.room(room));
    world.whereabouts.set(label, room);
  });
  library.add(
    '{person} finds the room {room} listed, and not {room}',
    async (world, label: string, open: string, hidden: string) => {
      const who = await world.person(label);
      const name = world.room(open);
      // The open room proves that the list is up to date.
      const isListed = (snap: Snapshot): boolean => snap.hits(name).length > 0;
      const listed = (await waitFor(who.page, world.liveMs / 2, isListed)) || (await browseRooms(who, name));
      if (!listed)
        await mustSeeSoonerOrLater(world, who, {
          expected: `${label} finds the open room`,
          seen: isListed,
          secondLook: async (second) => {
            await browseRooms(second, name);
            if ((await look(second.page)).hits(world.room(hidden)).length)
              throw unmet(`${label} does not find a private room of others`, 'it is listed where rooms are looked for');
          },
          within: 0,
        });
      await mustNeverSee(who, 1_000, `${label}, who was not invited, does not find the private room`, (snap) =>
        tracesOf(snap, world.room(hidden), []),
      );
    },
  );
  library.add(
    '{person} sees {room} marked as private, and not {room}',
    async (world, label: string, hidden: string, open: string) => {
      const who = await world.person(label);
      const names = [world.room(open), world.room(hidden)];
      const listed = await settle(who.page, 500);
      const [openMark, hiddenMark] = names.map((name) => privacyMarks(listed, name));
      // The list may tell already; a room that does not open again is another criterion's.
      if (hiddenMark && openMark !== hiddenMark) return;
      // A sign that nobody else's drawing resembles is one when only the private room has it.
      const [openSigns = [], hiddenSigns = []] = names.map((name) => signsBeside(listed, name));
      if (hiddenSigns.some((sign) => !openSigns.includes(sign))) return;
      const marks: string[] = [];
      const invites: boolean[] = [];
      for (const name of names) {
        await openRoom(who, name);
        const snap = await settle(who.page, 500);
        marks.push(privacyMarks(snap, name));
        invites.push(offersInvitations(snap));
      }
      if (!marks[1]) {
        if (!invites[1] || invites[0])
          throw unmet('the private room is marked as such, in the list or in its head', 'nothing marks it');
        return world.observe('Nothing calls the private room private; only the way to invite people tells it apart.');
      }
      if (marks[0] === marks[1])
        throw unmet('only the private room is marked as such', `the open room is marked alike (${marks[0]})`);
    },
  );
  library.add(
    '{person} sees nothing of {room} and {message}',
    async (world, label: string, room: string, message: string) => {
      await mustNeverSee(
        await world.person(label),
        quietMs,
        `${label}, who was not invited, sees nothing of the private room`,
        (snap) => tracesOf(snap, world.room(room), [world.text(message)]),
      );
      mustNotReceive(world, await world.person(label), world.text(message), 'what was said in a private room');
    },
  );
  library.add(
    '{person} finds nothing of {room} and {message} after a reload, nor where rooms are listed',
    async (world, label: string, room: string, message: string) => {
      const expected = `${label}, who was not invited, finds nothing of the private room after a reload`;
      const found = await inSecondWindow(world, await world.person(label), async (second) => {
        const traces = async () => tracesOf(await look(second.page), world.room(room), [world.text(message)]);
        await settle(second.page);
        return (await traces()) ?? ((await browseRooms(second, world.room(room))) ? await traces() : undefined);
      });
      if (found) throw unmet(expected, found);
    },
  );
  library.add('{person} reads {message} there', async (world, label: string, message: string) => {
    await mustSeeSoonerOrLater(world, await world.person(label), {
      expected: `${label} reads the answer in the conversation`,
      seen: (snap) => shows(snap, world.text(message)),
      instead: () => 'it did not arrive',
    });
  });
  addInvitationSteps(library);
  addDirectSteps(library);
}

async function makePrivate(world: World, label: string, room: string): Promise<void> {
  await createPrivateRoom(await world.person(label), world.room(room));
  world.notes.set(`made ${room}`, true);
}
