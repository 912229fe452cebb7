import type { El } from '../search/capture.ts';
import { type Control, clickables } from '../search/cues.ts';
import { freshHits } from '../search/fresh.ts';
import { look } from '../search/look.ts';
import { pickPerson } from '../search/pick-person.ts';
import { pursue } from '../search/pursue.ts';
import { rank } from '../search/rank.ts';
import { conversationHits } from '../search/regions.ts';
import type { Searcher } from '../search/searcher.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { closeOverlays } from '../search/undo.ts';
import * as words from '../search/vocabulary/private-rooms.ts';
import { members, roomDetails } from '../search/vocabulary.ts';
import { roomsIn } from '../search/words.ts';
import { isInRoom, roomEntries, roomTitles } from './rooms.ts';

/** Invites somebody to the room that is open, until `arrived` says so or the page itself does; throws NotFound. */
export async function invite(who: Searcher, person: string, arrived: () => Promise<boolean>): Promise<void> {
  const before = await look(who.page);
  const known = new Set(before.els.map((el) => el.own));
  const confirmed = (snap: Snapshot) =>
    snap.els.some(
      (el) => isSeen(el) && !known.has(el.own) && /\b(invited|invit\w+ (was )?sent|sent|pending)\b/i.test(el.own),
    );
  await pickPerson(who, {
    name: 'invite a person',
    person,
    open: words.invite,
    act: words.invite,
    field: words.personField,
    reveals: [members, roomDetails],
    titles: roomTitles,
    done: async (snap) => confirmed(snap) || (await arrived()),
  });
  await closeOverlays(who.page);
}

/** Whether a way to invite people is in view. */
export const offersInvitations = (snap: Snapshot): boolean =>
  rank(
    clickables(snap).filter((c) => !c.isEntry),
    words.invite,
  ).some((c) => c.fits && c.score > 4);

/** What tells of an invitation and was not there before: a text that names the room or speaks of it, or a mark that changed. */
export function toldOfInvitation(before: Snapshot, now: Snapshot, room: string, inviter: string): string | undefined {
  const known = new Set(before.els.map((el) => el.own));
  const text = now.els.find(
    (el) => isSeen(el) && el.own && !known.has(el.own) && (el.own.includes(room) || tells(el.own, inviter)),
  );
  if (text) return text.own;
  const marks = (snap: Snapshot) =>
    rank(
      clickables(snap).filter((c) => !c.isEntry),
      words.invitations,
    )
      .filter((c) => c.fits)
      .map((c) => `${c.cues.join(' ')} ${snap.textOf(c.el)}`);
  const old = new Set(marks(before));
  const changed = marks(now).find((mark) => !old.has(mark));
  if (changed) return changed;
  const count = freshHits(before, now, '', countsAtControls)[0];
  return count && `a ${count.own} at a control`;
}

/** Numbers at controls that have nothing to say about a room or a person: a nameless bell counts what is new. */
const countsAtControls = (snap: Snapshot): El[] =>
  snap.els.filter((el) => {
    if (!/^\d{1,2}\+?$/.test(el.own) || !isSeen(el)) return false;
    const holder = [el, ...snap.ancestors(el).slice(0, 3)].find((up) => snap.subtree(up).some((part) => part.click));
    return holder !== undefined && snap.textOf(holder) === el.own;
  });

/** Accepts or declines the invitation to a room, wherever the app keeps it; throws NotFound. */
export async function answerInvitation(who: Searcher, room: string, answer: 'accept' | 'decline'): Promise<void> {
  const vocabulary = answer === 'accept' ? words.accept : words.decline;
  // What merely takes a notice away, such as "Close", may be there still.
  const isOpen = (snap: Snapshot) =>
    rank(clickables(snap), words.accept).some((c) => c.fits && !c.isEntry && belongsTo(snap, c, room));
  await pursue(who, {
    name: `${answer} an invitation`,
    vocabulary,
    scope: (snap, c) => belongsTo(snap, c, room),
    reveals: [words.invitations],
    // A bell may have no name but the number of what it keeps.
    mute: (snap, c) => /^\d+\+?$/.test(snap.textOf(c.el)),
    done: (snap) =>
      answer === 'accept'
        ? isInRoom(snap, room) || (roomEntries(snap, room).length > 0 && !isOpen(snap))
        : !isOpen(snap),
    effectMs: 3_000,
  });
  await closeOverlays(who.page);
}

/** Where a person outside a room could learn of it: its name or its messages, anywhere on the page. */
export function tracesOf(snap: Snapshot, room: string, messages: readonly string[]): string | undefined {
  if (snap.hits(room).some(isSeen)) return `"${room}" is shown`;
  const message = messages.find((text) => snap.hits(text).some(isSeen) || conversationHits(snap, text).length);
  return message && `its message "${message}" is shown`;
}

const tells = (text: string, inviter: string): boolean =>
  /\b(invit\w*|wants you to join|asks? you to join)\b/i.test(text) &&
  (text.includes(inviter) || /\byou\b|^\W*invit\w*|\d/i.test(text));

/** Whether a control stands with the invitation to this room: the nearest text that names a room or an invitation is its. */
function belongsTo(snap: Snapshot, c: Control, room: string): boolean {
  for (const up of [c.el, ...snap.ancestors(c.el)].slice(0, 7)) {
    const text = snap.textOf(up);
    if (up.box[3] > 320 || text.length > 500) return false;
    if (text.includes(room)) return true;
    if (roomsIn(text).length) return false;
  }
  return false;
}
