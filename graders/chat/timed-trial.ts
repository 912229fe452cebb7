import { wasSent } from '../../fixtures/people/recorder.ts';
import { click, fill, press } from '../search/act.ts';
import type { El } from '../search/capture.ts';
import { type Control, clickables, fields, findAgain, fingerprint, nameOf } from '../search/cues.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { matchText } from '../search/rank.ts';
import { findComposer } from '../search/regions.ts';
import type { Searcher } from '../search/searcher.ts';
import { findChoice, setTime } from '../search/set-time.ts';
import type { Snapshot } from '../search/snapshot.ts';
import type { TimeChoice } from '../search/time-choices.ts';
import { closeOverlays } from '../search/undo.ts';
import { submitTyped } from './composer.ts';
import type { TimedIntent } from './timed-intent.ts';
import { checkboxOf, submitButtons } from './timed-relevance.ts';

/** One choice of a time that is tried for a message. */
export type Trial = {
  who: Searcher;
  text: string;
  intent: TimedIntent;
  choice: TimeChoice;
  /** What was pressed to bring the choice up, and the page before that. */
  path: readonly Control[];
  before: Snapshot;
  /** Seconds from now that the time must lie ahead at least. */
  ahead: number;
  tried: string[];
};

/** The app took the message: its time in epoch milliseconds, and how it was submitted when the choice did not do that. */
export type Taken = { due: number; how: string | undefined };

