import { choose, click } from '../search/act.ts';
import type { El } from '../search/capture.ts';
import { type Control, clickables, findAgain, freshControls, nameOf } from '../search/cues.ts';
import { look, settle } from '../search/look.ts';
import { matchText, rank } from '../search/rank.ts';
import { isChosen } from '../search/regions.ts';
import { note, type Searcher } from '../search/searcher.ts';
import { centre, isSeen, type Snapshot } from '../search/snapshot.ts';
import * as words from '../search/vocabulary/private-rooms.ts';

/** What says that a room is not open to everybody. */
export const isPrivate =
  /\b(private|invite[ -]only|invitation only|secret|members only|lock(ed)?|padlock)\b|[🔒🔐🔏]/iu;

/** Makes the form that a field belongs to one for a private room; false when it offers no such choice. */
export async function choosePrivate(who: Searcher, snap: Snapshot, field: Control): Promise<boolean> {
  const { page } = who;
  const select = selectOf(snap, field);
  if (select) return choose(page, select, optionOf(select));
  const near = choicesBeside(snap, field);
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

/** Makes the form that a field belongs to one for an open room where it was left as one for a private room. */
export async function chooseOpen({ page }: Searcher, snap: Snapshot, field: Control): Promise<void> {
  const select = selectOf(snap, field);
  const isOpen = (text: string) => matchText(text, words.publicChoice) > 0;
  const option = select?.options?.findIndex(isOpen) ?? -1;
  if (select && option >= 0 && !isOpen(select.value ?? '')) await choose(page, select, option);
  if (select) return;
  const near = choicesBeside(snap, field);
  const chosen = rank(near, words.privateChoice).find((c) => c.fits && c.score > 2 && isChosen(c.el));
  if (!chosen) return;
  const open = rank(near, words.publicChoice).find((c) => c.fits && c.score > 2);
  await click(page, (open ?? chosen).el);
}

/** What can be pressed in the form of a field; a private room that is listed beside it says "private", too. */
const choicesBeside = (snap: Snapshot, field: Control): Control[] =>
  clickables(snap)
    .filter((c) => belongs(snap, c.el, field) && !c.el.disabled && !c.isEntry)
    .map((c) => withText(snap, c));

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

/** The select that tells private rooms from open ones in the form of a field. */
const selectOf = (snap: Snapshot, field: Control): El | undefined =>
  snap.els.find((el) => belongs(snap, el, field) && optionOf(el) >= 0);

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
  const around = snap.panelOf(field.el) ?? snap.formOf(field.el);
  const hints = `${field.el.placeholder ?? ''} ${field.el.label ?? ''} ${field.el.aria ?? ''}`;
  const text = around ? snap.textOf(around) : '';
  // Below its heading a form may list everybody who can be invited.
  return `${text.length < 400 ? text : text.slice(0, 80)} ${hints}`;
}
