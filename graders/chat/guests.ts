import type { El } from '../search/capture.ts';
import { placeKind } from '../search/fresh.ts';
import { settle, waitFor } from '../search/look.ts';
import { normalise } from '../search/rank.ts';
import { aboveTalk, conversationHits, findComposer, mainColumn, rowOf } from '../search/regions.ts';
import type { Searcher } from '../search/searcher.ts';
import { areInLine, bottom, isSeen, right, type Snapshot } from '../search/snapshot.ts';
import { isMade } from '../search/words.ts';
import { openApp } from './enter.ts';
import { goInAsGuest, isGuest } from './guest-entry.ts';
import { isInside } from './inside.ts';
import { zoneOf } from './messages.ts';
import { listings } from './people.ts';

const opening = 'open the app as a guest';

/**
 * Opens the app and enters it without an account: by a control that says so, by a name alone where that is all that the
 * app asks for, or not at all where it lets everybody in. Throws NotFound.
 */
export async function enterAsGuest(who: Searcher, url: string): Promise<void> {
  const { page, person } = who;
  person.hasEntered = true;
  await openApp(who, url, opening);
  if (await waitFor(page, 1_000, isInside)) return;
  await goInAsGuest(who);
  await settle(page);
}

/**
 * The name that an app has given a guest: what stands with a message on another person's screen and also somewhere on
 * the guest's own, or at least is what guests are called, and is nobody else's name (`others`); undefined when nothing is.
 */
export function guestName(
  theirs: Snapshot,
  own: Snapshot,
  text: string,
  others: readonly string[],
): string | undefined {
  const hit = conversationHits(theirs, text)[0];
  if (!hit) return undefined;
  const row = theirs.subtree(messageRow(theirs, text) ?? hit);
  const near = [...row, ...aboveIt(theirs, text)];
  const names = near
    .filter((el) => isSeen(el) && !el.own.includes(text))
    .map((el) => el.own.replace(/^[^\p{L}\p{N}]+|[\s:,(·•-]+$/gu, '').trim())
    .filter((name) => !madeWords(name).some((word) => !word.endsWith('n')))
    .filter((name) => looksLikeName(name) && !others.some((other) => name.includes(other)));
  const shown = names.filter((name) => own.text.includes(name));
  // Initials in a picture stand before the name. A page may call its owner "You" everywhere.
  return shown.find((name) => name.length > 3) ?? shown[0] ?? names.find(isGuest);
}

/** Says that somebody went, or is called otherwise now. */
const leaving = /\b(left|disconnected|renamed|is now|now known as)\b/i;
const guestWord = /\b(guest|anonymous|anon|unregistered|temporary)\b|👻/i;
const guestIcon = /\b(guest|anonymous|ghost|incognito)\b/i;

/** Whether something on a page marks a guest as one: by their name, in a message, in a list of people. */
export function isMarkedGuest(snap: Snapshot, name: string, text?: string): boolean {
  // A line such as "Guest-77 left the room" is about what was.
  const said = (el: El) =>
    (!leaving.test(el.own) && guestWord.test(`${el.own} ${el.title ?? ''} ${el.aria ?? ''}`)) ||
    guestIcon.test(normalise(el.icon ?? ''));
  if (text !== undefined && zoneOf(snap, text).some(said)) return true;
  if (text !== undefined) {
    const row = messageRow(snap, text);
    if (row && snap.subtree(row).some(said)) return true;
  }
  const row = (el: El) => snap.subtree(rowOf(snap, el, otherPeople(snap, el), 90));
  return listings(snap, name).some((el) => [...row(el), ...rightBeside(snap, el)].some(said));
}

/** What follows an element in its line, as in a bar with fields and buttons, which is no row of a list. */
const rightBeside = (snap: Snapshot, el: El): El[] =>
  snap.els.filter((other) => Math.abs(other.box[0] - right(el) - 6) <= 10 && areInLine(other, el) && isSeen(other));

/**
 * Whether a guest stands in no list any more, or in each once less than before: some apps make so few names for guests
 * that another scenario's guest may be called the same.
 */
export function hasGone(before: Snapshot, now: Snapshot, old: string): boolean {
  // Lists of one app may look alike; they stand in different places.
  const kinds = (snap: Snapshot) =>
    listings(snap, old).map((el) => `${placeKind(snap, el)} ${Math.round(el.box[0] / 100)}`);
  const then = kinds(before);
  const count = (list: readonly string[], kind: string) => list.filter((each) => each === kind).length;
  return kinds(now).every((kind, _n, left) => count(left, kind) < count(then, kind));
}

/** Names of people that the grader made, other than in one element. */
function otherPeople(snap: Snapshot, el: El): El[] {
  const isPerson = ({ own }: El) => madeWords(own).some((word) => word.endsWith('n'));
  return snap.els.filter((other) => other.i !== el.i && isPerson(other));
}

/** The words of a text that the grader made. */
const madeWords = (text: string): string[] => text.split(/[^A-Za-z]+/).filter(isMade);

function messageRow(snap: Snapshot, text: string) {
  const hit = conversationHits(snap, text)[0];
  return hit && rowOf(snap, hit, madeTexts(snap), 170);
}

/** What stands right above a message, where apps that group messages put the author. */
function aboveIt(snap: Snapshot, text: string): El[] {
  const hit = conversationHits(snap, text)[0]!;
  const composer = findComposer(snap);
  const column = composer && mainColumn(snap, composer);
  const isAbove = (el: El) => bottom(el) <= hit.box[1] + 4 && el.box[1] >= hit.box[1] - 70;
  const isOfRoom = composer ? aboveTalk(snap, composer) : () => false;
  const around = snap.els.filter((el) => el.own && el.i < hit.i && isAbove(el) && (column?.has(el) ?? true));
  return around.filter((el) => !isOfRoom(el)).reverse();
}

const madeTexts = (snap: Snapshot): El[] =>
  snap.els.filter((el) => madeWords(el.own).some((word) => word.endsWith('s')));

// biome-ignore format: words read best in rows
const marks = [
  'today', 'yesterday', 'just now', 'now', 'seen', 'read', 'edited', 'sent', 'delivered', 'guest', 'anonymous', 'you', 'me',
  'new', 'reply', 'react', 'edit', 'admin', 'online',
];

/** Times, dates and marks stand beside a name, too. */
function looksLikeName(text: string): boolean {
  if (text.length < 2 || text.length > 40 || !/\p{L}/u.test(text)) return false;
  if (/\d{1,2}[:.]\d\d|\b(ago|seen by|read by|joined|left)\b/i.test(text)) return false;
  if (/\b(mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(text)) return false;
  return !marks.includes(normalise(text));
}
