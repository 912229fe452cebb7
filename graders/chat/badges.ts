import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { roomEntries, roomRow } from './rooms.ts';

/** A number that counts something unread; times, member counts and dates have another form. */
const count = /^[([+]?\s?(\d{1,4})\+?\s?[)\]]?(?:\s?(?:new|unread|unread messages?|messages?))?$/i;

/** The numbers that stand in a room's row of the list; a row may carry others than the unread count. */
export function numbersOf(snap: Snapshot, room: string): number[] {
  const rows = new Set(roomEntries(snap, room).map((entry) => roomRow(snap, entry)));
  const found: number[] = [];
  for (const row of rows) {
    for (const el of snap.subtree(row)) {
      if (!isSeen(el) || !el.own) continue;
      const match = count.exec(el.own.replace(room, '').trim());
      if (match) found.push(Number(match[1]));
    }
  }
  return found;
}

/** The unread count of a room: the number in its row that was not there in the quiet state; undefined without one. */
export function unreadOf(snap: Snapshot, room: string, quiet: readonly number[]): number | undefined {
  const rest = [...quiet];
  const fresh = numbersOf(snap, room).filter((n) => {
    const at = rest.indexOf(n);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return fresh.find((n) => n > 0);
}
