import { click, hover } from '../search/act.ts';
import type { El } from '../search/capture.ts';
import { type Control, clickables, fingerprint, nameOf } from '../search/cues.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { isPossible, NotFound } from '../search/not-found.ts';
import { pursue } from '../search/pursue.ts';
import { matchText, rank } from '../search/rank.ts';
import { note, type Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { closeOverlays } from '../search/undo.ts';
import * as words from '../search/vocabulary.ts';
import { tryRoomLists } from './browse-rooms.ts';
import { backToTalk } from './composer.ts';
import { isAtRoom, isInRoom, roomEntries, roomRow, seeRoomList, shownRoomNames } from './rooms.ts';

const opening = 'open a room';
/** How long a room may take to open, in milliseconds. */
const openMs = 2_500;
/** Age at which a page may still be loading its lists, in milliseconds. */
const youngMs = 5_000;

/** Opens a room, joining it first where the app asks for that; throws NotFound. */
export async function openRoom(who: Searcher, room: string): Promise<void> {
  const tried: string[] = [];
  who.place = undefined;
  if (!(await opens(who, room, tried)) && !((await comesUp(who, room)) && (await opens(who, room, tried)))) {
    who.map.miss(opening, tried);
    throw new NotFound(`${opening} named ${room}`, tried, 0);
  }
  who.place = { isThere: (snap) => isInRoom(snap, room), open: (window) => openRoom(window, room) };
}

/** Whether a page that has been loaded not long ago, in milliseconds, comes to show a room: its lists may be on their way. */
async function comesUp({ page, map }: Searcher, room: string): Promise<boolean> {
  if (map.hopeless(opening)) return false;
  const leftMs = youngMs - (await page.evaluate(() => performance.now()));
  return leftMs > 0 && Boolean(await waitFor(page, leftMs, (snap) => snap.hits(room).length > 0));
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
  if (await tryBrowsing(who, room, tried)) return true;
  // Those that are open may stand elsewhere than the list of all.
  return (await seeRoomList(who, [room])) && tryEntries(who, room, tried);
}

/** Tries to open a room from the places where it is listed, and nowhere else; whether it opens. */
export async function comesIn(who: Searcher, room: string): Promise<boolean> {
  return tryEntries(who, room, []);
}

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

/** Rooms of others may be listed elsewhere. */
async function tryBrowsing(who: Searcher, room: string, tried: string[]): Promise<boolean> {
  const opens = async (control: Control, before: Snapshot) => {
    const isFresh = (snap: Snapshot) => snap.hits(room).length > before.hits(room).length;
    const listed = await waitFor(who.page, 1_500, isFresh);
    if (listed && (await tryEntries(who, room, tried, control))) return true;
    tried.push(`click ${nameOf(control)}: ${listed ? 'listed, but could not be opened' : 'the room is not listed'}`);
    return false;
  };
  if (!(await tryRoomLists(who, opens, who.map.worked(opening, 'reveal')))) return false;
  await seeOwnRooms(who, room);
  return true;
}

/** Where the list of others' rooms has taken the place of that of one's own, goes back: it is there that rooms have marks. */
async function seeOwnRooms(who: Searcher, room: string): Promise<void> {
  const name = 'see the own rooms';
  if (roomEntries(await settle(who.page, 500), room).length || who.map.hopeless(name)) return;
  const done = (snap: Snapshot) => roomEntries(snap, room).length > 0 && isInRoom(snap, room);
  await isPossible(pursue(who, { name, vocabulary: words.ownRooms, done }));
  if (!isInRoom(await look(who.page), room)) await tryEntries(who, room, []);
}

/** A preview of the room may offer to join it where the conversation will be. */
async function pressFreshJoin(who: Searcher, before: Snapshot, room: string): Promise<boolean> {
  const { page } = who;
  const known = new Set(clickables(before).map(fingerprint));
  const now = await settle(page, 400);
  // It stands there already when one has just left that room.
  const rooms = shownRoomNames(now);
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
