import type { El } from '../search/capture.ts';
import { type Control, clickables, fingerprint, pickers } from '../search/cues.ts';
import { matchText, rank } from '../search/rank.ts';
import { findComposer, mainColumn } from '../search/regions.ts';
import { bottom, centre, type Snapshot } from '../search/snapshot.ts';
import type { TimeChoice } from '../search/time-choices.ts';
import type { TimedIntent } from './timed-intent.ts';

/** How far above and below the message field its own controls stand, in CSS pixels. */
const reach = 140;

/** What is known about a page when a choice of time is to be judged. */
export type Context = {
  now: Snapshot;
  /** The page before anything was opened. */
  before: Snapshot;
  intent: TimedIntent;
  /** What has been pressed to bring the choices up. */
  path: readonly Control[];
};

/**
 * The choices of time that belong to an intent, the best first: those that name it, those that came up when a control
 * of it was pressed, and those at the message field that say nothing about what they are for. The soonest that is far
 * enough ahead comes first, as tests wait for it.
 */
export function relevant(choices: readonly TimeChoice[], context: Context): TimeChoice[] {
  const weighed = choices
    .map((choice) => ({ choice, weight: weigh(choice, context) }))
    .filter(({ weight }) => weight > 0);
  // A heading stands by the first of several buttons and is meant for all.
  const group = Math.max(0, ...weighed.filter(({ choice }) => choice.kind === 'press').map(({ weight }) => weight));
  return weighed
    .map(({ choice, weight }) => ({ choice, weight: choice.kind === 'press' ? group : weight }))
    .sort((a, b) => b.weight - a.weight || cost(a.choice, context.intent) - cost(b.choice, context.intent))
    .map(({ choice }) => choice);
}

/** Whether something stands at the message field, where the controls for sending are. */
export function isNear(snap: Snapshot, el: El): boolean {
  const composer = findComposer(snap);
  if (!composer || !mainColumn(snap, composer).has(el)) return false;
  const y = centre(el)[1];
  return y > composer.el.box[1] - reach && y < bottom(composer.el) + reach;
}

/** The unchecked box beside a choice that has to be checked for the choice to count: "[ ] disappears after [1 min]". */
export function checkboxOf(snap: Snapshot, choice: TimeChoice, intent: TimedIntent): Control | undefined {
  return clickables(snap).find((c) => {
    const isBox = c.el.type === 'checkbox' || c.el.role === 'switch' || c.el.role === 'checkbox';
    if (!isBox || c.el.selected || apart(c.el, choice.control.el) > 300) return false;
    return [...c.cues, c.near].some((cue) => matchText(cue, intent.words) > 0);
  });
}

/** Buttons that may send a message off once its time is chosen: those that came up with the choice, then others. */
export function submitButtons(
  now: Snapshot,
  {
    before,
    choice,
    path,
    intent,
  }: { before: Snapshot; choice: TimeChoice; path: readonly Control[]; intent: TimedIntent },
): Control[] {
  const all = clickables(now);
  // A toggle may look differently when it is on: it is the one that is left of those that say the same.
  const isLeft = (c: Control) => all.filter((other) => saysSame(other, c)).length === 1;
  const isSpent = (c: Control) =>
    [choice.control, ...path].some((other) => isSame(c, other) || (saysSame(c, other) && isLeft(c)));
  const able = all.filter((c) => !c.isEntry && !c.el.covered && (c.inDialog || !choice.control.inDialog));
  const fitting = rank(able, intent.submit).filter((c) => c.fits && !isSpent(c));
  // What has come up elsewhere meanwhile, such as somebody in the list of people, is not about the message.
  const isHere = (c: Control) => c.inDialog || isNear(now, c.el) || apart(c.el, choice.control.el) < 400;
  const fresh = fitting.filter((c) => isFresh(c, before) && isHere(c));
  const others = fitting.filter(
    (c) => !fresh.includes(c) && isNear(now, c.el) && c.cues.some((cue) => matchText(cue, intent.words) > 0),
  );
  return [...fresh.slice(0, 2), ...others.slice(0, 1)];
}

/** "In 1 minute", which is said of what comes rather than of what lasts. */
const isLater = /\bin (\d|an?\b|one\b)/i;

function weigh(choice: TimeChoice, { now, before, intent, path }: Context): number {
  if (choice.kind === 'moment' && intent.sendsAtOnce) return 0;
  const says = Math.max(...choice.words.map((word) => matchText(word, intent.words)));
  const rival = Math.max(...choice.words.map((word) => matchText(word, intent.rival)));
  if (choice.kind !== 'moment' && rival > Math.max(says, 0)) return 0;
  if (says > 0) return 3;
  const cameUp = path.length > 0 && isFresh(choice.control, before);
  if (cameUp && rank([...path], intent.words).some((c) => c.fits)) return 2;
  if (!cameUp && !isNear(now, choice.control.el) && !choice.control.inDialog) return 0;
  if (choice.kind === 'moment') return 1;
  // Without any word for what they are about, durations are mostly lifetimes.
  return isLater.test(choice.words[0] ?? '') === intent.sendsAtOnce ? 0 : 1;
}

/** Seconds until the choice, those that are too short last. */
function cost(choice: TimeChoice, { ahead }: TimedIntent): number {
  // The next full minute is 30 s away on average.
  const seconds = choice.kind === 'moment' ? ahead + 30 : choice.seconds;
  return seconds < ahead ? 1e6 - seconds : seconds;
}

/** Not there before; a dialog may hold a button that looks like one on the page below. */
const isFresh = (control: Control, before: Snapshot): boolean =>
  ![...clickables(before), ...pickers(before)].some((c) => isSame(c, control));

const isSame = (a: Control, b: Control): boolean => fingerprint(a) === fingerprint(b) && a.inDialog === b.inDialog;

const saysSame = (a: Control, b: Control): boolean =>
  a.el.tag === b.el.tag && a.cues.length > 0 && a.cues.join() === b.cues.join() && a.inDialog === b.inDialog;

const apart = (a: El, b: El): number => Math.hypot(centre(a)[0] - centre(b)[0], centre(a)[1] - centre(b)[1]);
