import type { El } from '../search/capture.ts';
import { freshHits, placeKind } from '../search/fresh.ts';
import { look, settle } from '../search/look.ts';
import { isPossible } from '../search/not-found.ts';
import { pursue } from '../search/pursue.ts';
import { aboveTalk, findComposer, isChosenOf, mainColumn, rowOf } from '../search/regions.ts';
import type { Searcher } from '../search/searcher.ts';
import { bottom, isSeen, type Snapshot } from '../search/snapshot.ts';
import * as words from '../search/vocabulary.ts';
import { namesIn } from '../search/words.ts';
import { hereOrAtList, isInHead, roomTitles } from './rooms.ts';
import { statesIn } from './states.ts';

/** Where a person's name stands outside of messages: lists, panels, drawers, what is above the conversation. */
export function listings(snap: Snapshot, name: string): El[] {
  const composer = findComposer(snap);
  const main = composer && mainColumn(snap, composer);
  const isAbove = composer && aboveTalk(snap, composer);
  return snap.hits(name).filter((el) => {
    if (!isSeen(el) || isQuoted(el.own, name)) return false;
    if (!main?.has(el) || snap.panelOf(el)) return true;
    return isAbove?.(el) ?? false;
  });
}

/** "Ann: hello" in a list of rooms says who wrote last. */
const isQuoted = (text: string, name: string): boolean => {
  const [, said] = new RegExp(`${name}\\s*:(.*)`).exec(text) ?? [];
  return said !== undefined && statesIn(said).length === 0;
};

/** Brings up the list of people online until `name` shows in it; throws NotFound. */
export async function findOnline(who: Searcher, name: string): Promise<void> {
  const done = (snap: Snapshot) => listings(snap, name).length > 0;
  await hereOrAtList(who, async () => {
    if (done(await settle(who.page, 600))) return;
    await pursue(who, { name: 'see who is online', vocabulary: words.onlineList, done });
  });
}

/** The same for a list of everybody who is online: that of a room's members, which may be in view, says nothing of newcomers. */
export async function findEverybodyOnline(who: Searcher, name: string): Promise<void> {
  await findOnline(who, name);
  const isListedElsewhere = (snap: Snapshot) => {
    const members = memberList(snap, name, []);
    return listings(snap, name).some((el) => !members || !snap.within(el, members));
  };
  if (isListedElsewhere(await look(who.page))) return;
  const search = { name: 'see everybody who is online', vocabulary: words.onlineList, done: isListedElsewhere };
  if (!(await isPossible(pursue(who, search)))) await findOnline(who, name);
}

/** Elements that show names of people, this scenario's and others'. */
export const namesOfPeople = (snap: Snapshot): El[] => snap.els.filter((el) => namesIn(el.own).length > 0);

/** How a person is shown in the lists: everything about their rows that could say online or offline. */
export const markOf = (snap: Snapshot, name: string): string => looksOf(snap, name).join('\n');

/** The same for each of their rows by itself. */
export function looksOf(snap: Snapshot, name: string): string[] {
  const people = namesOfPeople(snap);
  return listings(snap, name).map((el) => lookOf(snap, rowOf(snap, el, people, 90)));
}

/** Everything about a row that could tell the state of the person in it. */
export function lookOf(snap: Snapshot, row: El): string {
  // Words without times and counts, which change by themselves.
  const words = (el: El) => `${el.title ?? ''} ${ofOnePerson(el.own)}`.replace(times, '#').replace(/\d+/g, '#');
  const parts = snap.subtree(row).map((el) => [el.cls, words(el), el.background, el.opacity].join(' '));
  return `${groupHeading(snap, row)}§${parts.join('|')}`;
}

/** A line with several people says how it begins; who else is in it changes as they come and go. */
function ofOnePerson(text: string): string {
  const names = namesIn(text);
  return names.length > 1 ? text.split(names[0]!)[0]! : text;
}

const times =
  /just now|(a|a few) moments? ago|(less than|<) ?(a|1) ?min\w*( ago)?|(\d+|an?) ?(s|m|h|secs?|mins?|hrs?|seconds?|minutes?|hours?) ago/gi;

