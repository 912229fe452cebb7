import { type Control, clickables, fingerprint } from '../search/cues.ts';
import { rank } from '../search/rank.ts';
import { centre, type Snapshot } from '../search/snapshot.ts';
import { messageMenu } from '../search/vocabulary/message-menu.ts';
import { messageText, zoneOf } from './messages.ts';

/** How far a toolbar that is drawn outside of its row may be from the text, in CSS pixels. */
const toolbarDistance = 90;

/** The controls that stand with a message; what holds its text is the message itself. */
export function controlsOf(snap: Snapshot, message: string, inside: readonly string[] = []): Control[] {
  const zone = new Set(zoneOf(snap, message, inside).map((el) => el.i));
  return clickables(snap).filter((c) => zone.has(c.el.i) && !snap.textOf(c.el).includes(message));
}

/** The controls that have come up since `before`; of those that were elsewhere then only what lies above the page. */
export function freshControls(snap: Snapshot, before: Snapshot): Control[] {
  const old = clickables(before);
  const kinds = new Set(old.map(fingerprint));
  const places = new Set(old.map(place));
  return clickables(snap).filter((c) => !kinds.has(fingerprint(c)) || (c.inDialog && !places.has(place(c))));
}

/** What the mouse over a message has brought up: in its row, or close to its text. */
export function hoverControls(
  snap: Snapshot,
  before: Snapshot,
  message: string,
  inside: readonly string[] = [],
): Control[] {
  const inRow = controlsOf(snap, message, inside);
  const text = messageText(snap, message);
  if (!text) return inRow;
  const places = new Set(clickables(before).map(place));
  const isNear = (c: Control) => Math.abs(centre(c.el)[1] - centre(text)[1]) < toolbarDistance;
  const near = clickables(snap).filter(
    (c) => isNear(c) && !places.has(place(c)) && !inRow.some((known) => known.el.i === c.el.i),
  );
  // Rows below may have moved; their controls are not new.
  const kinds = new Set(clickables(before).map(fingerprint));
  return [...inRow, ...near.filter((c) => c.inDialog || !kinds.has(fingerprint(c)))];
}

/** The control behind which a message keeps the others: "...", a chevron, "More". */
export function menuControl(controls: readonly Control[], worked: readonly string[]): Control | undefined {
  const dots = controls.find((c) => c.cues.some((cue) => /^[.·•∙]{3}$/.test(cue)));
  return rank([...controls], messageMenu, worked).find((c) => c.fits && c.score > 2 && !c.el.disabled) ?? dots;
}

const place = (c: Control): string => `${fingerprint(c)}@${c.el.box.map((n) => Math.round(n / 6)).join()}`;
