import type { El } from '../search/capture.ts';
import type { Control } from '../search/cues.ts';
import { normalise } from '../search/rank.ts';
import { aboveTalk, findComposer, headingOf } from '../search/regions.ts';
import type { Searcher } from '../search/searcher.ts';
import { bottom, isSeen, type Snapshot } from '../search/snapshot.ts';
import * as words from '../search/vocabulary/private-rooms.ts';
import { fillRoomForm } from './create-room.ts';
import { choosePrivate, isPrivate } from './room-kind.ts';
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

function marksOf(el: El): string[] {
  const texts = [el.own, el.title ?? '', el.aria ?? '', normalise(el.icon ?? ''), normalise(el.cls ?? '')];
  return texts.filter((text) => isPrivate.test(text)).map((text) => isPrivate.exec(text)![0].toLowerCase());
}
