import { numbersOf } from '../chat/badges.ts';
import { send } from '../chat/composer.ts';
import { createRoom } from '../chat/create-room.ts';
import { enter } from '../chat/enter.ts';
import { shows } from '../chat/messages.ts';
import { openRoom } from '../chat/open-room.ts';
import { isInRoom, seeRoomList } from '../chat/rooms.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { untestable, VerdictError } from '../scoring/verdict.ts';
import { settle, waitFor } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import type { Searcher } from '../search/searcher.ts';
import { mustSeeSoonerOrLater } from './live.ts';

/** Steps that bring people together; specs of all features begin with them. */
export function addCommonSteps(library: StepLibrary): void {
  library.add('{people} has/have entered the app', async (world, labels: string[]) => {
    await world.people(labels);
  });
  library.add('{people} is/are in the room {room}', async (world, labels: string[], room: string) => {
    await world.people(labels);
    await gather(world, labels, room);
  });
  library.add('{person} goes to the room {room}', (world, label: string, room: string) => goTo(world, label, room));
  library.add('{person} sends {message}', (world, label: string, message: string) => say(world, label, message));
}

/** Brings people who have entered into one room, made by the first, and proves that they hear the one who made it. */
export async function gather(world: World, labels: readonly string[], room: string): Promise<void> {
  const [host, ...guests] = await world.people(labels);
  await goTo(world, labels[0]!, room);
  await Promise.all(guests.map((_, n) => goTo(world, labels[n + 1]!, room)));
  if (guests.length) await proveTogether(world, host!, guests, world.room(room));
}

/** Brings a person into a room, which is made when it does not exist yet. */
export async function goTo(world: World, label: string, room: string): Promise<void> {
  const who = await world.person(label);
  const name = world.room(room);
  if (!world.notes.has(`made ${room}`)) {
    await createRoom(who, name);
    world.notes.set(`made ${room}`, true);
  }
  await openSomehow(world, label, name);
  world.whereabouts.set(label, room);
  await noteQuietRows(world, label);
}

/** A fact about apps in which a room that someone else made is listed only after a reload. */
const reloadForRooms = 'reload to see new rooms';

/** Opens a room, after a reload where it takes one: whether new rooms come live is the matter of one criterion only. */
export async function openSomehow(world: World, label: string, room: string): Promise<void> {
  const who = await world.person(label);
  // Someone else's new room may take a moment to be listed.
  const listed = await waitFor(
    who.page,
    world.liveMs / 4,
    (snap) => isInRoom(snap, room) || snap.hits(room).length > 0,
  );
  if (!listed && who.map.fact(reloadForRooms)) await enter(who, world.url);
  try {
    await openRoom(who, room);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    const opened = await enter(who, world.url)
      .then(() => openRoom(who, room))
      .then(
        () => true,
        () => false,
      );
    if (!opened) throw error;
    who.map.learn(reloadForRooms, 1);
    world.observe(`${label} could open the room only after a reload.`);
  }
}

/** Remembers the numbers beside the rooms that a person is not in, while nothing in them is unread. */
async function noteQuietRows(world: World, label: string): Promise<void> {
  const { page } = await world.person(label);
  const snap = await settle(page, 400);
  for (const room of roomsMade(world))
    if (room !== world.whereabouts.get(label))
      world.notes.set(`quiet row ${label} ${room}`, numbersOf(snap, world.room(room)));
}

/** The rooms that exist by now, under the spec's names. */
export const roomsMade = (world: World): string[] =>
  [...world.notes.keys()].flatMap((key) => (key.startsWith('made ') ? key.slice(5) : []));

/** The room that a person is in, under the spec's name. */
export const whereIs = (world: World, label: string): string => world.whereabouts.get(label) ?? 'Garden';

/** The person, who looks at the list of rooms; where that takes the place of the conversation, they go back to it later. */
export async function atList(world: World, label: string): Promise<Searcher> {
  const who = await world.person(label);
  const rooms = roomsMade(world).map((room) => world.room(room));
  if (await seeRoomList(who, rooms)) world.notes.set(`at list ${label}`, true);
  return who;
}

/** Sends a message of the spec in the room that the person is in. */
export async function say(world: World, label: string, message: string): Promise<void> {
  if (world.notes.delete(`at list ${label}`)) await openSomehow(world, label, world.room(whereIs(world, label)));
  await send(await world.person(label), world.text(message));
}

/**
 * Nothing is said about two people before they are proven to be in the same room: apps have made twin rooms of one
 * name, and rooms that look open without being joined.
 */
async function proveTogether(world: World, host: Searcher, guests: readonly Searcher[], room: string): Promise<void> {
  const proof = world.fresh('text');
  await send(host, proof);
  const heard = await Promise.all(guests.map((guest) => hears(world, guest, proof, room)));
  const deaf = guests.filter((_, n) => !heard[n]).map((guest) => guest.person.label);
  if (deaf.length)
    throw untestable(
      'everybody in the room to receive a first message',
      `${deaf.join(' and ')} did not receive "${proof}"`,
    );
}

/** A fact about apps in which messages show only after a reload; for most checks that is enough. */
const lateMessages = 'messages need a reload';

/** Whether a message of the room gets to a person, live or after a reload. */
async function hears(world: World, guest: Searcher, text: string, room: string): Promise<boolean> {
  try {
    const isLive = await mustSeeSoonerOrLater(world, guest, {
      expected: `${guest.person.label} receives what is sent to the room`,
      seen: (snap) => shows(snap, text),
      secondLook: (second) => openRoom(second, room),
      within: guest.map.fact(lateMessages) ? world.liveMs / 4 : world.liveMs,
    });
    if (!isLive) guest.map.learn(lateMessages, 1);
    return true;
  } catch (error) {
    if (error instanceof VerdictError) return false;
    throw error;
  }
}
