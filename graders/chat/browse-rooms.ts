import { click } from '../search/act.ts';
import { type Control, clickables, findAgain, nameOf } from '../search/cues.ts';
import { look, waitFor } from '../search/look.ts';
import { rank } from '../search/rank.ts';
import { isAtEntry } from '../search/regions.ts';
import { note, type Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { undo } from '../search/undo.ts';
import { browseRooms as words } from '../search/vocabulary.ts';
import { seeRoomList } from './rooms.ts';

/** Looks for a room in the places where an app lists those that one has not joined; whether it is shown in one. */
export async function browseRooms(who: Searcher, room: string): Promise<boolean> {
  const isListed = (snap: Snapshot) => snap.hits(room).length > 0;
  if (isListed(await look(who.page))) return true;
  const isThere = await tryRoomLists(who, async (control) => {
    note(who, `click ${nameOf(control)}`);
    return Boolean(await waitFor(who.page, 1_000, isListed));
  });
  // What was open may have been closed by that; rooms that are open may stand elsewhere than the list of all.
  return isThere || isListed(await look(who.page)) || seeRoomList(who, [room]);
}

/**
 * Presses one control after the other that may list the rooms of others ("Browse", "Explore", "All rooms") until `visit`
 * finds there what it wants; whether it did. What one of them opened in vain is taken back. `worked` are the prints of some
 * that have helped before.
 */
export async function tryRoomLists(
  who: Searcher,
  visit: (control: Control, before: Snapshot) => Promise<boolean>,
  worked?: readonly string[],
): Promise<boolean> {
  const { page } = who;
  const start = await look(page);
  // "Join" at a room that is listed joins that one.
  const controls = clickables(start).filter((c) => !c.isEntry && !isAtEntry(start, c));
  const openers = rank(controls, words, worked).filter((c) => c.fits && c.score > 2);
  for (const opener of openers.slice(0, 4)) {
    const before = await look(page);
    const control = findAgain(clickables(before), opener);
    if (!control || !(await click(page, control.el))) continue;
    if (await visit(control, before)) return true;
    await undo(page, before, control);
  }
  return false;
}
