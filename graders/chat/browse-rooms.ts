import { click } from '../search/act.ts';
import { clickables, findAgain, nameOf } from '../search/cues.ts';
import { look, waitFor } from '../search/look.ts';
import { rank } from '../search/rank.ts';
import { isAtEntry } from '../search/regions.ts';
import { note, type Searcher } from '../search/searcher.ts';
import { undo } from '../search/undo.ts';
import { browseRooms as words } from '../search/vocabulary.ts';

/** Looks for a room in the places where an app lists those that one has not joined; whether it is shown in one. */
export async function browseRooms(who: Searcher, room: string): Promise<boolean> {
  const { page } = who;
  if ((await look(page)).hits(room).length) return true;
  const snap = await look(page);
  // "Join" at a room that is listed joins that one.
  const controls = clickables(snap).filter((c) => !c.isEntry && !isAtEntry(snap, c));
  for (const opener of rank(controls, words)
    .filter((c) => c.fits && c.score > 2)
    .slice(0, 3)) {
    const before = await look(page);
    const control = findAgain(clickables(before), opener);
    if (!control || !(await click(page, control.el))) continue;
    note(who, `click ${nameOf(control)}`);
    if (await waitFor(page, 1_000, (snap) => snap.hits(room).length > 0)) return true;
    // What was open may have been closed by that.
    if ((await undo(page, before, control)).hits(room).length) return true;
  }
  return false;
}