/** How long an app may take to accept the message, and a preset to send it off itself; in milliseconds. */
const takenMs = 3_000;
const presetMs = 1_500;
/** How soon an app that clears the field first hears from its server that it may not, in milliseconds. */
const secondThoughtsMs = 700;
/** A time this close by, in milliseconds, may be over before the message is submitted. */
const tooClose = 5_000;
const refusal =
  /\b(must|invalid|in the future|in the past|at least|too soon|failed|error|cannot|can't|could not|please)\b/i;

/** Sets a time, puts the text where it belongs and submits; says what stood in the way when the app does not take it. */
export async function tryChoice(trial: Trial): Promise<Taken | 'could not be used' | 'refused' | 'stayed'> {
  const { page } = trial.who;
  const { choice, intent, before } = trial;
  const start = await look(page);
  const box = checkboxOf(start, choice, intent);
  if (box) await click(page, box.el);
  const due = await set(trial);
  if (due === undefined) return 'could not be used';
  const chosenAt = Date.now();
  const sendsItself = choice.kind === 'press' && !intent.sendsAtOnce && start.els.some((el) => holds(trial, el));
  if (sendsItself && (await waitFor(page, presetMs, (snap) => isTaken(trial, snap)))) return { due, how: undefined };
  const own = await placeText(trial, await settle(page, 500));
  const buttons = submitButtons(await settle(page, 500), { before, choice, path: trial.path, intent });
  const timed: Timed = { trial, own, due, chosenAt };
  for (const way of [...buttons, 'send' as const]) {
    // Sent in the usual way while the choice still stands open, a message for later would go out at once.
    if (way === 'send' && !own && buttons.length && !intent.sendsAtOnce && (await isOpen(trial))) continue;
    const answer = await trySubmit(timed, way);
    if (answer) return answer;
  }
  return refuses(await look(page), before) ? 'refused' : 'stayed';
}

/** Sets the time of a trial; its epoch milliseconds, undefined when the choice could not be used. */
const set = ({ who, choice, ahead }: Trial): Promise<number | undefined> =>
  setTime(who.page, choice, Date.now() + ahead * 1_000);

/** A message with its time set: the field that holds it when that is not the message field, and when the time was chosen. */
type Timed = { trial: Trial; own: Control | undefined; due: number; chosenAt: number };

/** Submits a message whose time is set in one way; undefined when nothing comes of that. */
async function trySubmit(timed: Timed, way: Control | 'send'): Promise<Taken | 'refused' | undefined> {
  const { trial, own, chosenAt } = timed;
  const { who, choice, intent } = trial;
  if (choice.kind === 'moment' && timed.due - Date.now() < tooClose) timed.due = (await set(trial)) ?? timed.due;
  const shown = await look(who.page);
  const since = Date.now();
  const how = await submit(who, way, own);
  if (!how) return undefined;
  // Lifetimes count from the moment of sending; "in one minute" may count from the choice.
  const due = choice.kind === 'moment' || !intent.sendsAtOnce ? timed.due : timed.due + Date.now() - chosenAt;
  const taken = (snap: Snapshot) => isTaken(trial, snap, own);
  const answer = await waitFor(who.page, takenMs, (snap) => answerOf(snap, shown, taken));
  const isKept = answer === 'taken' && !(await isTakenBack(trial, shown, taken));
  if (isKept || (answer !== 'refused' && (await wentOff(trial, way, { shown, since })))) {
    await clearEcho(trial);
    return { due, how };
  }
  if (answer) return 'refused';
  trial.tried.push(`${how}: no effect`);
  return undefined;
}

type Check = (snap: Snapshot) => boolean;

function answerOf(snap: Snapshot, shown: Snapshot, taken: Check): 'taken' | 'refused' | undefined {
  if (refuses(snap, shown)) return 'refused';
  return taken(snap) ? 'taken' : undefined;
}

/** Whether a message that seemed to be taken is back in its field, or is refused after all. */
const isTakenBack = async (trial: Trial, shown: Snapshot, taken: Check): Promise<boolean> =>
  Boolean(await waitFor(trial.who.page, secondThoughtsMs, (snap) => answerOf(snap, shown, taken) !== 'taken'));

/** Whether something has come up since an earlier look that says why not. */
function refuses(snap: Snapshot, earlier: Snapshot): boolean {
  const known = new Set(earlier.els.map((el) => el.own));
  return snap.els.some((el) => refusal.test(el.own) && !known.has(el.own) && !el.field);
}

/** Whether the text has left its field; once moved to one of its own, the message field may get it back as a draft. */
function isTaken(trial: Trial, snap: Snapshot, own?: Control): boolean {
  const composer = own && findComposer(snap)?.el;
  return !snap.els.some((el) => el !== composer && holds(trial, el)) && trial.intent.taken(snap);
}

/**
 * Whether a message was scheduled although its text stands in the message field, where the app's drafts may have put it
 * again: a button that says so closed the choice, and the browser sent the text off.
 */
async function wentOff(
  trial: Trial,
  way: Control | 'send',
  { shown, since }: { shown: Snapshot; since: number },
): Promise<boolean> {
  const { who, text, intent } = trial;
  if (way === 'send' || intent.sendsAtOnce || !way.cues.some((cue) => matchText(cue, intent.words) > 0)) return false;
  return wasSent(who.person.recorder, text, since) && !refuses(await look(who.page), shown) && !(await isOpen(trial));
}

/** Takes a text that was scheduled out of the message field when the app's drafts have put it there again. */
async function clearEcho(trial: Trial): Promise<void> {
  const composer = findComposer(await look(trial.who.page));
  if (composer && holds(trial, composer.el)) await fill(trial.who.page, composer.el, '');
}

const holds = ({ text }: Trial, el: El): boolean => Boolean(el.field && el.value?.includes(text));

const isOpen = async ({ who, choice }: Trial): Promise<boolean> =>
  findChoice(await look(who.page), choice.control) !== undefined;

/** Puts the text where it belongs: a field of its own that came up with the choice, or the message field. */
async function placeText(trial: Trial, now: Snapshot): Promise<Control | undefined> {
  const { who, text, before } = trial;
  const known = new Set(fields(before).map(fingerprint));
  const typed = fields(now).filter((f) => holds(trial, f.el));
  const fresh = fields(now).filter((f) => !known.has(fingerprint(f)));
  // Where two hold the text, the new one has a copy of what stands in the message field.
  if (typed.length > 1) return fresh.find((f) => holds(trial, f.el));
  const own = fresh.find((f) => !holds(trial, f.el));
  if (own) {
    for (const field of typed) await fill(who.page, field.el, '');
    const again = findAgain(fields(await look(who.page)), own);
    if (again && (await fill(who.page, again.el, text))) return own;
  }
  const composer = findComposer(now);
  if (!typed.length && composer) await fill(who.page, composer.el, text);
  return undefined;
}

async function submit(who: Searcher, way: Control | 'send', own: Control | undefined): Promise<string | undefined> {
  const { page } = who;
  const snap = await look(page);
  if (way !== 'send') {
    const button = findAgain(clickables(snap), way);
    return button && (await click(page, button.el)) ? `click ${nameOf(button)}` : undefined;
  }
  if (own) {
    const field = findAgain(fields(snap), own);
    return field && (await press(page, field.el, 'Enter')) ? `press Enter in ${nameOf(field)}` : undefined;
  }
  await closeOverlays(page);
  return (await submitTyped(who)) ? 'send' : undefined;
}
