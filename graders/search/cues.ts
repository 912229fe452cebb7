import type { El } from './capture.ts';
import { nameOfDrawing } from './drawings.ts';
import { apart, centre, isSeen, type Snapshot } from './snapshot.ts';
import { hasMade, withoutMade } from './words.ts';

/** A control that a person could use, with everything that hints at what it does. */
export type Control = {
  el: El;
  /** Texts on the control itself, the most telling first, without words that the grader made. */
  cues: string[];
  /** Names of its drawing, from markup or from the drawing itself. */
  icon: string;
  /** How the drawing begins. */
  drawing: string;
  /** Which child of its parent it is, from 0. */
  nth: number;
  /** A loose label or heading beside it. */
  near: string;
  /** It carries a name that the grader made: it is the entry of a person, a room or a message, not a control. */
  isEntry: boolean;
  /** It lies in a dialog or a floating panel. */
  inDialog: boolean;
};

/** Everything on the page that a person could click, without containers that merely hold other controls. */
export function clickables(snap: Snapshot): Control[] {
  return snap.els
    .filter((el) => el.click && !el.field && el.type !== 'select' && isSeen(el) && !isContainer(snap, el))
    .map((el) => control(snap, el));
}

/** Every field that takes text, whatever it is made of. */
export function fields(snap: Snapshot): Control[] {
  return snap.els
    .filter((el) => el.field && isSeen(el) && !el.disabled && !isPickerField(el))
    .map((el) => control(snap, el));
}

/** Fields and lists from which one picks: dates, times, numbers, selects. */
export function pickers(snap: Snapshot): Control[] {
  return snap.els
    .filter((el) => (isTimePicker(el) || el.type === 'select') && isSeen(el) && !el.disabled)
    .map((el) => control(snap, el));
}

/** Whether a control says nothing about what it does; a bare number does not. */
export const isMute = (c: Control): boolean => !c.icon && c.cues.every((cue) => /^\d+$/.test(cue));

/** How a person would call the control, for reports: `button "Leave"`, `field "Room name"`, `unlabelled button`. */
export function nameOf(c: Control): string {
  const kind = commonName(c.el);
  const word = c.el.placeholder || c.el.aria || c.el.title || c.cues[0] || '';
  if (word) return `${kind} "${word.slice(0, 60)}"`;
  if (c.icon) return `${kind} with icon "${c.icon.slice(0, 40)}"`;
  const [x, y] = centre(c.el);
  return `unlabelled ${kind} at ${Math.round(x)},${Math.round(y)}${c.near ? ` beside "${c.near.slice(0, 40)}"` : ''}`;
}

function commonName(el: El): string {
  if (el.type === 'select') return 'list';
  if (el.field) return 'field';
  if (el.tag === 'a') return 'link';
  if (el.tag === 'option') return 'choice';
  return el.native ? 'button' : 'item';
}

/** What stays the same about a control from one scenario to the next, to recognise what worked before. */
export function fingerprint(c: Control): string {
  // What stands beside a control changes as people talk; it counts only where nothing else tells controls apart.
  const place = c.cues.length || c.icon ? '' : `${c.drawing ? '' : c.near}#${c.nth}`;
  const looks = withoutMade(c.el.cls ?? '')
    .replace(stateClass, '')
    .trim();
  return [c.el.tag, c.el.type ?? '', c.cues.join('|'), c.icon, c.drawing, looks, place].join('§');
}

/** Class names that come and go with what a control is at: "btn active" is the same button, as is "tab tab--open". */
const stateClass =
  /(?<=^|\s)(\S*[-_])?(active|open|opened|selected|pressed|toggled|expanded|current|focus|focused|hover|hovered|on|disabled)(?=\s|$)\s*/g;

/** A control of an earlier snapshot in a later one: of those with its fingerprint, the nearest to where it was. */
export function findAgain(controls: readonly Control[], earlier: Control): Control | undefined {
  const away = (c: Control) => apart(c.el, earlier.el);
  const print = fingerprint(earlier);
  const same = controls.filter((c) => fingerprint(c) === print).sort((a, b) => away(a) - away(b))[0];
  // A count on it may have changed: "People (12)".
  const counted = uncounted(print);
  return same ?? controls.find((c) => away(c) < 24 && uncounted(fingerprint(c)) === counted);
}

