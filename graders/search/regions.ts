import type { El } from './capture.ts';
import { type Control, fields } from './cues.ts';
import { rank } from './rank.ts';
import { areInLine, bottom, centre, isSeen, right, type Snapshot } from './snapshot.ts';
import { composer as composerWords } from './vocabulary.ts';
import { hasMade } from './words.ts';

/**
 * The field in which a message is written: said by its words, or, where it has none, a wide field low on the page.
 * Disabled fields do not count: who is not a member often sees one.
 */
export function findComposer(snap: Snapshot, worked: readonly string[] = []): Control | undefined {
  const inPage = fields(snap).filter(
    (f) => ![f.el, ...snap.ancestors(f.el)].some((a) => a.dialog && coversMost(snap, a)),
  );
  const ranked = rank(inPage, composerWords, worked)
    .map((c) => ({ ...c, score: c.score + place(snap, c.el) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best) return undefined;
  return best.score >= 4 ? best : undefined;
}

/** The column that holds the conversation: the elements between the header and the composer, without side bars. */
export function mainColumn(snap: Snapshot, composer: Control): { has(el: El): boolean } {
  const root = snap.ancestors(composer.el).find((a) => a.box[3] >= snap.height * 0.5) ?? snap.els[0]!;
  const row =
    snap
      .ancestors(composer.el)
      .filter((a) => a.box[3] < snap.height * 0.35)
      .at(-1) ?? composer.el;
  // In flat layouts the first tall ancestor is the whole page: then only what lies above the composer counts.
  const flat = root.box[2] > row.box[2] * 1.25;
  const [left, end] = flat ? [row.box[0] - 24, right(row) + 24] : [root.box[0], right(root)];
  return {
    has: (el) => {
      const x = centre(el)[0];
      return snap.within(el, root) && x >= left && x <= end;
    },
  };
}

/** Tells what stands above the messages in the column of the conversation: the head of the room, a panel below it. */
export function aboveTalk(snap: Snapshot, composer: Control): (el: El) => boolean {
  const main = mainColumn(snap, composer);
  // A list of messages may scroll, also while it is short, and never holds the composer.
  const isTalk = (el: El) => el.mayScroll && main.has(el) && !snap.within(composer.el, el);
  const tallest = snap.els
    .filter(isTalk)
    .reduce((a: El | undefined, b) => (a && a.box[3] >= b.box[3] ? a : b), undefined);
  // Without one that fills the column the head is told by its place.
  const end = tallest && tallest.box[3] > snap.height * 0.2 ? tallest.box[1] + 4 : usualHead;
  return (el) => main.has(el) && bottom(el) <= end && !(tallest && snap.within(el, tallest));
}

/** Where the head of a room ends that cannot be told from the messages otherwise, in CSS pixels from the top. */
const usualHead = 110;

/** Elements that show a text within the conversation; anywhere on the page when there is no composer. */
export function conversationHits(snap: Snapshot, text: string): El[] {
  const composer = findComposer(snap);
  const hits = snap.hits(text).filter((el) => isSeen(el));
  if (!composer) return hits;
  const main = mainColumn(snap, composer);
  return hits.filter((el) => main.has(el) && el.box[1] < bottom(composer.el));
}

/** Elements that show a text outside the conversation: room lists, people lists, side panels, dialogs. */
export const sideHits = (snap: Snapshot, text: string): El[] => snap.hits(text).filter(besideTalk(snap));

/** Tells whether an element is seen outside the conversation. */
export function besideTalk(snap: Snapshot): (el: El) => boolean {
  const composer = findComposer(snap);
  const main = composer && mainColumn(snap, composer);
  return (el) => isSeen(el) && !main?.has(el);
}

/**
 * The row that an entry of a list belongs to: from the entry upwards until the parent holds another of the given
 * landmarks, a field, or grows tall. Source: the trial search's definition of a message row.
 */
export function rowOf(snap: Snapshot, el: El, landmarks: readonly El[], tallest = 160): El {
  let row = el;
  for (const parent of snap.ancestors(el)) {
    if (landmarks.some((other) => other.i !== el.i && !snap.within(other, row) && snap.within(other, parent))) break;
    if (parent.box[3] > tallest || parent.scroller || parent.tag === 'body') break;
    if (snap.subtree(parent).some((e) => e.field)) break;
    row = parent;
  }
  return row;
}

/** The heading of the group in which a row of a list stands; empty without one. */
export function headingOf(snap: Snapshot, row: El): string {
  const parent = snap.parent(row);
  if (!parent) return '';
  const above = [...snap.children(parent), ...(snap.parent(parent) ? snap.children(snap.parent(parent)!) : [])]
    .filter((el) => el.i < row.i && !snap.within(row, el) && el.box[3] < 50)
    .map((el) => snap.textOf(el));
  return above.at(-1) ?? '';
}

function place(snap: Snapshot, el: El): number {
  const low = centre(el)[1] / snap.height;
  const wide = el.box[2] / snap.width;
  return (
    low * 3 + Math.min(wide, 0.5) * 4 + (el.tag === 'textarea' || el.tag === 'div' ? 0.5 : 0) - (low < 0.4 ? 3 : 0)
  );
}

function coversMost(snap: Snapshot, el: El): boolean {
  return el.box[2] >= snap.width * 0.8 && el.box[3] >= snap.height * 0.8;
}

/**
 * Whether a control stands in the line of something that the grader has named, and so is about that. What is pressed
 * itself, such as a room in a list, says nothing of the controls below it.
 */
export function isAtEntry(snap: Snapshot, c: Control): boolean {
  const isBeside = (el: El) => areInLine(el, c.el);
  const isPressed = (el: El) => [el, ...snap.ancestors(el)].some((up) => up.click && !snap.within(c.el, up));
  return snap
    .ancestors(c.el)
    .slice(0, 3)
    .filter((up) => up.box[3] < 90 && hasMade(snap.textOf(up)))
    .some((up) => snap.subtree(up).some((el) => hasMade(el.own) && (isBeside(el) || !isPressed(el))));
}

/** Whether an element is, or is part of, something of a line's height that reacts to a press; some whole pages react, too. */
export const isPressable = (snap: Snapshot, el: El): boolean =>
  [el, ...snap.ancestors(el)].some((up) => up.click && up.box[3] < 90);

/** Whether an entry of a list is marked as the chosen one: by ARIA, or by a class name that says so. */
export function isMarked(snap: Snapshot, entry: El): boolean {
  return [entry, ...snap.ancestors(entry).slice(0, 3)].some(isChosen);
}

/** Whether an element says of itself that it is the chosen one of its kind. */
export const isChosen = (el: El): boolean =>
  el.selected === true || /(^|[\s_-])(active|selected|current)($|[\s_-])|(^|\s)on($|\s)/i.test(el.cls ?? '');

/** What holds a control and those beside it, each of which may stand in an item of a list. */
export function groupOf(snap: Snapshot, el: El): El | undefined {
  const parent = snap.parent(el);
  return parent?.tag === 'li' ? snap.parent(parent) : parent;
}

/**
 * Whether a control is the chosen one of those beside it, such as a tab: it says so, or it has a class for it that they,
 * who are all alike, do not have ("tab tab--open" beside "tab").
 */
export function isChosenOf(snap: Snapshot, el: El): boolean {
  if (isChosen(el)) return true;
  const group = groupOf(snap, el);
  const items = group ? snap.children(group).flatMap((each) => (each.tag === 'li' ? snap.children(each) : each)) : [];
  const others = items.filter((each) => each !== el && each.click);
  if (!el.click || others.some((each) => each.tag !== el.tag || each.cls !== others[0]!.cls)) return false;
  const classes = (each: El) => (each.cls ?? '').split(/\s+/).filter(Boolean);
  const theirs = others.flatMap(classes);
  const more = classes(el).filter((each) => !theirs.includes(each));
  return (
    theirs.length > 0 && theirs.every((each) => classes(el).includes(each)) && more.some((each) => opens.test(each))
  );
}

const opens = /(^|[-_])(on|open|opened|pressed|shown|here)$/i;
