import { clickables, fields } from '../search/cues.ts';
import { rank } from '../search/rank.ts';
import { findComposer } from '../search/regions.ts';
import type { Snapshot } from '../search/snapshot.ts';
import * as words from '../search/vocabulary.ts';

/** Whether somebody, under whatever name, is inside: the controls of a chat are there and no name is asked for. */
export function isInside(snap: Snapshot): boolean {
  return !asksName(snap) && hasChat(snap);
}

const asksName = (snap: Snapshot): boolean => rank(fields(snap), words.nameField).some((f) => f.score >= 5);

/**
 * Whether the person is inside: the form is gone, and their name or the controls of a chat are there. Where one's name can
 * always be changed in a field beside the chat, it must stand elsewhere, too.
 */
export function isEntered(snap: Snapshot, name: string): boolean {
  const named = fields(snap).filter((f) => f.el.value === name);
  if (named.length) return !named.some((f) => f.inDialog) && hasChat(snap) && isNamed(snap, name);
  if (isInside(snap)) return true;
  return snap.hits(name).length > 0 && (!asksName(snap) || hasChat(snap));
}

/** Whether a name is shown, and not only in what tells why it was refused. */
const isNamed = (snap: Snapshot, name: string): boolean =>
  snap.hits(name).some((el) => !/\b(taken|exists?|already|in use|invalid|not)\b/i.test(snap.textOf(el)));

/** Controls that only a chat has: something to write in, or a way to make or choose a room. */
export function hasChat(snap: Snapshot): boolean {
  if (findComposer(snap)) return true;
  if (rank(fields(snap), words.roomNameField).some((f) => f.score >= 5)) return true;
  return rank(clickables(snap), words.createRoom).some((c) => c.fits && c.score >= 5);
}