const uncounted = (print: string): string => print.replace(/\d+/g, '#');

/** Controls that came up since `before`; one that looks like another counts when there are more of its kind than there were. */
export function freshControls(before: Snapshot, now: Snapshot): Control[] {
  const count = new Map<string, number>();
  for (const c of clickables(before)) count.set(fingerprint(c), (count.get(fingerprint(c)) ?? 0) + 1);
  const controls = clickables(now);
  const more = (print: string) => controls.filter((c) => fingerprint(c) === print).length > (count.get(print) ?? 0);
  return controls.filter((c) => {
    const print = fingerprint(c);
    return !count.has(print) || (c.inDialog && more(print));
  });
}

function control(snap: Snapshot, el: El): Control {
  const text = snap.textOf(el);
  const own = el.field ? '' : text;
  const cues = [own.length <= longestCue ? own : leadOf(snap, el), el.aria, el.title, el.placeholder, el.label]
    .map((cue) => withoutMade(cue ?? ''))
    .filter(Boolean);
  for (const below of snap.subtree(el).slice(1, 6)) {
    const more = withoutMade(below.title ?? below.aria ?? '');
    if (more) cues.push(more);
  }
  const parts = snap.subtree(el).slice(0, 8);
  const drawing = parts
    .map((e) => e.drawing ?? '')
    .join(' ')
    .trim();
  const icon = [...parts.map((e) => e.icon ?? ''), nameOfDrawing(drawing)].filter(Boolean).join(' ');
  const parent = snap.parent(el);
  const nth = parent ? snap.children(parent).indexOf(el) : 0;
  const inDialog = snap.panelOf(el) !== undefined;
  const near = looseLabel(snap, el);
  // A field that says nothing about itself is named by the text before it.
  if (el.field && !cues.length && near) cues.push(near);
  return { el, cues: [...new Set(cues)], icon, drawing, nth, near, isEntry: hasMade(own), inDialog };
}

/** Texts that are longer say what a control is about, not what it does; in characters. */
const longestCue = 60;

/** What a card of a few lines begins with: "Continue as guest", before it explains what that means. */
function leadOf(snap: Snapshot, el: El): string {
  if (el.field || el.box[3] > 130) return '';
  const lead = snap.subtree(el).find((below) => below.own)?.own ?? '';
  return lead.length <= longestCue ? lead : '';
}

/**
 * A container is no control: modal bodies stop propagation and lists have handlers, which makes them look clickable.
 * Dropped: what holds a field, or four or more other controls, or one and is large.
 */
function isContainer(snap: Snapshot, el: El): boolean {
  if (el.native && el.tag !== 'li') return false;
  const below = snap.subtree(el).slice(1);
  if (below.some((e) => e.field)) return true;
  const inner = below.filter((e) => e.click && isSeen(e)).length;
  return inner >= 4 || (inner >= 1 && el.box[2] * el.box[3] > snap.width * snap.height * 0.25);
}

/** The text that stands just before a control: its loose label, or the heading of its group. */
function looseLabel(snap: Snapshot, el: El): string {
  let at: El = el;
  for (let climb = 0; climb < 4; climb++) {
    const parent = snap.parent(at);
    if (!parent) break;
    const before = snap.children(parent).filter((c) => c.i < at.i);
    for (const sibling of before.reverse()) {
      const text = withoutMade(snap.textOf(sibling));
      if (text && text.length <= longestCue) return text;
      if (text) return '';
    }
    // A heading may hold its control: "Rooms [+]".
    const around = withoutMade(parent.own);
    if (around && around.length <= longestCue && !parent.click) return around;
    at = parent;
  }
  return '';
}

const isTimePicker = (el: El): boolean => /^(date|time|datetime-local|number)$/.test(el.type ?? '');

/** Fields that a picker fills (dates, colours): they take no free text. */
function isPickerField(el: El): boolean {
  return /^(date|time|datetime-local|month|week|number|email|password|tel)$/.test(el.type ?? '');
}
