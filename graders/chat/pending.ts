import { click } from '../search/act.ts';
import type { El } from '../search/capture.ts';
import { undoTry } from '../search/come-back.ts';
import { clickables, fingerprint } from '../search/cues.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { isPossible } from '../search/not-found.ts';
import { pursue } from '../search/pursue.ts';
import { rank } from '../search/rank.ts';
import { rowOf } from '../search/regions.ts';
import type { Searcher } from '../search/searcher.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';
import * as words from '../search/vocabulary/timing.ts';
import { roomDetails } from '../search/vocabulary.ts';
import { isMade } from '../search/words.ts';

const finding = 'see the scheduled messages';
const waits =
  /schedul|pending|queued|upcoming|outbox|\bsend(s|ing)?\s+(at|on|in|later)\b|\b(will be sent|goes out|due|delivers? (at|on|in))\b|[⏰📅🗓📆🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛]/iu;
/** What only a message that has not gone out yet offers. */
const cancels = /\b(cancel|unschedule)\b/i;

/** Where a message is listed as one that will be sent later: by the words around it, or by an offer to cancel it. */
export function pendingEntry(snap: Snapshot, text: string): El | undefined {
  return snap.hits(text).find((hit) => isSeen(hit) && !hit.field && isWaiting(snap, hit));
}

/** The line of the list that belongs to a scheduled message. */
export const pendingRow = (snap: Snapshot, entry: El): El => rowOf(snap, entry, madeTexts(snap));

/**
 * Brings up the list of what will be sent later until a message shows in it; throws NotFound. Of controls that say nothing,
 * those are tried that were not there `before` the message was scheduled.
 */
export async function findPending(who: Searcher, text: string, before?: Snapshot): Promise<void> {
  const known = new Set(before && clickables(before).map(fingerprint));
  if (await waitFor(who.page, 2_000, (snap) => pendingEntry(snap, text))) return;
  await pursue(who, {
    ...pendingSearch(text),
    name: finding,
    mute: (_, c) => before !== undefined && !known.has(fingerprint(c)),
  });
}

/** Whether a message is listed as scheduled, also in a list that is behind a control which has shown it to somebody before. */
export async function isListedAsPending(who: Searcher, text: string): Promise<boolean> {
  const { page, map } = who;
  const before = await look(page);
  if (pendingEntry(before, text)) return true;
  const ways = [...map.worked(finding, 'control'), ...map.worked(finding, 'reveal')];
  const opener = clickables(before).find((c) => ways.includes(fingerprint(c)));
  if (!opener || !(await click(page, opener.el))) return false;
  const listed = pendingEntry(await settle(page), text) !== undefined;
  await undoTry(who, before, opener);
  return listed;
}

/** The same after it was sent, when there is time to look behind whatever might hold the list. */
export async function isStillPending(who: Searcher, text: string): Promise<boolean> {
  if (await isListedAsPending(who, text)) return true;
  const isBehindOne = who.map.worked(finding, 'control').length > 0 && !who.map.worked(finding, 'reveal').length;
  if (isBehindOne) return false;
  return isPossible(pursue(who, { ...pendingSearch(text), name: 'see whether a message is still scheduled' }));
}

/** The list of what will be sent later may be in view, or behind something. */
const pendingSearch = (text: string) => ({
  vocabulary: words.pendingList,
  done: (snap: Snapshot) => pendingEntry(snap, text) !== undefined,
  reveals: [words.schedule, words.sendOptions, roomDetails],
  revealDoes: true,
});

/** Cancels a scheduled message that shows in the list; throws NotFound. */
export async function cancelPending(who: Searcher, text: string): Promise<void> {
  await pursue(who, {
    name: 'cancel a scheduled message',
    vocabulary: words.cancelPending,
    confirm: words.confirmCancel,
    done: (snap) => !snap.hits(text).some(isSeen),
    scope: (snap, c) => {
      const entry = pendingEntry(snap, text);
      return entry !== undefined && snap.within(c.el, pendingRow(snap, entry));
    },
    hovers: (snap) => {
      const entry = pendingEntry(snap, text);
      return entry ? [entry] : [];
    },
    mute: (snap, c) => {
      const entry = pendingEntry(snap, text);
      return entry !== undefined && snap.within(c.el, pendingRow(snap, entry));
    },
    muteOrder: 'last first',
    effectMs: 2_500,
  });
}

function isWaiting(snap: Snapshot, hit: El): boolean {
  const row = pendingRow(snap, hit);
  if (speaksOfWaiting(snap, row)) return true;
  const offers = clickables(snap).filter((c) => snap.within(c.el, row));
  if (offers.some((c) => c.cues.some((cue) => cancels.test(cue)))) return true;
  // Messages that have gone out stand in the conversation, not in what lies above it.
  const isAbove = [hit, ...snap.ancestors(hit)].some((up) => up.floating || up.dialog);
  if (isAbove && rank(offers, words.cancelPending).some((c) => c.fits)) return true;
  // The list around it: its name, or a heading above its rows.
  for (const up of snap.ancestors(row).slice(0, 4)) {
    if (up.scroller && up.box[3] > snap.height * 0.5) return false;
    if (snap.subtree(up).some((el) => el.field)) return up.dialog ? heads(snap, up, row) : false;
    if (waits.test(`${up.cls ?? ''} ${up.aria ?? ''}`) || heads(snap, up, row)) return true;
  }
  return false;
}

const speaksOfWaiting = (snap: Snapshot, row: El): boolean =>
  snap
    .subtree(row)
    .some((el) => isSeen(el) && waits.test(`${el.own} ${el.cls ?? ''} ${el.title ?? ''} ${el.aria ?? ''}`));

/** A short text before the row, in the same container, that speaks of waiting. */
const heads = (snap: Snapshot, container: El, row: El): boolean =>
  snap
    .subtree(container)
    .some((el) => el.i < row.i && !el.click && el.own.length < 60 && waits.test(el.own) && !snap.within(row, el));

const madeTexts = (snap: Snapshot): El[] =>
  snap.els.filter((el) => el.own.split(/[^A-Za-z]+/).some((word) => word.endsWith('s') && isMade(word)));
