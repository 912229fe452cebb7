import type { El } from '../search/capture.ts';
import { type Control, clickables } from '../search/cues.ts';
import { rank } from '../search/rank.ts';
import { rowOf } from '../search/regions.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { rowMenu } from '../search/vocabulary/permissions.ts';
import { namesIn } from '../search/words.ts';
import { listings, namesOfPeople } from './people.ts';

/** The rows of lists in which a person stands, each from their name up to the next person's. */
export function personRows(snap: Snapshot, name: string): El[] {
  const people = namesOfPeople(snap);
  const rows = listings(snap, name).map((el) => rowOf(snap, el, people, 90));
  return rows.filter((row, n) => rows.findIndex((other) => other.i === row.i) === n);
}

/** Whether a control is about this person: it stands in their row, names them, or came up in a panel about nobody else. */
export function isAbout(snap: Snapshot, c: Control, name: string): boolean {
  const names = `${c.el.title ?? ''} ${c.el.aria ?? ''}`;
  if (names.includes(name)) return true;
  if (namesIn(names).length) return false;
  if (personRows(snap, name).some((row) => snap.within(c.el, row))) return true;
  if (!c.inDialog) return false;
  // A menu or a question; a panel with everybody in it has rows of its own.
  const near = snap.ancestors(c.el).find((up) => namesIn(snap.textOf(up)).length > 0);
  const panel = snap.panelOf(c.el);
  if (!near || !panel || !snap.within(near, panel)) return true;
  return namesIn(snap.textOf(near)).every((each) => each === name);
}

/** What may open more about a person: the menu of their row, then the row itself; only those in `list` when it is known. */
export function personHandles(snap: Snapshot, name: string, list?: El): El[] {
  const rows = personRows(snap, name).filter((row) => !list || snap.within(row, list));
  const controls = clickables(snap);
  const menus = rows.flatMap((row) => {
    const inside = controls.filter((c) => c.el.i !== row.i && snap.within(c.el, row) && !c.isEntry);
    const menu = rank(inside, rowMenu).find((c) => c.fits && c.score > 1);
    // Three dots are often drawn without a name.
    const mute = inside.filter((c) => !c.cues.some((cue) => /[\p{L}\p{Extended_Pictographic}]/u.test(cue)));
    return menu ? [menu] : mute.slice(-1);
  });
  const entries = rows.map((row) => pressable(snap, row, name));
  return [...menus.map((c) => c.el), ...entries];
}

/** What to press on to choose a person's row: what reacts around the name, else the name. */
function pressable(snap: Snapshot, row: El, name: string): El {
  const hit = snap.subtree(row).find((el) => el.own.includes(name)) ?? row;
  const around = [hit, ...snap.ancestors(hit)].filter((el) => snap.within(el, row));
  return around.find((el) => el.click) ?? hit;
}
