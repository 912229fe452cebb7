import type { El } from '../search/capture.ts';
import { clickables } from '../search/cues.ts';
import { placeKind } from '../search/fresh.ts';
import { normalise } from '../search/rank.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { namesIn } from '../search/words.ts';
import { listings, lookOf } from './people.ts';
import { personRows } from './person-rows.ts';
import { type State, stateOfColour, statesIn } from './states.ts';

/** One place where a person's state may be seen. */
export type Place = {
  /** Everything about it that could tell the state. */
  look: string;
  /** What it says, as far as that can be read. */
  state?: State | undefined;
  /** It says so in words or with a symbol, not merely by a colour. */
  said: boolean;
  /** It says so only to those who rest the mouse on it. */
  hidden: boolean;
  /** The kind of row that it is: those of one list are alike. */
  kind: string;
};

/** The places that list a person, with the state that each shows; selectors of a state are none. */
export function placesOf(snap: Snapshot, name: string): Place[] {
  return personRows(snap, name).flatMap((row) => {
    const parts = ownParts(snap, row, name);
    const said = statesIn(parts.flatMap((el) => [ownText(el, name), el.title ?? '', el.aria ?? '']).join(' § '));
    if (said.length >= 3) return [];
    const state = said[0] ?? dotState(parts);
    const inView = statesIn(parts.map((el) => ownText(el, name)).join(' § '));
    const hidden = said.length > 0 && !inView.length;
    return [{ look: lookOf(snap, row), state, said: said.length > 0, hidden, kind: placeKind(snap, row) }];
  });
}

/**
 * What is wrong with how a person is shown after they have chosen a state, as a sentence; undefined when all is well.
 * `before` are their places while they had another state.
 */
export function wrongAbout(now: readonly Place[], before: readonly Place[], state: State): string | undefined {
  const known = new Set(before.map((place) => place.look));
  if (!now.length) return 'they are no longer listed';
  const changed = now.filter((place) => !known.has(place.look));
  if (!changed.length) return `they are shown as before${withState(now)}`;
  const other = now.find((place) => place.said && place.state !== state);
  if (other) return `one place says ${other.state}`;
  const stale = now.filter((place) => place.state && known.has(place.look)).length;
  return stale ? `${stale} of ${now.length} places still show them as before${withState(now)}` : undefined;
}

/**
 * The other state that a person's own screen still says they are in, after they have chosen one: in words, or by a dot in
 * a list of people (`peers`) that stands as it did `before`. A dot elsewhere may tell of the connection.
 */
export function ownContradiction(
  snap: Snapshot,
  name: string,
  chosen: { state: State; before: readonly Place[]; peers: readonly string[] },
): State | undefined {
  const { state, before, peers } = chosen;
  const lists = new Set(peers.flatMap((peer) => placesOf(snap, peer).map(({ kind }) => kind)));
  const isOld = (place: Place) => lists.has(place.kind) && before.some(({ look }) => look === place.look);
  return placesOf(snap, name).find((place) => place.state && place.state !== state && (place.said || isOld(place)))
    ?.state;
}

/** Whether a person's places look like those of someone who is not there: fewer than before, or marked as offline. */
export function seemsOffline(now: readonly Place[], before: readonly Place[]): boolean {
  const isThere = (place: Place) => place.state && /online|away|busy/.test(place.state);
  const betrays = (place: Place) => place.state === 'invisible' && !place.hidden;
  if (now.some((place) => place.said && (betrays(place) || isThere(place)))) return false;
  if (now.length < before.length) return true;
  const known = new Set(before.map((place) => place.look));
  return now.some((place) => !known.has(place.look) && !isThere(place));
}

/** Whether a person is listed as somebody who is there: in one place at least that neither says offline nor stands under it. */
export function isListedOnline(snap: Snapshot, name: string): boolean {
  const places = placesOf(snap, name);
  const isGone = ({ said, state, look }: Place) => (said && state === 'offline') || look.startsWith('offline§');
  return places.length ? !places.every(isGone) : listings(snap, name).length > 0;
}

/** Whether two readings of a person's places are alike. */
export const alike = (a: readonly Place[], b: readonly Place[]): boolean => looks(a) === looks(b);

/** Whether a person is shown as they were at first: alike, or in the same states where those can be read everywhere. */
export function isBackTo(first: readonly Place[], now: readonly Place[]): boolean {
  const states = (places: readonly Place[]) => places.map((place) => place.state ?? '?').sort();
  return alike(now, first) || (states(now).join() === states(first).join() && !states(now).includes('?'));
}

const looks = (places: readonly Place[]): string => [...new Set(places.map((place) => place.look))].sort().join('\n');

const withState = (places: readonly Place[]): string => {
  const said = places.find((place) => place.said)?.state;
  return said ? ` ("${said}")` : '';
};

/** What an element says of a person: "Online now: Ann, Bo" says that they are there, not which state they have chosen. */
function ownText(el: El, name: string): string {
  const isList = namesIn(el.own).length > 1 && statesIn(el.own).join() === 'online';
  return isList ? '' : el.own.replace(name, '');
}

/** What can be seen in a row, without what its controls say. */
function ownParts(snap: Snapshot, row: El, name: string): El[] {
  const hits = listings(snap, name).filter((el) => snap.within(el, row));
  const controls = clickables(snap).filter(
    (c) => c.el.i !== row.i && snap.within(c.el, row) && !hits.some((hit) => snap.within(hit, c.el)),
  );
  return snap.subtree(row).filter((el) => isSeen(el) && !controls.some((c) => snap.within(el, c.el)));
}

/** The largest dot that counts as the mark of a state, in CSS pixels; pictures of people are larger. */
const dotPx = 18;

function dotState(parts: readonly El[]): State | undefined {
  const dots = parts.filter((el) => el.box[2] <= dotPx && el.box[3] <= dotPx && el.box[2] >= 4);
  const named = dots.map((el) => statesIn(normalise(el.cls ?? ''))[0]).find(Boolean);
  if (named) return named;
  const glyph = parts.find((el) => /^[●•⬤◉○]$/.test(el.own));
  const colour = dots.map((el) => el.background).find(Boolean) ?? glyph?.color;
  return colour ? stateOfColour(colour) : undefined;
}
