import { click, hover } from '../search/act.ts';
import type { El } from '../search/capture.ts';
import { look, settle, waitFor } from '../search/look.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
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
  return seenBy(snap, message, [author, ...readers]).lines.some(
    (line) => line.includes(author) && (seenWords.test(line) || readers.some((reader) => line.includes(reader))),
  );
}

/** Waits until a message names `reader` as having seen it, live; looks behind a count by hovering and pressing it. */
export async function waitSeen(who: Searcher, message: string, reader: string, ms: number): Promise<boolean> {
  const { page } = who;
  const named = (snap: Snapshot) => seenBy(snap, message, [reader]).names.length > 0;
  if (await waitFor(page, ms, named)) return true;
  const snap = await look(page);
  const mark = zoneOf(snap, message).find((el) => seenWords.test(`${el.own} ${el.title ?? ''} ${el.cls ?? ''}`));
  if (!mark) return false;
  await hover(page, mark);
  const shown = (now: Snapshot) => now.hits(reader).length > snap.hits(reader).length;
  if (shown(await settle(page, 500))) return true;
  await click(page, (await settle(page, 300)).els.find((el) => el.own === mark.own && el.cls === mark.cls) ?? mark);
  const found = shown(await settle(page, 500));
  await page.keyboard.press('Escape');
  return found;
}

/** "Seen by" and its names may be neighbours: the line they form, without the message itself. */
function lineOf(snap: Snapshot, el: El, message: string): string {
  const parent = snap.parent(el);
  if (!el.own || !parent) return el.own;
  const whole = snap.textOf(parent);
  return whole.length <= 160 && !whole.includes(message) && parent.box[3] < 60 ? whole : el.own;
}

const isSeenPlace = (el: El): boolean => Boolean(el.own) && /(seen|receipt|read-by|readby|viewers)/i.test(el.cls ?? '');
