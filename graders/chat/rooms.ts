import { click, hover } from '../search/act.ts';
import type { El } from '../search/capture.ts';
import { type Control, clickables, findAgain, fingerprint, nameOf } from '../search/cues.ts';
import { type FormIntent, fillForm } from '../search/form.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { isPossible, NotFound } from '../search/not-found.ts';
import { pursue } from '../search/pursue.ts';
import { matchText, rank } from '../search/rank.ts';
import { findComposer, isAtEntry, isMarked, isPressable, mainColumn, rowOf, sideHits } from '../search/regions.ts';
import { note, type Searcher } from '../search/searcher.ts';
import { bottom, isSeen, type Snapshot } from '../search/snapshot.ts';
import { closeOverlays, undo } from '../search/undo.ts';
import { registeredName } from '../search/vocabulary/guests.ts';
import * as words from '../search/vocabulary.ts';
import { roomsIn } from '../search/words.ts';
import { backToTalk } from './composer.ts';

const creating = 'create a room';
const opening = 'open a room';
/** How long a room may take to open, in milliseconds. */
const openMs = 2_500;

/** Makes a room under the given name, which then shows on the person's page; throws NotFound. */
export async function createRoom(who: Searcher, room: string): Promise<void> {
  await fillRoomForm(who, room, {
    name: creating,
    submit: words.submitRoom,
    open: words.createRoom,
    kinds: words.openRoomKind,
  });
}

/** Fills in the form for a new room of some kind; throws NotFound when the app has none, at once when that is known. */
export async function fillRoomForm(
  who: Searcher,
  room: string,
  kind: Pick<FormIntent, 'name' | 'submit' | 'open' | 'kinds' | 'beforeSubmit' | 'promptFits'>,
): Promise<void> {
  const hopeless = who.map.hopeless(kind.name);
  if (hopeless) throw new NotFound(kind.name, hopeless, 0, true);
  await closeOverlays(who.page);
  // The conversation that one is in may fill the page.
  if (findComposer(await look(who.page))) await seeRoomList(who);
  await fillForm(who, {
    ...kind,
    value: room,
    field: words.roomNameField,
    done: (snap) => snap.hits(room).length > 0,
    avoid: (snap, field) => findComposer(snap)?.el.i === field.el.i || asksPerson(field),
  });
  await closeOverlays(who.page);
}

/** Whether a field wants the name of a person: what guests are asked for may stand beside the conversation all the time. */
function asksPerson(field: Control): boolean {
  if (field.inDialog || matchText(field.near, words.roomNameField) > 0) return false;
  const says = (vocabulary: words.Vocabulary) => rank([field], vocabulary)[0]?.score ?? 0;
  return says(registeredName) > says(words.roomNameField) + 1;
}

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
  const isAside = (el: El) => el.box[0] < snap.width * 0.1 && !snap.ancestors(el).some((up) => up.tag === 'header');
  const isHead = (el: El) => isSeen(el) && bottom(el) < 160 && !isAside(el);
  return !findComposer(snap) && snap.hits(room).some((el) => isHead(el) && !isPressable(snap, el));
}

/** Where a room is listed: its name outside of the conversation. */
export const roomEntries = (snap: Snapshot, room: string): El[] => sideHits(snap, room);

/** The list row of a room, from its name up to the next room's. */
export function roomRow(snap: Snapshot, entry: El): El {
  return rowOf(snap, entry, madeNames(snap), 130);
}

/** Opens a room, joining it first where the app asks for that; throws NotFound. */
export async function openRoom(who: Searcher, room: string): Promise<void> {
  const tried: string[] = [];
  who.place = undefined;
  if (!(await opens(who, room, tried))) {
    who.map.miss(opening, tried);
    throw new NotFound(`${opening} named ${room}`, tried, 0);
  }
  who.place = { isThere: (snap) => isInRoom(snap, room), open: (window) => openRoom(window, room) };
}

