import { send } from '../chat/composer.ts';
import { enter } from '../chat/enter.ts';
import { answerInvitation, invite, toldOfInvitation, tracesOf } from '../chat/invitations.ts';
import { openRoom } from '../chat/open-room.ts';
import { isInRoom, seeRoomList } from '../chat/rooms.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { unmet } from '../scoring/verdict.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { isPossible, NotFound } from '../search/not-found.ts';
import { mustNeverSee, mustSeeLive, quietMs } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';

/** Steps about invitations to private rooms. */
export function addInvitationSteps(library: StepLibrary): void {
  library.add(
    '{person} invites {person} to the room {room}',
    async (world, label: string, guest: string, room: string) => {
      const who = await world.person(label);
      const invited = await world.person(guest);
      await seeRoomList(invited);
      world.moments.set(`uninvited ${guest}`, await settle(invited.page, 500));
      await openRoom(who, world.room(room));
      await mustBePossible(`${label}, who made the private room, can invite somebody by name`, () =>
        invite(who, world.name(guest), async () => Boolean(await told(world, guest, room, label))),
      );
    },
  );
  library.add(
    '{person} is told that {person} invites to {room}, without reloading',
    async (world, label: string, host: string, room: string) => {
      const who = await world.person(label);
      const before = world.moments.get(`uninvited ${label}`)!;
      if (who.person.recorder.dialogs.some(({ message }) => message.includes(world.room(room)))) return;
      await mustSeeLive(world, who, {
        expected: `${label} is told of the invitation`,
        seen: (snap) => toldOfInvitation(before, snap, world.room(room), world.name(host)),
        instead: () => `nothing on ${label}'s screen speaks of it`,
        secondLook: async () => {},
      });
    },
  );
  library.add('{person} accepts the invitation to {room} and gets in', async (world, label: string, room: string) => {
    const who = await world.person(label);
    const name = world.room(room);
    const expected = `${label} finds a control to accept the invitation, and it works`;
    await mustBePossible(expected, () =>
      answerInvitation(who, name, 'accept').catch(async (error) => {
        if (error instanceof NotFound && (await isPossible(openRoom(who, name))))
          throw unmet(expected, `${label} is in the room without having been asked`);
        throw error;
      }),
    );
    if (await waitFor(who.page, 1_500, (snap) => isInRoom(snap, name))) return;
    if (await isPossible(openRoom(who, name))) return;
    await enter(who, world.url);
    await mustBePossible(`${label}, who accepted the invitation, can open the room`, () => openRoom(who, name));
    world.observe(`Only after a reload: ${label} can open the room after accepting.`);
  });
  library.add(
    '{person} declines the invitation to {room} and stays out',
    async (world, label: string, room: string) => {
      const who = await world.person(label);
      const name = world.room(room);
      await mustBePossible(`${label} finds a control to decline the invitation`, () =>
        answerInvitation(who, name, 'decline'),
      );
      const text = world.fresh('text');
      await send(await world.person('Ann'), text);
      // What told of the invitation may stand there for a while.
      await waitFor(who.page, world.liveMs, (snap) => !tracesOf(snap, name, [text]));
      await mustNeverSee(who, quietMs, `${label}, who declined, stays out of the room`, (snap) =>
        isInRoom(snap, name) ? `${label} is in the room` : tracesOf(snap, name, [text]),
      );
    },
  );
}

async function told(world: World, guest: string, room: string, host: string): Promise<string | undefined> {
  const before = world.moments.get(`uninvited ${guest}`)!;
  const snap = await look((await world.person(guest)).page);
  return toldOfInvitation(before, snap, world.room(room), world.name(host));
}
