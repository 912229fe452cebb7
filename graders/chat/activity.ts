import type { El } from '../search/capture.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { withoutMade } from '../search/words.ts';
import { roomEntries, roomRow } from './rooms.ts';

/** What the room list says about how much is going on in a room: the more heat, the livelier; 0 says quiet or nothing. */
export type Activity = { heat: number; marks: string[] };

const hot =
  /\b(hot|very (active|busy)|busy|high|on fire|blazing|trending|buzzing|intense|heavy|popular|surging)\b|[🔥🌶]/iu;
const active = /\b(active|activity|lively|live|warm|medium|moderate|some|low|recent|chatting|talking)\b|[⚡🟢🟡🟠📈]/iu;
const quiet = /\b(quiet|idle|calm|silent|dormant|cold|inactive|no (recent )?activity|none|sleeping|asleep)\b|[💤😴]/iu;
/** Class names that say so of an element without words; the row's own tell which room is open. */
const hotClass = /(^|[\s_-])(hot|busy|high|very-active|fire|flame|blazing|trending)($|[\s_-])/i;
const activeClass = /(^|[\s_-])(active|activity|warm|medium|lively|live|low|pulse|pulsing|zap|bolt)($|[\s_-])/i;
const quietClass = /(^|[\s_-])(quiet|idle|calm|inactive|none|cold)($|[\s_-])/i;
/** What a row says about other things. */
const unreadPlace =
  /unread|badge-count|notification|mention|online|presence|avatar|draft|typing|preview|last-message|private|lock/i;
/** "3 msgs/min", "12 messages in the last 5 min". */
const rate =
  /(\d+)\s*(?:msgs?|messages?)?\s*(?:\/|per|in (?:the )?(?:last|past))\s*(?:\d+\s*)?(?:min|m\b|h\b|hour|sec)/i;
/** Heat of the two levels; repeated signs and rates come between. */
const activeHeat = 100;
const hotHeat = 200;

/** Reads the activity mark in a room's row of the list; of several rows the liveliest. */
export function activityOf(snap: Snapshot, room: string): Activity {
  const found = roomEntries(snap, room)
    .map((entry) => readRow(snap, entry, room))
    .sort((a, b) => b.heat - a.heat);
  return found[0] ?? { heat: 0, marks: [] };
}

/** Whether the list shows the room at all. */
export const isListed = (snap: Snapshot, room: string): boolean => roomEntries(snap, room).length > 0;

function readRow(snap: Snapshot, entry: El, room: string): Activity {
  const row = roomRow(snap, entry);
  const readings = snap
    .subtree(row)
    .filter((el) => isSeen(el) && !isAboutOther(snap, el, entry))
    .flatMap((el) => [...said(el, room), ...(snap.textOf(el) ? [] : drawn(el))]);
  const lit = readings.filter((reading) => reading.isDrawn && reading.heat > 0).length;
  const heat = Math.max(0, ...readings.map((reading) => reading.heat)) + 10 * Math.max(0, lit - 1);
  return { heat, marks: [...new Set(readings.map((reading) => reading.mark))] };
}

type Reading = { heat: number; mark: string; isDrawn?: true };

/** Words and signs in the row, its titles and labels. */
function said(el: El, room: string): Reading[] {
  return [el.own, el.title, el.aria].flatMap((raw) => {
    const text = withoutMade((raw ?? '').replace(room, ' '));
    if (!text || text.length > 60) return [];
    const perTime = Number(rate.exec(text)?.[1] ?? 0);
    const level = levelIn(text, hot, active, quiet);
    const signs = [...text].filter((sign) => /[🔥⚡🌶]/u.test(sign)).length;
    if (level === undefined && !perTime) return [];
    const heat = (level ?? activeHeat) + (level === 0 ? 0 : Math.min(99, perTime + 10 * Math.max(0, signs - 1)));
    return [{ heat, mark: text }];
  });
}

/** Signs without words: a dot, bars, a drawing of a flame. */
function drawn(el: El): Reading[] {
  const level = levelIn(`${el.cls ?? ''} ${el.icon ?? ''}`, hotClass, activeClass, quietClass);
  const isSmall = el.box[2] >= 3 && el.box[2] <= 24 && el.box[3] >= 3 && el.box[3] <= 24;
  if (!isSmall || (level === undefined && !el.background)) return [];
  const heat = level ?? heatOfColour(el.background!);
  return [
    { heat, mark: `a sign${el.cls ? ` of class "${el.cls}"` : ''} in ${el.background ?? el.color}`, isDrawn: true },
  ];
}

function levelIn(text: string, high: RegExp, some: RegExp, none: RegExp): number | undefined {
  if (none.test(text)) return 0;
  if (high.test(text)) return hotHeat;
  return some.test(text) ? activeHeat : undefined;
}

/** Grey says nothing; what is red or orange is hotter than what is green, blue or yellow. */
function heatOfColour(background: string): number {
  const [r = 0, g = 0, b = 0] = (background.match(/[\d.]+/g) ?? []).map(Number);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  if (most - least < 40) return 0;
  return r === most && g < 0.65 * r ? hotHeat : activeHeat;
}

/** Unread counts, states of people and previews of messages stand in the same row; what holds the name is no such place. */
const isAboutOther = (snap: Snapshot, el: El, entry: El): boolean =>
  [el, ...snap.ancestors(el)].some(
    (up) => !snap.within(entry, up) && unreadPlace.test(`${up.cls ?? ''} ${up.title ?? ''} ${up.aria ?? ''}`),
  );