async function opens(who: Searcher, room: string, tried: string[]): Promise<boolean> {
  const { page } = who;
  const snap = await settle(page, 600);
  if (isInRoom(snap, room)) return true;
  if (isAtRoom(snap, room) && (await backToTalk(who)) && isInRoom(await look(page), room)) return true;
  if (await tryEntries(who, room, tried)) return true;
  // Some lists stand in a dialog, others are covered by one.
  if ((await closeOverlays(page)) && (await tryEntries(who, room, tried))) return true;
  // What one looks at may fill the page.
  if ((await seeRoomList(who)) && (await tryEntries(who, room, tried))) return true;
  return tryBrowsing(who, room, tried);
}

/** Tries to open a room from the places where it is listed, and nowhere else; whether it opens. */
export async function comesIn(who: Searcher, room: string): Promise<boolean> {
  return tryEntries(who, room, []);
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

async function tryEntries(who: Searcher, room: string, tried: string[], reveal?: Control): Promise<boolean> {
  const { page } = who;
  const count = roomEntries(await look(page), room).length || (await look(page)).hits(room).length;
  for (let n = 0; n < Math.min(count, 3); n++) {
    const before = await look(page);
    const entries = roomEntries(before, room);
    const entry = (entries.length ? entries : before.hits(room))[n];
    if (!entry) break;
    const row = roomRow(before, entry);
    const join = joinControls(before, row)[0];
    const target = join?.el ?? clickTarget(before, entry);
    const how = join ? `click ${nameOf(join)} of room ${room}` : `click room ${room} in the list`;
    if (await click(page, target)) {
      if (await (join ? arrivesToStay : arrives)(who, room)) return done(who, how, reveal, tried);
      if (await pressFreshJoin(who, before, room)) return done(who, `${how}, then join it`, reveal, tried);
      if (join && (await openJoined(who, room))) return done(who, `${how}, then the room in the list`, reveal, tried);
    }
    if (await hover(page, entry)) {
      const now = await settle(page, 300);
      const same = roomEntries(now, room)[n];
      const fresh = same && joinControls(now, roomRow(now, same))[0];
      if (fresh && (await click(page, fresh.el)) && (await arrivesToStay(who, room)))
        return done(who, `click ${nameOf(fresh)}`, reveal, tried);
    }
    tried.push(`${how}: the room did not open`);
  }
  return false;
}

/** Rooms of others may be listed elsewhere: behind "Browse", "Explore", "All rooms". */
async function tryBrowsing(who: Searcher, room: string, tried: string[]): Promise<boolean> {
  const { page, map } = who;
  const start = await look(page);
  const controls = clickables(start).filter((c) => !c.isEntry && !isAtEntry(start, c));
  const openers = rank(controls, words.browseRooms, map.worked(opening, 'reveal'));
  for (const opener of openers.filter((c) => c.fits && c.score > 2).slice(0, 4)) {
    const before = await look(page);
    const control = findAgain(clickables(before), opener);
    if (!control || !(await click(page, control.el))) continue;
    const listed = await waitFor(page, 1_500, (snap) => snap.hits(room).length > before.hits(room).length);
    if (listed && (await tryEntries(who, room, tried, control))) {
      await seeOwnRooms(who, room);
      return true;
    }
    tried.push(`click ${nameOf(control)}: ${listed ? 'listed, but could not be opened' : 'the room is not listed'}`);
    await undo(page, before, control);
  }
  return false;
}

/** Where the list of others' rooms has taken the place of that of one's own, goes back: it is there that rooms have marks. */
async function seeOwnRooms(who: Searcher, room: string): Promise<void> {
  const name = 'see the own rooms';
  if (roomEntries(await settle(who.page, 500), room).length || who.map.hopeless(name)) return;
  const done = (snap: Snapshot) => roomEntries(snap, room).length > 0 && isInRoom(snap, room);
  await isPossible(pursue(who, { name, vocabulary: words.ownRooms, done }));
  if (!isInRoom(await look(who.page), room)) await tryEntries(who, room, []);
}

/** Brings the list with one of `rooms`, or else any, into view in an app that shows one thing at a time; whether it had to. */
export async function seeRoomList(who: Searcher, rooms?: readonly string[]): Promise<boolean> {
  const name = 'see the list of rooms';
  const done = (snap: Snapshot) =>
    (rooms ?? snap.els.flatMap((el) => roomsIn(el.own))).some((room) => roomEntries(snap, room).length > 0);
  if (done(await look(who.page)) || done(await settle(who.page, 400)) || who.map.hopeless(name)) return false;
  return isPossible(pursue(who, { name, vocabulary: words.roomList, done, mute: isInHead }));
}

/** A preview of the room may offer to join it where the conversation will be. */
async function pressFreshJoin(who: Searcher, before: Snapshot, room: string): Promise<boolean> {
  const { page } = who;
  const known = new Set(clickables(before).map(fingerprint));
  const now = await settle(page, 400);
  // It stands there already when one has just left that room.
  const rooms = madeNames(now);
  const isListed = (el: El) => roomEntries(now, room).some((entry) => now.within(el, roomRow(now, entry)));
  const isOfRoom = ({ el }: Control) => {
    const around = now.ancestors(el).slice(0, 4);
    const named = around.map((up) => rooms.filter((each) => now.within(each, up))).find((each) => each.length > 0);
    return named?.every((each) => each.own.includes(room)) && !isListed(el);
  };
  const fresh = rank(clickables(now), words.joinRoom).filter(
    (c) => c.fits && c.score > 4 && (!known.has(fingerprint(c)) || isOfRoom(c)),
  );
  const best = fresh[0];
  return Boolean(best && (await click(page, best.el)) && (await arrivesToStay(who, room)));
}

/** To join a room may only move it among one's own, from where it is opened. */
async function openJoined(who: Searcher, room: string): Promise<boolean> {
  const { page } = who;
  const now = await settle(page, 400);
  const joined = roomEntries(now, room).find((entry) => !joinControls(now, roomRow(now, entry)).length);
  return Boolean(joined && (await click(page, clickTarget(now, joined))) && (await arrives(who, room)));
}

async function arrives({ page }: Searcher, room: string): Promise<boolean> {
  return Boolean(await waitFor(page, openMs, (snap) => isInRoom(snap, room)));
}

/** Some apps show a room for a moment and go out again, as they do not know yet that it was joined. */
async function arrivesToStay(who: Searcher, room: string): Promise<boolean> {
  return (await arrives(who, room)) && isInRoom(await settle(who.page, 400), room);
}

function done(who: Searcher, how: string, reveal: Control | undefined, tried: string[]): true {
  const via = reveal ? `click ${nameOf(reveal)}, ` : '';
  note(who, `${via}${how}`);
  const prints: Record<string, string> = reveal ? { reveal: fingerprint(reveal) } : {};
  who.map.remember(opening, { how: `${via}${how}`, tries: tried.length + 1, failed: tried }, prints);
  return true;
}

/** Controls within a row that say "join"; the row itself is not one of them. */
function joinControls(snap: Snapshot, row: El): Control[] {
  const inside = clickables(snap).filter((c) => c.el.i !== row.i && snap.within(c.el, row));
  return rank(inside, words.joinRoom).filter(
    (c) => c.fits && c.cues.some((cue) => cue.length <= 24 && matchText(cue, words.joinRoom) > 4),
  );
}

/** What to press on to choose an entry: the nearest element that reacts, else the text itself. */
function clickTarget(snap: Snapshot, entry: El): El {
  return [entry, ...snap.ancestors(entry).slice(0, 4)].find((el) => el.click) ?? entry;
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
const madeNames = (snap: Snapshot): El[] => snap.els.filter((el) => roomsIn(el.own).length > 0);
