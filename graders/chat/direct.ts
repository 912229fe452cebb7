import { click } from '../search/act.ts';
import type { El } from '../search/capture.ts';
import { freshHits } from '../search/fresh.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { firstPossible, isPossible } from '../search/not-found.ts';
import { pickPerson } from '../search/pick-person.ts';
import { pursue } from '../search/pursue.ts';
import { aboveTalk, findComposer, isMarked, sideHits } from '../search/regions.ts';
import { note, type Searcher } from '../search/searcher.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { conversations, newDirect, writeTo } from '../search/vocabulary/direct.ts';
import { personField } from '../search/vocabulary/private-rooms.ts';
import { namesIn, roomsIn } from '../search/words.ts';
import { isAbout, personHandles, personRows } from './person-rows.ts';
import { hereOrAtList } from './rooms.ts';

const writing = 'write to a person directly';

/** Opens the conversation with one other person, from their row or from what starts a new one; throws NotFound. */
export async function openDirect(who: Searcher, other: string): Promise<void> {
  const isThere = (snap: Snapshot) => isInDirect(snap, other);
  if (!isThere(await settle(who.page, 600))) await hereOrAtList(who, () => searchDirect(who, other, isThere));
  who.place = { isThere, open: (window) => openDirect(window, other) };
}

async function searchDirect(who: Searcher, other: string, done: (snap: Snapshot) => boolean): Promise<void> {
  const ways = [
    () =>
      pursue(who, {
        name: writing,
        vocabulary: writeTo,
        scope: (snap, c) => isAbout(snap, c, other),
        hovers: (snap) => personRows(snap, other).slice(0, 2),
        presses: (snap) => personHandles(snap, other),
        contexts: (snap) => personRows(snap, other).slice(0, 1),
        done,
        effectMs: 2_000,
      }),
    () =>
      pickPerson(who, {
        name: `${writing}, by choosing one`,
        person: other,
        open: newDirect,
        act: writeTo,
        field: personField,
        done,
      }),
  ];
  // What has worked in this app before goes first.
  if (who.map.knows(`${writing}, by choosing one`) && !who.map.knows(writing)) ways.reverse();
  await firstPossible(writing, ways);
}

/** Opens a conversation that came up since `before` under the name of the other person; false when there is none. */
export async function openFreshDirect(who: Searcher, other: string, before: Snapshot): Promise<boolean> {
  const { page } = who;
  if (isInDirect(await look(page), other)) return true;
  for (let n = 0; n < 3; n++) {
    const snap = await look(page);
    const entry = freshEntries(before, snap, other)[n];
    if (!entry) return false;
    const target = [entry, ...snap.ancestors(entry).slice(0, 4)].find((el) => el.click) ?? entry;
    if (!(await click(page, target))) continue;
    if (await waitFor(page, 2_000, (now) => isInDirect(now, other))) {
      note(who, `click the conversation with ${other} in the list`);
      return true;
    }
  }
  return false;
}

/**
 * Whether the conversation with one other person is open: something to write in, under their name and not a room's, or
 * beside a list in which their name is marked as the chosen one.
 */
export function isInDirect(snap: Snapshot, other: string): boolean {
  const composer = findComposer(snap);
  if (!composer) return false;
  const hints = [composer.el.placeholder, composer.el.aria, composer.el.label];
  if (hints.some((hint) => hint?.includes(other))) return true;
  const isAbove = aboveTalk(snap, composer);
  const head = snap.els.filter((el) => isSeen(el) && el.own && isAbove(el));
  if (head.some((el) => roomsIn(el.own).length > 0)) return false;
  // A head with several people lists them.
  const named = new Set(head.flatMap((el) => namesIn(el.own)));
  return named.has(other) || (!named.size && sideHits(snap, other).some((entry) => isMarked(snap, entry)));
}

/**
 * Whether a conversation with one other person is listed that was not listed `before`: their name has come up, or stands
 * with what was said last, as one list may have taken the place of another.
 */
export const isDirectListed = (before: Snapshot, now: Snapshot, other: string, said: string): boolean =>
  freshEntries(before, now, other).length > 0 ||
  sideHits(now, other).some((hit) =>
    now
      .ancestors(hit)
      .slice(0, 3)
      .some((up) => isPreview(now.textOf(up), said)),
  );

/** Brings up the list of conversations where something else has its place, until `done`; false when there is none. */
export const seeConversations = (who: Searcher, done: (snap: Snapshot) => boolean): Promise<boolean> =>
  isPossible(pursue(who, { name: 'see the conversations', vocabulary: conversations, done }));

/** A row with a preview is short; a list of many rows is not. */
const isPreview = (text: string, said: string): boolean => text.length < 160 && text.includes(said);

/** Where a person's name has come up outside of the conversation since `before`. */
export const freshEntries = (before: Snapshot, now: Snapshot, name: string): El[] =>
  freshHits(before, now, name, sideHits);
