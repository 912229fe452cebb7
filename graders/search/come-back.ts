import type { Control } from './cues.ts';
import { isPossible } from './not-found.ts';
import type { Searcher } from './searcher.ts';
import type { Snapshot } from './snapshot.ts';
import { undo } from './undo.ts';

/** Takes back a try, and goes back to the conversation when that has led away from it for good. */
export async function undoTry(who: Searcher, before: Snapshot, pressed?: Control): Promise<void> {
  const now = await undo(who.page, before, pressed);
  if (who.place?.isThere(before) && !who.place.isThere(now)) await comeBack(who);
}

/** Goes back to the conversation that was opened last; whether there is one, and it can be opened again. */
export async function comeBack(who: Searcher): Promise<boolean> {
  const { place } = who;
  if (!place) return false;
  // What is tried on the way back may lead astray, too.
  who.place = undefined;
  try {
    return await isPossible(place.open(who));
  } finally {
    who.place = place;
  }
}
