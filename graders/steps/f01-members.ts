import { send } from '../chat/composer.ts';
import { shows } from '../chat/messages.ts';
import { openRoom } from '../chat/open-room.ts';
import { insideListings, openMembers } from '../chat/people.ts';
import { isInRoom, leaveRoom } from '../chat/rooms.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { unmet } from '../scoring/verdict.ts';
import { look, waitFor } from '../search/look.ts';
import { openSomehow } from './common.ts';
import { mustNeverSee, mustSeeLive, mustSeeSoonerOrLater, quietMs } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';

/** Steps about joining and leaving a room, and its list of members. */
export function addMemberSteps(library: StepLibrary): void {
  library.add('{person} looks at the members of the room', async (world, label: string) => {
    const who = await world.person(label);
    const found = await openMembers(who, outsiders(world, label));
    // A nameless control that was tried may have led out of it.
    if (!found) await openRoom(who, world.room('Garden'));
    if (!found) world.observe('No member list was found in the app, so joining and leaving were judged by messages.');
    world.notes.set('member list', found);
    world.moments.set(`members ${label}`, await look(who.page));
  });
  library.add('{person} joins the room {room}', async (world, label: string, room: string) => {
    const who = await world.person(label);
    const name = world.room(room);
    const listed = await waitFor(who.page, world.liveMs / 2, (snap) => snap.hits(name).length > 0);
    // Whether the list of rooms is live is the matter of another criterion; whether joining is, of this one.
    await mustBePossible(`${label} can join a room that someone else made`, () =>
      listed ? openRoom(who, name) : openSomehow(world, label, name),
    );
    world.whereabouts.set(label, room);
  });
  library.add(
    '{person} sees {person} among the members without reloading, but not {person}',
    async (world, label: string, joiner: string, outsider: string) => {
      const who = await world.person(label);
      if (!world.notes.get('member list')) return;
      const before = insideListings(world.moments.get(`members ${label}`)!, world.name(joiner)).length;
      await mustSeeLive(world, who, {
        expected: `${joiner} appears in the member list on ${label}'s screen`,
        seen: (snap) => insideListings(snap, world.name(joiner)).length > before,
        instead: () => `${joiner} is not in the member list`,
        secondLook: async (second) => {
          await openRoom(second, world.room('Garden'));
          await openMembers(second, outsiders(world, label));
        },
      });
      const strangers = insideListings(await look(who.page), world.name(outsider)).length;
      if (strangers > insideListings(world.moments.get(`members ${label}`)!, world.name(outsider)).length)
        throw unmet(`${outsider}, who did not join, is not among the members`, `${outsider} appeared in the list`);
    },
  );
  library.add('{person} and {person} can read each other', (world, one: string, other: string) =>
    readEachOther(world, one, other, 'Garden'),
  );
  library.add('{person} leaves the room {room}', async (world, label: string, room: string) => {
    const who = await world.person(label);
    await mustBePossible(`${label} can leave a room`, () => leaveRoom(who, world.room(room)));
  });
  library.add('{person} is no longer in the room {room}', async (world, label: string, room: string) => {
    await mustSeeLive(world, await world.person(label), {
      expected: `the room closes on ${label}'s screen`,
      seen: (snap) => !isInRoom(snap, world.room(room)),
      instead: () => 'the room is still open',
    });
  });
  library.add('{person} no longer sees {person} among the members', async (world, label: string, leaver: string) => {
    const who = await world.person(label);
    const before = insideListings(world.moments.get(`members ${label}`)!, world.name(leaver)).length;
    if (!world.notes.get('member list') || before === 0) return;
    await mustSeeLive(world, who, {
      expected: `${leaver} disappears from the member list on ${label}'s screen`,
      seen: (snap) => insideListings(snap, world.name(leaver)).length < before,
      instead: () => `${leaver} is still in the member list`,
    });
  });
  library.add('what {person} sends does not reach {person}', async (world, from: string, to: string) => {
    const text = world.fresh('text');
    await send(await world.person(from), text);
    await mustNeverSee(await world.person(to), quietMs, `${to} no longer receives messages of the room`, (snap) =>
      shows(snap, text) || snap.hits(text).length ? `"${text}" reached ${to} all the same` : undefined,
    );
  });
  library.add('{person} can join the room {room} again', async (world, label: string, room: string) => {
    const who = await world.person(label);
    await mustBePossible(`${label} can come back to the room`, () => openRoom(who, world.room(room)));
  });
}

/** What each of two people sends to a room has to reach the other, at the latest after a reload. */
export async function readEachOther(world: World, one: string, other: string, room: string): Promise<void> {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const text = world.fresh('text');
    await send(await world.person(from), text);
    await mustSeeSoonerOrLater(world, await world.person(to), {
      expected: `${to} reads what ${from} sends to the room`,
      seen: (snap) => shows(snap, text),
      instead: () => `"${text}" did not arrive`,
      secondLook: (second) => openRoom(second, world.room(room)),
    });
  }
}

/** Names of the people who are in the app but not in the room that `label` is in. */
export function outsiders(world: World, label: string): string[] {
  const room = world.whereabouts.get(label);
  return world.everyone.filter((person) => world.whereabouts.get(person.label) !== room).map((person) => person.name);
}
