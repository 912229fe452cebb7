import { choose, click } from '../search/act.ts';
import type { El } from '../search/capture.ts';
import { type Control, clickables, findAgain, freshControls, nameOf } from '../search/cues.ts';
import { look, settle } from '../search/look.ts';
import { matchText, normalise, rank } from '../search/rank.ts';
import { aboveTalk, findComposer, headingOf } from '../search/regions.ts';
import { note, type Searcher } from '../search/searcher.ts';
import { bottom, centre, isSeen, type Snapshot } from '../search/snapshot.ts';
import * as words from '../search/vocabulary/private-rooms.ts';
import { fillRoomForm } from './create-room.ts';
import { isInHead, roomEntries, roomRow } from './rooms.ts';

const creating = 'create a private room';

/** Makes a room that only invited people find; throws NotFound when the app offers no such choice. */
export async function createPrivateRoom(who: Searcher, room: string): Promise<void> {
  await fillRoomForm(who, room, {
    name: creating,
    submit: words.submitPrivateRoom,
    open: words.createPrivateRoom,
    beforeSubmit: (snap, field) => choosePrivate(who, snap, field),
    promptFits: ({ cues, icon }) => isPrivate.test([...cues, icon].join(' ')),
  });
}

/** What marks a room as private, in the list or in its head while it is open; empty when nothing does. */
export function privacyMarks(snap: Snapshot, room: string): string {
  const rows = roomEntries(snap, room).map((entry) => roomRow(snap, entry));
  const heads = snap.hits(room).flatMap((el) => [el, ...snap.ancestors(el).slice(0, 2)]);
  const inHead = heads.filter((el) => el.box[3] < 90 && isInHead(snap, { el } as Control));
  const composer = findComposer(snap);
  const isAbove = composer && aboveTalk(snap, composer);
  const below = snap.els.filter((el) => isAbove?.(el) && heads.some((head) => isUnder(el, head)));
  const places = [...rows, ...inHead].flatMap((place) => snap.subtree(place));
  const marks = [...places, ...below].filter(isSeen).flatMap(marksOf);
  const headings = rows.map((row) => headingOf(snap, row)).filter((heading) => isPrivate.test(heading));
  return [...new Set([...marks, ...headings])].join(', ');
}

/** Whether an element is a line that says something about what stands right above it. */
const isUnder = (el: El, head: El): boolean =>
  !el.click && el.own.length > 0 && el.own.length < 120 && el.box[1] >= bottom(head) && el.box[1] < bottom(head) + 40;

/** Drawings that stand beside a room's name in the list, those of its controls aside. */
export function signsBeside(snap: Snapshot, room: string): string[] {
  return roomEntries(snap, room).flatMap((entry) => {
    const row = roomRow(snap, entry);
    const controls = snap.subtree(row).filter((el) => el.click && !snap.within(entry, el) && el.i !== row.i);
    const isOfControl = (el: El) => controls.some((control) => snap.within(el, control));
    const drawn = snap.subtree(row).filter((el) => isSeen(el) && (el.drawing || el.icon) && !isOfControl(el));
    return drawn.map((el) => `${el.icon ?? ''} ${el.drawing ?? ''}`.trim());
  });
}

const isPrivate = /\b(private|invite[ -]only|invitation only|secret|members only|lock(ed)?|padlock)\b|[🔒🔐🔏]/iu;

function marksOf(el: El): string[] {
  const texts = [el.own, el.title ?? '', el.aria ?? '', normalise(el.icon ?? ''), normalise(el.cls ?? '')];
  return texts.filter((text) => isPrivate.test(text)).map((text) => isPrivate.exec(text)![0].toLowerCase());
}

/** Makes the form that a field belongs to one for a private room; false when it offers no such choice. */
async function choosePrivate(who: Searcher, snap: Snapshot, field: Control): Promise<boolean> {
  const { page } = who;
  const select = snap.els.find((el) => belongs(snap, el, field) && optionOf(el) >= 0);
  if (select) return choose(page, select, optionOf(select));
  const near = clickables(snap)
    // A private room that is listed beside the form says "private" too.
    .filter((c) => belongs(snap, c.el, field) && !c.el.disabled && !c.isEntry)
    .map((c) => withText(snap, c));
  const submits = (c: Control) => c.cues.some((cue) => /\b(create|add|make a|new)\b/i.test(cue)) && !isSwitch(c.el);
  const toggle = rank(near, words.privateChoice).find((c) => c.fits && c.score > 2 && !submits(c));
  if (toggle) {
    note(who, `choose ${nameOf(toggle)}`);
    return toggle.el.selected ? true : click(page, toggle.el);
  }
  const open = rank(near, words.publicChoice).find((c) => c.fits && c.score > 2 && !submits(c));
  if (open) return leavePublic(page, snap, open);
  // A form of its own, which says so in its heading or on its button.
  return isPrivate.test(formText(snap, field));
}

/** Turns off that a room is public, or chooses otherwise in what the choice opens. */
async function leavePublic(page: Searcher['page'], before: Snapshot, open: Control): Promise<boolean> {
  const same = findAgain(clickables(await look(page)), open) ?? open;
  if (!(await click(page, same.el))) return false;
  if (isSwitch(open.el)) return true;
  const fresh = freshControls(before, await settle(page, 500));
  const wanted = rank(fresh, words.privateChoice).find((c) => c.fits);
  return wanted ? click(page, wanted.el) : false;
}

const isSwitch = (el: El): boolean =>
  /^(checkbox|radio)$/.test(el.type ?? '') || /^(checkbox|radio|switch|menuitemradio|tab)$/.test(el.role ?? '');

const optionOf = (el: El): number =>
  el.options?.findIndex((option) => matchText(option, words.privateChoice) > 0) ?? -1;

/** A choice without a label of its own is named by the text around it or, where that is a sentence, by how it begins. */
function withText(snap: Snapshot, c: Control): Control {
  const around = c.cues.length ? undefined : isSwitch(c.el) ? snap.parent(c.el) : c.el;
  const text = around ? snap.textOf(around) : '';
  const first = around && snap.subtree(around).find((el) => el.own)?.own;
  const cues = [text, first ?? ''].filter((cue) => cue && cue.length <= 80);
  return cues.length ? { ...c, cues } : c;
}

/** Whether something is part of the form of a field: in its dialog, else near it. */
function belongs(snap: Snapshot, el: El, field: Control): boolean {
  const dialog = snap.panelOf(field.el);
  if (dialog) return snap.within(el, dialog);
  const [x, y] = centre(el);
  const [fx, fy] = centre(field.el);
  return isSeen(el) && Math.abs(y - fy) < 150 && Math.abs(x - fx) < 340 && !el.dialog;
}

function formText(snap: Snapshot, field: Control): string {
  const around = snap.panelOf(field.el) ?? snap.ancestors(field.el).find((up) => up.tag === 'form');
  const hints = `${field.el.placeholder ?? ''} ${field.el.label ?? ''} ${field.el.aria ?? ''}`;
  const text = around ? snap.textOf(around) : '';
  // Below its heading a form may list everybody who can be invited.
  return `${text.length < 400 ? text : text.slice(0, 80)} ${hints}`;
}
