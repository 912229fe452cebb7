import type { El } from '../search/capture.ts';
import { findComposer, mainColumn } from '../search/regions.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { namesIn } from '../search/words.ts';
import { statesIn } from './states.ts';

type Column = ReturnType<typeof mainColumn>;

const typingWords = /\b(typing|writing|composing|types|keying)\b/i;

/**
 * What tells an observer that somebody is typing: something that was not there before and that speaks of typing, stands
 * in a place named after it or beside moving dots, or names one of `typists`.
 */
export function typingCues(now: Snapshot, before: Snapshot, typists: readonly string[]): string[] {
  const main = columnOf(now);
  const cues = freshIn(now, before).flatMap((el) => {
    if (el.field || !(el.own || isMovingDots(now, el, main))) return [];
    const line = lineOf(now, el);
    const text = now.textOf(line) || el.own;
    const isCue =
      typingWords.test(text) ||
      isTypingPlace(now, el) ||
      now.subtree(line).some((part) => isMovingDots(now, part, main)) ||
      (typists.some((name) => text.includes(name)) && !isAboutPresence(now, line, typists));
    return isCue ? [text] : [];
  });
  return [...new Set(cues)];
}

/** Whether anything on the page tells of typing, new or not: in words, or by moving dots. */
export function tellsOfTyping(snap: Snapshot): boolean {
  const main = columnOf(snap);
  return snap.els.some(
    (el) => isSeen(el) && !el.field && (typingWords.test(el.own) || Boolean(el.moves && isMovingDots(snap, el, main))),
  );
}

/** Whether the cues say who types: every name, or, for several, a collective wording. */
export function namesTypists(cues: readonly string[], typists: readonly string[]): boolean {
  const text = cues.join(' ');
  if (typists.every((name) => text.includes(name))) return true;
  return (
    typists.length > 1 &&
    /\b(several|multiple|many|people|others?|both|two|users are|everyone|folks)\b|\b2\b|\+\s?1/i.test(text)
  );
}

function columnOf(snap: Snapshot): Column | undefined {
  const composer = findComposer(snap);
  return composer && mainColumn(snap, composer);
}

/** A name and its verb may stand in neighbouring elements: the line is what a person reads in one go. */
function lineOf(snap: Snapshot, el: El): El {
  let line = el;
  for (const up of snap.ancestors(el).slice(0, 3)) {
    if (up.box[3] > 48 || snap.textOf(up).length > 120 || snap.subtree(up).some((e) => e.field)) break;
    line = up;
  }
  return line;
}

/** Whether a line names people for another reason: who is here, in a list that came up late, or who came and went. */
function isAboutPresence(snap: Snapshot, line: El, typists: readonly string[]): boolean {
  const text = snap.textOf(line);
  if (statesIn(text).length || comingAndGoing.test(text) || snap.subtree(line).some((part) => part.click)) return true;
  const up = snap.parent(line);
  const peers = up ? snap.children(up).filter((each) => each.tag === line.tag) : [];
  return [line, ...peers].some((each) => namesIn(snap.textOf(each)).some((name) => !typists.includes(name)));
}

const comingAndGoing = /\b(joined|joins|entered|left|leaves|connected|created|invited|added)\b/i;

const isTypingPlace = (snap: Snapshot, el: El): boolean =>
  [el, ...snap.ancestors(el).slice(0, 2)].some((e) =>
    /typing|composing/i.test(`${e.cls ?? ''} ${e.aria ?? ''} ${e.title ?? ''}`),
  );

/** Something small without text that moves beside the conversation, or stands in a place that is named after typing. */
function isMovingDots(snap: Snapshot, el: El, main: Column | undefined): boolean {
  const isSmall = el.box[2] > 2 && el.box[3] > 2 && el.box[3] < 40;
  return isSmall && !el.own && (isTypingPlace(snap, el) || Boolean(el.moves && main?.has(el)));
}

/** What can be seen now and could not before: first what has kept its place is taken away, then what has moved. */
function freshIn(now: Snapshot, before: Snapshot): El[] {
  const old = Map.groupBy(before.els.filter(isSeen), key);
  const moved = now.els.filter(isSeen).filter((el) => {
    const at = old.get(key(el))?.findIndex((each) => each.box.join() === el.box.join()) ?? -1;
    if (at >= 0) old.get(key(el))!.splice(at, 1);
    return at < 0;
  });
  return moved.filter((el) => !old.get(key(el))?.pop());
}

const key = (el: El): string => `${el.own}§${el.cls ?? ''}§${el.moves ?? ''}`;
