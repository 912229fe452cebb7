import type { El } from '../search/capture.ts';
import { type Control, clickables } from '../search/cues.ts';
import { look, settle } from '../search/look.ts';
import { isPossible, NotFound } from '../search/not-found.ts';
import { pursue } from '../search/pursue.ts';
import { besideTalk, findComposer, isMarked, isPressable, mainColumn, rowOf, sideHits } from '../search/regions.ts';
import type { Searcher } from '../search/searcher.ts';
import { bottom, isSeen, type Snapshot } from '../search/snapshot.ts';
import { closeOverlays } from '../search/undo.ts';
import * as words from '../search/vocabulary.ts';
import { roomsIn } from '../search/words.ts';
import { backToTalk } from './composer.ts';

/** Whether the person is in the room: something to write in, and the room's name belongs to it. */
export function isInRoom(snap: Snapshot, room: string): boolean {
  const composer = findComposer(snap);
  if (!composer) return false;
  const hints = [composer.el.placeholder, composer.el.aria, composer.el.label, composer.el.title];
  if (hints.some((hint) => hint?.includes(room))) return true;
  const main = mainColumn(snap, composer);
  const heads = snap.hits(room).filter((el) => isSeen(el) && main.has(el) && bottom(el) <= composer.el.box[1] + 4);
  if (heads.length) return true;
  return roomEntries(snap, room).some((entry) => isMarked(snap, entry));
}

/** Whether a room is open, also in a view without its conversation, such as its members: its name heads the page. */
export function isAtRoom(snap: Snapshot, room: string): boolean {
  if (isInRoom(snap, room)) return true;
  const isHead = (el: El) => isSeen(el) && bottom(el) < 160 && !isAside(snap, el);
  return !findComposer(snap) && snap.hits(room).some((el) => isHead(el) && !isPressable(snap, el));
}

/** Whether something stands at the left edge, as a list beside the page would. */
const isAside = (snap: Snapshot, el: El): boolean =>
  el.box[0] < snap.width * 0.1 && !snap.ancestors(el).some((up) => up.tag === 'header');

/** Where a room is listed: its name outside of the conversation. */
export const roomEntries = (snap: Snapshot, room: string): El[] => sideHits(snap, room);

/** The list row of a room, from its name up to the next room's. */
export function roomRow(snap: Snapshot, entry: El): El {
  const names = shownRoomNames(snap);
  // Other rooms listed beside it bound a tall card; a lone one would grow to the whole list.
  const isBeside = besideTalk(snap);
  const isBounded = names.some((other) => other.own !== entry.own && !other.field && isBeside(other));
  return rowOf(snap, entry, names, isBounded ? 200 : 130);
}

/** Leaves the room that the person is in; throws NotFound when nothing on the page does that. */
export async function leaveRoom(who: Searcher, room: string): Promise<void> {
  await pursue(who, {
    name: 'leave the room',
    vocabulary: words.leaveRoom,
    confirm: words.confirm,
    done: (snap) => !isInRoom(snap, room),
    scope: (snap, c) => !belongsToOtherRoom(snap, c, room),
    hovers: (snap) => roomEntries(snap, room).slice(0, 2),
    reveals: [words.roomDetails, words.members],
    titles: roomTitles,
    mute: isInHead,
    muteOrder: 'last first',
    effectMs: 2_000,
  });
  await closeOverlays(who.page);
}

/** Whether a control is in the line above the conversation, where the controls of the room itself are. */
export function isInHead(snap: Snapshot, c: Control): boolean {
  const composer = findComposer(snap);
  return composer !== undefined && bottom(c.el) < 130 && mainColumn(snap, composer).has(c.el);
}

/** What may be pressed of the name of the open room above its conversation: many apps keep the room's details there. */
export const roomTitles = (snap: Snapshot): Control[] => clickables(snap).filter((c) => c.isEntry && isInHead(snap, c));

/** Brings the list with one of `rooms`, or else any, into view in an app that shows one thing at a time; whether it had to. */
export async function seeRoomList(who: Searcher, rooms?: readonly string[]): Promise<boolean> {
  const name = 'see the list of rooms';
  // What heads a page about a room lists none; above a conversation the page may have a bar of its own.
  const isHead = (snap: Snapshot, el: El) =>
    bottom(el) < (findComposer(snap) && !isAside(snap, el) ? 160 : 90) && !isPressable(snap, el);
  const done = (snap: Snapshot) =>
    (rooms ?? snap.els.flatMap((el) => roomsIn(el.own))).some((room) =>
      roomEntries(snap, room).some((entry) => !isHead(snap, entry)),
    );
  const start = await look(who.page);
  if (done(start) || done(await settle(who.page, 400)) || who.map.hopeless(name)) return false;
  // Another view of the room may lead back to its conversation only.
  if (roomsIn(start.text).some((room) => isAtRoom(start, room))) await backToTalk(who);
  return isPossible(pursue(who, { name, vocabulary: words.roomList, done, mute: isInHead }));
}

/**
 * Carries out a search where the person is and, in an app that shows one thing at a time, once more at the list of rooms,
 * beside which such apps keep the rest. Throws NotFound.
 */
export async function hereOrAtList(who: Searcher, search: () => Promise<void>): Promise<void> {
  try {
    await search();
  } catch (error) {
    if (!(error instanceof NotFound) || !(await seeRoomList(who))) throw error;
    await search();
  }
}

/** A control in the row of another room would leave that one. */
function belongsToOtherRoom(snap: Snapshot, c: Control, room: string): boolean {
  const near = snap
    .ancestors(c.el)
    .slice(0, 2)
    .find((a) => a.box[3] < 100 && /[A-Z][a-z]{5}k\b/.test(snap.textOf(a)));
  return near !== undefined && !snap.textOf(near).includes(room) && sideHits(snap, room).length > 0;
}

/** Elements that show names of rooms that the grader made, this scenario's and others'. */
export const shownRoomNames = (snap: Snapshot): El[] => snap.els.filter((el) => roomsIn(el.own).length > 0);
