import type { El } from '../search/capture.ts';
import { placeKind } from '../search/fresh.ts';
import { conversationHits, findComposer, mainColumn } from '../search/regions.ts';
import { bottom, isSeen, type Snapshot } from '../search/snapshot.ts';
import { isMade } from '../search/words.ts';

/** Whether a message shows in the conversation. */
export const shows = (snap: Snapshot, text: string): boolean => conversationHits(snap, text).length > 0;

/** How often a message shows in the conversation; a text that is split over elements counts once. */
export const copies = (snap: Snapshot, text: string): number => conversationHits(snap, text).length;

/** Where a message's text stands in the conversation; where it is quoted there, more is said beside it. */
export function messageText(snap: Snapshot, text: string): El | undefined {
  const hits = conversationHits(snap, text);
  return hits.find((el) => el.own === text) ?? hits.at(-1);
}

/** The texts that show, in the order in which a person reads them. */
export function inOrder(snap: Snapshot, texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => conversationHits(snap, text).map((el) => ({ text, y: el.box[1], i: el.i })))
    .sort((a, b) => a.y - b.y || a.i - b.i)
    .map((hit) => hit.text);
}

/**
 * What stands with a message: everything in the conversation from its author line to the next message. Apps put names
 * and receipts inside the row, around it, or between rows; the place on the screen is what a person goes by. `inside`
 * are texts that belong to the message, such as the preview of a reply, and do not end it.
 */
export function zoneOf(snap: Snapshot, text: string, inside: readonly string[] = []): El[] {
  const hit = messageText(snap, text);
  if (!hit) return [];
  const composer = findComposer(snap);
  const main = composer && mainColumn(snap, composer);
  const next = messageTops(snap, inside).find((y) => y > bottom(hit) - 2);
  const end = Math.min(next ?? Number.POSITIVE_INFINITY, composer ? composer.el.box[1] : snap.height);
  const row = rowOfMessage(snap, hit, inside);
  const others = snap.els
    .filter((el) => isMessage(el, inside) && !snap.within(el, row))
    .map((el) => rowOfMessage(snap, el, inside));
  return snap.els.filter((el) => {
    if (!isSeen(el) || el.field || (main && !main.has(el))) return false;
    if (snap.within(el, row)) return true;
    // The head of the next message stands above its text.
    if (others.some((other) => snap.within(el, other))) return false;
    const small = el.box[3] < 80;
    return small && el.box[1] >= hit.box[1] - 4 && bottom(el) <= end + 4 && el.i !== hit.i && !snap.within(hit, el);
  });
}

/** The name that a reader takes for the author of a message: the last one of `names` shown at or above it. */
export function authorOf(snap: Snapshot, text: string, names: readonly string[]): string | undefined {
  const hit = conversationHits(snap, text)[0];
  if (!hit) return undefined;
  const row = rowOfMessage(snap, hit);
  const inRow = names.find((name) =>
    snap.subtree(row).some((el) => isSeen(el) && el.own.includes(name) && el.i <= hit.i),
  );
  if (inRow) return inRow;
  const above = names
    .flatMap((name) => conversationHits(snap, name).map((el) => ({ name, el })))
    .filter(({ el }) => el.i <= hit.i && el.box[1] <= hit.box[1] + 4 && isAuthorLine(el, name(names, el)))
    .sort((a, b) => b.el.i - a.el.i);
  return (
    above.find(({ el }) => !isTrailing(snap, el))?.name ??
    names.find((n) => snap.subtree(row).some((el) => isSeen(el) && el.own.includes(n) && isAuthorLine(el, n)))
  );
}

/** How many messages the conversation holds that look like the given one, also when they are empty. */
export function rowsLike(snap: Snapshot, text: string): number {
  const hit = conversationHits(snap, text)[0];
  if (!hit) return 0;
  const kind = placeKind(snap, hit, 2);
  // Where nothing has a class many things look alike; what says something else is no message.
  const saysElse = (el: El) => snap.textOf(el) !== '' && !snap.subtree(el).some((part) => isMessage(part));
  const isAligned = (el: El) => Math.abs(el.box[0] - hit.box[0]) < 4;
  return snap.els.filter((el) => placeKind(snap, el, 2) === kind && isAligned(el) && !saysElse(el)).length;
}

/** The smallest element around a message's text that reads as one message: it holds no other one and is not tall. */
export function rowOfMessage(snap: Snapshot, hit: El, inside: readonly string[] = []): El {
  let row = hit;
  for (const parent of snap.ancestors(hit)) {
    const texts = snap.subtree(parent).filter((el) => el.i !== hit.i && isMessage(el, inside));
    if (texts.length || parent.box[3] > 170 || parent.scroller || snap.subtree(parent).some((el) => el.field)) break;
    row = parent;
  }
  return row;
}

/** A line that names an author says little else; "Seen by ..." and "... joined" are other lines. */
function isAuthorLine(el: El, who: string): boolean {
  return el.own.replace(who, '').length < 24 && !/seen|read|join|left|typing|writing/i.test(el.own);
}

/** Stands in the row of a message, after its text: it says nothing about the next one. */
const isTrailing = (snap: Snapshot, el: El): boolean =>
  snap.els.some((other) => other.i < el.i && isMessage(other) && snap.within(el, rowOfMessage(snap, other)));

const name = (names: readonly string[], el: El): string => names.find((n) => el.own.includes(n)) ?? '';

function messageTops(snap: Snapshot, inside: readonly string[]): number[] {
  return snap.els
    .filter((el) => isSeen(el) && isMessage(el, inside))
    .map((el) => el.box[1])
    .sort((a, b) => a - b);
}

/** An element that shows a text that the grader sent and that is not one of `inside`. */
const isMessage = (el: El, inside: readonly string[] = []): boolean =>
  !el.field &&
  !inside.some((text) => el.own.includes(text)) &&
  el.own.split(/[^A-Za-z]+/).some((word) => word.length === 7 && word.endsWith('s') && isMade(word));
