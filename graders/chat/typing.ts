import type { El } from '../search/capture.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';

const typingWords = /\b(typing|writing|composing|types|keying)\b/i;

/**
 * What tells an observer that somebody is typing: text that was not there before and that speaks of typing, stands in a
 * place named after it, or names one of `typists`.
 */
export function typingCues(now: Snapshot, before: Snapshot, typists: readonly string[]): string[] {
  const known = countTexts(before);
  const cues: string[] = [];
  for (const el of now.els) {
    if (!isSeen(el) || el.field) continue;
    const text = el.own;
    if (!text && !isMovingDots(now, el)) continue;
    const left = known.get(key(el)) ?? 0;
    if (left > 0) {
      known.set(key(el), left - 1);
      continue;
    }
    const line = lineOf(now, el);
    if (typingWords.test(line) || isTypingPlace(now, el) || typists.some((name) => line.includes(name)))
      cues.push(line);
  }
  return [...new Set(cues)];
}

/** Whether anything on the page speaks of typing, new or not. */
export const speaksOfTyping = (snap: Snapshot): boolean =>
  snap.els.some((el) => isSeen(el) && !el.field && typingWords.test(el.own));

/** Whether the cues say who types: every name, or, for several, a collective wording. */
export function namesTypists(cues: readonly string[], typists: readonly string[]): boolean {
  const text = cues.join(' ');
  if (typists.every((name) => text.includes(name))) return true;
  return (
    typists.length > 1 &&
    /\b(several|multiple|many|people|others?|both|two|users are|everyone|folks)\b|\b2\b|\+\s?1/i.test(text)
  );
}

/** A name and its verb may stand in neighbouring elements: the line is what a person reads in one go. */
function lineOf(snap: Snapshot, el: El): string {
  let line = el;
  for (const up of snap.ancestors(el).slice(0, 3)) {
    if (up.box[3] > 48 || snap.textOf(up).length > 120 || snap.subtree(up).some((e) => e.field)) break;
    line = up;
  }
  return snap.textOf(line) || el.own;
}

const isTypingPlace = (snap: Snapshot, el: El): boolean =>
  [el, ...snap.ancestors(el).slice(0, 2)].some((e) =>
    /typing|composing/i.test(`${e.cls ?? ''} ${e.aria ?? ''} ${e.title ?? ''}`),
  );

/** An animation without text, in a place that is named after typing. */
const isMovingDots = (snap: Snapshot, el: El): boolean =>
  isTypingPlace(snap, el) && el.box[2] > 2 && el.box[3] > 2 && el.box[3] < 40;

const key = (el: El): string => `${el.own}§${el.cls ?? ''}`;

function countTexts(snap: Snapshot): Map<string, number> {
  const counts = new Map<string, number>();
  for (const el of snap.els) if (isSeen(el)) counts.set(key(el), (counts.get(key(el)) ?? 0) + 1);
  return counts;
}