/**
 * Brings up the member list of the open room; false when the app has none that could be found. A list in which one of
 * `outsiders` stands, who are in the app but not in the room, tells who is online instead.
 */
export async function openMembers(who: Searcher, outsiders: readonly string[]): Promise<boolean> {
  const before = await settle(who.page, 600);
  const { name } = who.person;
  // To press once more would close a list that is open.
  if (memberList(before, name, outsiders) || apartFrom(before, ownEntries(who, before), outsiders).length) return true;
  const newcomers = (snap: Snapshot) => newEntries(before, snap, name, outsiders);
  // Where nobody from outside happens to be listed, a list under "Online" may be either; one that is not goes first.
  let passedOver = false;
  const forRoom = (snap: Snapshot) => {
    const fresh = newcomers(snap);
    passedOver ||= fresh.length > 0;
    return fresh.some((entry) => !groupHeading(snap, entry));
  };
  const isFound = await searchMembers(who, outsiders, forRoom);
  if (isFound) rememberList(who, before, await look(who.page));
  if (isFound) return true;
  if (!passedOver) return false;
  // It may be open still.
  if (newcomers(await look(who.page)).length) return true;
  return searchMembers(who, outsiders, (snap) => newcomers(snap).length > 0);
}

const seeing = 'see the members of the room';

/** What a list without a heading is known by: the kind of its entries, where no other list has such. */
function rememberList({ person, map }: Searcher, before: Snapshot, now: Snapshot): void {
  const others = new Set(listings(before, person.name).map((el) => placeKind(before, el)));
  const kind = freshHits(before, now, person.name, listings)
    .map((el) => placeKind(now, el))
    .find((each) => !others.has(each));
  if (kind) map.remember(seeing, { how: 'it is in view', tries: 1, failed: [] }, { list: kind });
}

/** The person's entries in a list that came up before when the members were looked for. */
function ownEntries({ person, map }: Searcher, snap: Snapshot): El[] {
  const known = map.worked(seeing, 'list');
  return listings(snap, person.name).filter((el) => known.includes(placeKind(snap, el)));
}

async function searchMembers(
  who: Searcher,
  outsiders: readonly string[],
  isList: (snap: Snapshot) => boolean,
): Promise<boolean> {
  return isPossible(
    pursue(who, {
      name: seeing,
      vocabulary: words.members,
      done: (snap) => isList(snap) || memberList(snap, who.person.name, outsiders) !== undefined,
      reveals: [words.roomDetails],
      titles: roomTitles,
      revealDoes: true,
      mute: isInHead,
      muteOrder: 'first first',
    }),
  );
}

