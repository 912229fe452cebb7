import type { Page } from '@playwright/test';
import { click } from './act.ts';
import type { El } from './capture.ts';
import { type Control, clickables, fields, findAgain, fingerprint } from './cues.ts';
import { settle } from './look.ts';
import { rank } from './rank.ts';
import { isChosenOf } from './regions.ts';
import { bottom, right, type Snapshot } from './snapshot.ts';
import { close } from './vocabulary.ts';

/**
 * Takes back what a try opened: the mouse goes away, the tab that was chosen before is chosen again; else Escape, then a
 * close control among what is new since `before`, a press beside the dialog, at last the control that was pressed once
 * more, as many toggle.
 */
export async function undo(page: Page, before: Snapshot, pressed?: Control): Promise<Snapshot> {
  await page.mouse.move(2, 2);
  let now = await settle(page, 600);
  const tab = pressed && tabBefore(before, now, pressed);
  if (tab && (await click(page, tab.el))) return settle(page, 600);
  if (sameControls(before, now)) return now;
  await page.keyboard.press('Escape');
  now = await settle(page, 600);
  if (sameControls(before, now)) return now;
  const known = new Set(before.els.map((el) => `${el.tag}${el.cls}${el.own}`));
  const fresh = clickables(now).filter((c) => !known.has(`${c.el.tag}${c.el.cls}${c.el.own}`));
  const closer = closerAmong(fresh);
  if (closer && (await click(page, closer.el))) now = await settle(page, 600);
  if (sameControls(before, now)) return now;
  if (!before.els.some(isBackdrop) && (await pressBeside(page, now))) now = await settle(page, 600);
  if (sameControls(before, now)) return now;
  const toggle = pressed && findAgain(clickables(now), pressed);
  if (toggle && (await click(page, toggle.el))) now = await settle(page, 600);
  return now;
}

/** The tab that was chosen before another one of its group was pressed. */
function tabBefore(before: Snapshot, now: Snapshot, pressed: Control): Control | undefined {
  const chosen = findAgain(clickables(now), pressed);
  if (!chosen || !isChosenOf(now, chosen.el) || isChosenOf(before, pressed.el)) return undefined;
  const group = now.ancestors(chosen.el)[0];
  const others = clickables(now).filter((c) => now.ancestors(c.el)[0] === group && !isChosenOf(now, c.el));
  return others.find((c) => {
    const earlier = findAgain(clickables(before), c);
    return earlier && isChosenOf(before, earlier.el);
  });
}

/** The best of some controls that close something; undefined when none says so. */
export const closerAmong = (controls: Control[]): Control | undefined => rank(controls, close).find((c) => c.fits);

/** Closes an open dialog or drawer, so that what lies below can be used; whether there was one. */
export async function closeOverlays(page: Page): Promise<boolean> {
  for (let i = 0; i < 2; i++) {
    const snap = await settle(page, 400);
    const overlay = snap.els.find((el) => el.dialog);
    if (!overlay) return i > 0;
    await page.keyboard.press('Escape');
    const after = await settle(page, 400);
    if (!after.els.some((el) => el.dialog)) return true;
    const inside = clickables(after).filter((c) => [c.el, ...after.ancestors(c.el)].some((a) => a.dialog));
    const closer = closerAmong(inside);
    if (!(closer && (await click(page, closer.el))) && !(await pressBeside(page, after))) return true;
  }
  return true;
}

/** Takes away what lies over a control that could not be pressed: a dialog, or else a panel that can be closed; whether it did. */
export async function uncover(page: Page, covered: Control): Promise<boolean> {
  if (await closeOverlays(page)) return true;
  const snap = await settle(page, 400);
  const control = findAgain(clickables(snap), covered);
  const panel = control && panelOver(snap, control.el);
  const inside = clickables(snap).filter((c) => panel && snap.within(c.el, panel));
  const closer = closerAmong(inside);
  return closer !== undefined && click(page, closer.el);
}

/** The floating panel that lies over the middle of an element which is no part of it. */
function panelOver(snap: Snapshot, el: El): El | undefined {
  const [x, y, width, height] = el.box;
  const lies = ({ box }: El) => {
    const [across, down] = [x + width / 2 - box[0], y + height / 2 - box[1]];
    return across > 0 && down > 0 && across < box[2] && down < box[3];
  };
  return snap.els.find((each) => each.floating && snap.panelOf(each) === each && lies(each) && !snap.within(el, each));
}

/** What many dialogs lie on: pressed beside them, it closes them. */
const isBackdrop = (el: El): boolean => Boolean(el.dialog && el.click && !el.native);

/** Presses a corner of the backdrop in which nothing lies; false when there is none. */
async function pressBeside(page: Page, snap: Snapshot): Promise<boolean> {
  const backdrop = snap.els.findLast(isBackdrop);
  if (!backdrop) return false;
  const [x, y, width, height] = backdrop.box;
  const corners = [y + 6, y + height - 6].flatMap((down) => [x + 6, x + width - 6].map((across) => [across, down]));
  const lies = (el: El, [across = 0, down = 0]: number[]) =>
    across >= el.box[0] && across <= right(el) && down >= el.box[1] && down <= bottom(el);
  const inside = snap.subtree(backdrop).slice(1);
  const free = corners.find((corner) => !inside.some((el) => lies(el, corner)));
  if (!free) return false;
  await page.mouse.click(free[0]!, free[1]!);
  return true;
}

/** Whether a page offers the same again; people and rooms that came or went meanwhile, with what each has, do not count. */
function sameControls(a: Snapshot, b: Snapshot): boolean {
  const count = (snap: Snapshot) => snap.els.filter((el) => el.click || el.field).length;
  const kinds = (snap: Snapshot) => {
    const controls = [...clickables(snap).filter((c) => !c.isEntry), ...fields(snap)];
    return [...new Set(controls.map(fingerprint))].sort().join();
  };
  if (a.els.some((el) => el.dialog) !== b.els.some((el) => el.dialog)) return false;
  return count(a) === count(b) || kinds(a) === kinds(b);
}
