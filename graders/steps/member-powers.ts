import { enter } from '../chat/enter.ts';
import { openRoom } from '../chat/open-room.ts';
import { insideListings, lacksMember, openMembers } from '../chat/people.ts';
import { applyPower, type Membership } from '../chat/permissions.ts';
import { isInRoom } from '../chat/rooms.ts';
import type { World } from '../gherkin/world.ts';
import { look, waitFor } from '../search/look.ts';
import { isPossible } from '../search/not-found.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { whereIs } from './common.ts';
import { outsiders } from './f01-members.ts';
import { inSecondWindow } from './second-window.ts';

/**
 * A person in the room with the list of its members in view, where the app has one. When it lacks `other`, and a second
 * window does not, the person reloads: whether the list is live is the matter of one criterion only.
 */
export async function withMembers(world: World, label: string, other?: string): Promise<Searcher> {
  const who = await world.person(label);
  const strangers = outsiders(world, label);
  await openMembers(who, strangers);
  if (!other) return who;
  const lacks = (window: Searcher, snap: Snapshot) => lacksMember(window, snap, world.name(other), strangers);
  if (await waitFor(who.page, graceMs, (snap) => !lacks(who, snap))) return who;
  const room = whereIs(world, label);
  if (await secondWindowLacks(world, label, room, lacks)) return who;
  await enter(who, world.url);
  await openRoom(who, world.room(room));
  await openMembers(who, strangers);
  world.observe(`Only after a reload: ${other} is in the list of members on ${label}'s screen.`);
  return who;
}

/** Whether a reload would not help, told without one: some apps lose on it what the person needs. */
async function secondWindowLacks(
  world: World,
  label: string,
  room: string,
  lacks: (window: Searcher, snap: Snapshot) => boolean,
): Promise<boolean> {
  return inSecondWindow(world, await world.person(label), async (second) => {
    const cameUp = await isPossible(lookAtMembers(world, label, room)(second));
    return !cameUp || !(await waitFor(second.page, graceMs, (snap) => !lacks(second, snap)));
  });
}

/** How long a list of members may lag behind, in milliseconds. */
const graceMs = 1_500;

/** A member of a room as the app calls them. */
export const memberOf = (world: World, member: string, room = 'Garden'): Membership => ({
  member: world.name(member),
  room: world.room(room),
});

/** Brings a second window of a person to the members of a room. */
export function lookAtMembers(world: World, label: string, room: string): (second: Searcher) => Promise<void> {
  return async (second) => {
    await openRoom(second, world.room(room));
    await openMembers(second, outsiders(world, label));
  };
}

/** Kicks a member, or bans them where the app knows nothing else; throws NotFound. */
export async function sendOut(world: World, who: Searcher, other: string, room: string): Promise<void> {
  const done = await whenGone(world, who, other, room);
  if (await isPossible(applyPower(who, 'kick', memberOf(world, other, room), done))) return;
  await applyPower(who, 'ban', memberOf(world, other, room), done);
}

/**
 * Tells whether a member is gone: from the list of the one who sends them out, which still lists that one, or out of the
 * room on their own screen.
 */
export async function whenGone(
  world: World,
  who: Searcher,
  other: string,
  room: string,
): Promise<(snap: Snapshot) => Promise<boolean>> {
  const name = world.room(room);
  const gone = await world.person(other);
  // What the app tells them of it may stand on their screen for long.
  world.retire(gone);
  const { page } = gone;
  const before = await look(who.page);
  const counts = (snap: Snapshot) =>
    [world.name(other), who.person.name].map((each) => insideListings(snap, each).length);
  const [listed = 0, own = 0] = counts(before);
  const wasInside = isInRoom(await look(page), name);
  return async (snap) => {
    const [stillListed = 0, stillOwn = 0] = counts(snap);
    if (stillListed < listed && stillOwn >= own) return true;
    return wasInside && !isInRoom(await look(page), name);
  };
}