const memberHeading = /\b(members?|participants?|in this (room|channel|space)|who'?s (here|in))\b/i;
/** Says so of the people in the app as well. */
const vagueHeading = /\bpeople\b/i;

const notInside = /\bnot in (this|the) (room|channel|group|space)\b/i;
const noMembers = /\b(not members?|non-?members?)\b|^\W*(banned|invited|invitations?|pending)\b/i;
/** Whether a text heads those whom a list of members shows although they are none. */
const isApart = (text: string): boolean => notInside.test(text) || noMembers.test(text);

/** Where a person is listed, but for the part of a list that says who is not in the room, or could be asked in. */
export function insideListings(snap: Snapshot, name: string): El[] {
  const people = namesOfPeople(snap);
  const isAskedIn = (el: El) => el.click && /^\W*(invite|add)\b/i.test(el.own || el.aria || el.title || '');
  const isOffered = (el: El) => snap.subtree(rowOf(snap, el, people, 90)).some(isAskedIn);
  return listings(snap, name).filter((el) => !isApart(headingAbove(snap, el)) && !isOffered(el));
}

/** A list under a heading such as "Members" in which the person stands, and nobody from outside the room. */
export function memberList(snap: Snapshot, name: string, outsiders: readonly string[]): El | undefined {
  for (const hit of insideListings(snap, name)) {
    const heads = groupHeading(snap, hit) ? [memberHeading] : [memberHeading, vagueHeading];
    const says = (text: string) => !isSentence(text) && heads.some((heading) => heading.test(text));
    for (const up of snap.ancestors(hit).slice(0, 6)) {
      const inside = snap.subtree(up).filter((el) => !isControl(snap, el, up));
      // A list with everybody else below its members is long.
      const heading =
        inside.some(saysWhoIsNot) ||
        (snap.textOf(up).length <= 600 && inside.some((el) => says(el.own) && el.i < hit.i));
      const isWithin = (other: string) => insideListings(snap, other).some((el) => snap.within(el, up));
      if (heading || says(up.aria ?? '')) return outsiders.some(isWithin) ? undefined : up;
    }
  }
  return undefined;
}

/** "Click a person in the member list to write to them." heads nothing. */
const isSentence = (text: string): boolean => text.length > 40 || /\w\.$/.test(text);

/** A list that says who is not in the room has told before who is. */
const saysWhoIsNot = (el: El): boolean => notInside.test(el.own);

/** Whether a list of members is in view in which the person stands, and `member` does not. */
export function lacksMember(who: Searcher, snap: Snapshot, member: string, outsiders: readonly string[]): boolean {
  const list = memberList(snap, who.person.name, outsiders);
  const others = insideListings(snap, member);
  if (list) return !others.some((hit) => snap.within(hit, list));
  const own = ownEntries(who, snap);
  const isAlike = (a: El, b: El) => placeKind(snap, a) === placeKind(snap, b) || areNeighbours(snap, a, b);
  return own.length > 0 && !own.some((entry) => others.some((hit) => isAlike(entry, hit)));
}

/** Where the person's name came up since `before`, in lists without anybody from outside the room. */
function newEntries(before: Snapshot, now: Snapshot, name: string, outsiders: readonly string[]): El[] {
  // What merely moved, as others came or went, is not new.
  return freshHits(before, now, name, (snap) => apartFrom(snap, insideListings(snap, name), outsiders));
}

/** Those entries of a person in whose list nobody from outside the room stands. */
function apartFrom(snap: Snapshot, entries: readonly El[], outsiders: readonly string[]): El[] {
  const others = outsiders.flatMap((other) => insideListings(snap, other));
  return entries.filter((hit) => !others.some((other) => areNeighbours(snap, hit, other)));
}

/** Whether two entries stand in one list: a common ancestor not far up that does not hold the conversation too. */
function areNeighbours(snap: Snapshot, a: El, b: El): boolean {
  const common = snap.ancestors(a).findIndex((up) => snap.within(b, up));
  const composer = findComposer(snap);
  const list = snap.ancestors(a)[common];
  return list !== undefined && common < 6 && !(composer && snap.within(composer.el, list));
}

/** "Hide members" says that they are in view. */
const hides = /^\W*(hide|close|collapse)\b/i;

/** Part of a button: its word names what it opens, not what stands below it, unless it is the tab that is chosen. */
const isControl = (snap: Snapshot, el: El, root: El): boolean =>
  !hides.test(el.own) &&
  [el, ...snap.ancestors(el)].some(
    (up) => up.click && !isChosenOf(snap, up) && up.i !== root.i && snap.within(up, root),
  );

/** The state that the heading of a row's group names, such as "offline". */
const groupHeading = (snap: Snapshot, row: El): string =>
  /offline|away|online|active/i.exec(headingAbove(snap, row))?.[0]?.toLowerCase() ?? '';

/** The text that stands above the group that a row belongs to, such as "Offline". */
function headingAbove(snap: Snapshot, row: El): string {
  const people = namesOfPeople(snap);
  // What stands at another person is about that one.
  const isAtPerson = (el: El) => people.some((name) => snap.within(el, rowOf(snap, name, people, 60)));
  const above = snap.els.filter(
    (el) =>
      (/online|offline|away|active/i.test(el.own) || isApart(el.own)) &&
      bottom(el) <= row.box[1] + 2 &&
      Math.abs(el.box[0] - row.box[0]) < 60,
  );
  return above.reverse().find((el) => !isAtPerson(el))?.own ?? '';
}
