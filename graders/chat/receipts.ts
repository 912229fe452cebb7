import { click, hover } from '../search/act.ts';
import type { El } from '../search/capture.ts';
import { look, until, waitFor } from '../search/look.ts';
import { conversationHits } from '../search/regions.ts';
import type { Searcher } from '../search/searcher.ts';
import { bottom, type Snapshot } from '../search/snapshot.ts';
import { undo } from '../search/undo.ts';
import { zoneOf } from './messages.ts';

const seenWords = /\b(seen|read by|read|viewed|views?)\b|👁|👀|✓✓|✔✔/i;
/** Lines that name people for another reason. */
const otherLines = /\b(join|joined|enter|entered|left|leave|typing|writing|created|online)\b/i;

/** What a message's surroundings say about who has seen it. */
export type Seen = {
  /** Texts, titles and labels that speak of it. */
  lines: string[];
  /** Which of the given people they name. */
  names: string[];
};

/** Reads who has seen a message: `people` are looked for by name near it, in texts and titles. */
export function seenBy(snap: Snapshot, message: string, people: readonly string[]): Seen {
  const lines = new Set<string>();
  for (const el of zoneOf(snap, message)) {
    for (const text of [lineOf(snap, el, message), el.title, el.aria]) {
      if (!text || text.length > 160 || text.includes(message) || otherLines.test(text)) continue;
      if (seenWords.test(text) || isSeenPlace(el)) lines.add(text);
      else if (people.some((name) => text.includes(name))) lines.add(text);
    }
  }
  const all = [...lines];
  return { lines: all, names: people.filter((name) => all.some((line) => line.includes(name))) };
}

/** Whether the author is listed among those who have seen their own message: beside another name or a word for seeing. */
export function listsAuthor(snap: Snapshot, message: string, author: string, readers: readonly string[]): boolean {
  const hit = conversationHits(snap, message).at(-1);
  // A list without a word for it: the name stands above the message as its author's, and alone in a line below again.
  const above = hit && conversationHits(snap, author).some((el) => bottom(el) <= hit.box[1] + 4);
  if (above && zoneOf(snap, message).some((el) => el.own === author && el.box[1] >= bottom(hit) - 2)) return true;
  return seenBy(snap, message, [author, ...readers]).lines.some(
    (line) => line.includes(author) && (seenWords.test(line) || readers.some((reader) => line.includes(reader))),
  );
}

/** Waits until a message names `reader` as having seen it; also behind a mark that shows the names when pressed. */
export async function waitSeen(who: Searcher, message: string, reader: string, ms: number): Promise<boolean> {
  const named = (snap: Snapshot) => seenBy(snap, message, [reader]).names.length > 0;
  const atOnce = Math.min(ms, 1_500);
  if (await waitFor(who.page, atOnce, named)) return true;
  return Boolean(
    await until(ms - atOnce, async () => named(await look(who.page)) || (await namedBehindMark(who, message, reader))),
  );
}

/** Whether a mark by the message, such as "Seen" or an eye, shows the reader's name when hovered or pressed. */
export async function namedBehindMark(who: Searcher, message: string, reader: string): Promise<boolean> {
  const { page } = who;
  const before = await look(page);
  const mark = zoneOf(before, message).find((el) => isMark(before, el, message));
  if (!mark || !(await hover(page, mark))) return false;
  const shown = (now: Snapshot) => now.hits(reader).length > before.hits(reader).length;
  if (await waitFor(page, 300, shown)) return true;
  const pressable = [mark, ...before.ancestors(mark).slice(0, 2)].some((el) => el.click);
  const sameMark = (now: Snapshot) => zoneOf(now, message).find((el) => el.own === mark.own && el.cls === mark.cls);
  const again = pressable ? sameMark(await look(page)) : undefined;
  if (!again || !(await click(page, again))) return false;
  const found = await waitFor(page, 1_000, shown);
  const after = await undo(page, before);
  // A list of names holds no control by which it could be noticed: the mark closes it.
  const open = shown(after) && sameMark(after);
  if (open) await click(page, open);
  return Boolean(found);
}

/** A word or symbol for seeing, or a place that is named after it. */
const isMark = (snap: Snapshot, el: El, message: string): boolean =>
  !snap.textOf(el).includes(message) && (seenWords.test(`${el.own} ${el.title ?? ''}`) || isSeenPlace(el));

/** "Seen by" and its names may be neighbours: the line they form, without the message itself. */
function lineOf(snap: Snapshot, el: El, message: string): string {
  const parent = snap.parent(el);
  if (!el.own || !parent) return el.own;
  const whole = snap.textOf(parent);
  return whole.length <= 160 && !whole.includes(message) && parent.box[3] < 60 ? whole : el.own;
}

const isSeenPlace = (el: El): boolean => Boolean(el.own) && /(seen|receipt|read-by|readby|viewers)/i.test(el.cls ?? '');
