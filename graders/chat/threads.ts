import { click } from '../search/act.ts';
import type { El } from '../search/capture.ts';
import { type Control, clickables, fields, fingerprint } from '../search/cues.ts';
import { fillForm } from '../search/form.ts';
import { freshHits } from '../search/fresh.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { findComposer, isPressable } from '../search/regions.ts';
import type { Searcher } from '../search/searcher.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { closerAmong } from '../search/undo.ts';
import * as words from '../search/vocabulary/threads.ts';
import { keepDistance } from './composer.ts';
import { onMessage } from './message-actions.ts';
import { zoneOf } from './messages.ts';
import { replyCount } from './thread-marks.ts';

const sending = 'send a reply';
const replying = /\b(reply|replying|responding|answering|in thread)\b/i;

/** Replies to a message; `known` are earlier replies to it. The thread is closed again. Throws NotFound. */
export async function reply(who: Searcher, message: string, text: string, known: readonly string[]): Promise<void> {
  const { page, person } = who;
  const hopeless = who.map.hopeless(sending);
  if (hopeless) throw new NotFound(sending, hopeless, 0, true);
  const start = await settle(page);
  const inside = [...known, text];
  const opened = (snap: Snapshot) => replyFields(snap, start, message).length > 0;
  if (!openReplyField(start, message))
    await onMessage(who, { name: 'reply to a message', message, inside, vocabulary: words.reply, done: opened });
  await keepDistance(who);
  const count = replyCount(start, message, inside) ?? 0;
  await fillForm(who, {
    name: sending,
    value: text,
    field: words.replyField,
    submit: words.sendReply,
    avoid: (snap, field) => !replyFields(snap, start, message).some((each) => each.el.i === field.el.i),
    done: (snap) => snap.hits(text).length > 0 || (replyCount(snap, message, inside) ?? 0) > count,
  });
  person.lastSentAt = Date.now();
  await closeThread(who, start);
}

/**
 * Opens the thread of a message to which `replies` were sent; returns the page as it was before. `beyond` is another
 * message of the conversation, which goes where the thread takes its place. Throws NotFound.
 */
export async function openThread(
  who: Searcher,
  message: string,
  replies: readonly string[],
  beyond: string,
): Promise<Snapshot> {
  const start = await settle(who.page);
  const isInPlace = (snap: Snapshot) =>
    start.hits(beyond).length > 0 &&
    !snap.hits(beyond).length &&
    [message, ...replies].every((text) => snap.hits(text).length > 0);
  const isShownOnceMore = (snap: Snapshot) => snap.hits(message).length > start.hits(message).length;
  try {
    await onMessage(who, {
      name: 'open a thread',
      message,
      inside: replies,
      vocabulary: words.openThread,
      done: (snap) =>
        replies.some((text) => freshHits(start, snap, text).length) || isShownOnceMore(snap) || isInPlace(snap),
      effectMs: 4_000,
    });
  } catch (error) {
    // Some apps list the replies below their message all the time.
    if (!(error instanceof NotFound) || !listsReplies(await look(who.page), message, replies)) throw error;
  }
  return start;
}

/** Whether all replies stand with their message. */
function listsReplies(snap: Snapshot, message: string, replies: readonly string[]): boolean {
  const zone = zoneOf(snap, message, replies);
  return replies.every((text) => zone.some((el) => el.own.includes(text)));
}

/**
 * The smallest part of the page that shows all the given replies and nothing of the conversation beyond the message that
 * they belong to (`beyond` is another message of it); undefined when there is none.
 */
export function threadView(snap: Snapshot, replies: readonly string[], beyond: string): El | undefined {
  const holds = (el: El) => replies.every((text) => snap.textOf(el).includes(text));
  return snap.els
    .filter((el) => isSeen(el) && holds(el) && !snap.textOf(el).includes(beyond))
    .find((el) => !snap.children(el).some(holds));
}

/** Everything around a thread view that belongs to it, such as its head with the first message. */
export function threadPanel(snap: Snapshot, view: El, beyond: string): El {
  const outside = snap.ancestors(view).findIndex((up) => snap.textOf(up).includes(beyond));
  // Where the thread has taken the place of the conversation, all of the page is its.
  return (outside < 0 ? snap.ancestors(view).at(-1) : snap.ancestors(view)[outside - 1]) ?? view;
}

/** Closes a thread that has been opened since `start`, by its own control; Escape where it has none. */
export async function closeThread(who: Searcher, start: Snapshot): Promise<void> {
  const { page } = who;
  const isOpen = (snap: Snapshot) => freshFields(snap, start)[0];
  let snap = await settle(page, 500);
  if (!isOpen(snap)) return;
  await page.keyboard.press('Escape');
  snap = await settle(page, 500);
  const field = isOpen(snap);
  if (!field) return;
  // A thread in place of the conversation may have the same way back as that.
  const hasLed = who.place && !who.place.isThere(snap);
  const closer = closerOf(snap, field, start) ?? (hasLed ? closerAmong(clickables(snap)) : undefined);
  if (closer && (await click(page, closer.el))) await waitFor(page, 1_000, (now) => !isOpen(now));
}

/** What closes a field that has come up since `start`: the closest, as a thread may have a control of its own that hides it. */
function closerOf(snap: Snapshot, field: Control, start: Snapshot): Control | undefined {
  const old = new Set(clickables(start).map(fingerprint));
  const fresh = clickables(snap).filter((c) => !old.has(fingerprint(c)));
  const closers = snap.ancestors(field.el).map((up) => closerAmong(fresh.filter((c) => snap.within(c.el, up))));
  return closers.find((closer) => closer) ?? closerAmong(fresh);
}

/** Where a reply is written: a field that has come up or says something else than before, else the message field. */
function replyFields(snap: Snapshot, start: Snapshot, message: string): Control[] {
  const fresh = freshFields(snap, start);
  if (fresh.length) return fresh;
  const standing = openReplyField(snap, message);
  if (standing) return [standing];
  const composer = findComposer(snap);
  // A line above the message field tells that the next message is a reply.
  const says = (page: Snapshot, line: string) => page.els.filter((el) => el.own === line && isSeen(el)).length;
  const isMode = snap.els.some(
    (el) =>
      replying.test(el.own) &&
      !isPressable(snap, el) &&
      says(snap, el.own) > says(start, el.own) &&
      !isAt(snap, el, message),
  );
  const quoted = snap.hits(message).length > start.hits(message).length;
  return composer && (isMode || quoted) ? [composer] : [];
}

/** A field for replies that is open already, together with the message. */
function openReplyField(snap: Snapshot, message: string): Control | undefined {
  const composer = findComposer(snap);
  return fields(snap).find((field) => {
    if (field.el.i === composer?.el.i || !field.cues.some((cue) => replying.test(cue))) return false;
    const around = snap.ancestors(field.el).find((up) => snap.textOf(up).includes(message));
    return around !== undefined && !(composer && snap.within(composer.el, around));
  });
}

const isAt = (snap: Snapshot, el: El, message: string): boolean =>
  zoneOf(snap, message).some((each) => each.i === el.i);

function freshFields(snap: Snapshot, start: Snapshot): Control[] {
  const old = new Set(fields(start).map(fingerprint));
  return fields(snap).filter((field) => !old.has(fingerprint(field)));
}
