import { type Control, clickables, nameOf, pickers } from './cues.ts';
import { offeredSeconds, unitIn } from './durations.ts';
import { apart, type Snapshot } from './snapshot.ts';

/** One way in which a page lets a person say when something is to happen. */
export type TimeChoice = { control: Control; words: string[] } & (
  | { kind: 'press'; seconds: number }
  | { kind: 'option'; seconds: number; option: number }
  /** A number of some unit of time, which may have to be chosen beside it. */
  | { kind: 'number'; seconds: number; value: number; unit?: Unit }
  /** A date and a time of day, in one field or two; a time alone is today's. */
  | { kind: 'moment'; time?: Control }
);

/** A unit of time to choose, of so many seconds. */
export type Unit = { control: Control; option: number; size: number };

/** A number field gets no less than this many seconds, as apps refuse shorter times. Source: the trial search. */
const leastSeconds = 15;

/** Every choice of a time that the page offers, wherever it stands; numbers lie at least `ahead` seconds from now. */
export function timeChoices(snap: Snapshot, ahead = 0): TimeChoice[] {
  const buttons = clickables(snap);
  const names = new Set(buttons.flatMap((c) => c.cues));
  // The text of a neighbouring button is no label.
  const wordsOf: WordsOf = (c) => [...c.cues, ...(c.near && !names.has(c.near) ? [c.near] : [])];
  const picks = pickers(snap);
  return [
    ...buttons.flatMap((c) => pressed(c, wordsOf)),
    ...picks.filter((c) => c.el.type === 'select').flatMap((c) => options(c, wordsOf)),
    ...picks.filter((c) => c.el.type === 'number').flatMap((c) => numbers(snap, c, { wordsOf, picks, ahead })),
    ...moments(picks, wordsOf),
  ];
}

type WordsOf = (control: Control) => string[];

/** What choosing it is called in a report. */
export function nameOfChoice(choice: TimeChoice): string {
  if (choice.kind === 'press') return `click ${nameOf(choice.control)}`;
  if (choice.kind === 'option') return `choose "${choice.words[0]}" in ${nameOf(choice.control)}`;
  if (choice.kind === 'number') {
    const { unit } = choice;
    const unitText = unit ? ` and choose "${unit.control.el.options?.[unit.option]}"` : '';
    return `type ${choice.value} into ${nameOf(choice.control)}${unitText}`;
  }
  return `set ${nameOf(choice.control)}${choice.time ? ` and ${nameOf(choice.time)}` : ''}`;
}

function pressed(control: Control, wordsOf: WordsOf): TimeChoice[] {
  if (control.isEntry || control.el.disabled) return [];
  const seconds = control.cues.map(offeredSeconds).find(Boolean);
  return seconds ? [{ kind: 'press', control, words: wordsOf(control), seconds }] : [];
}

function options(control: Control, wordsOf: WordsOf): TimeChoice[] {
  const texts = control.el.options ?? [];
  return texts.flatMap((text, option) => {
    const seconds = offeredSeconds(text);
    const words = [text, ...wordsOf(control), ...texts];
    return seconds ? [{ kind: 'option' as const, control, words, seconds, option }] : [];
  });
}

type Around = { wordsOf: WordsOf; picks: Control[]; ahead: number };

function numbers(snap: Snapshot, control: Control, { wordsOf, picks, ahead }: Around): TimeChoice[] {
  const around = snap
    .ancestors(control.el)
    .slice(0, 2)
    .map((up) => snap.textOf(up));
  const words = [...wordsOf(control), ...around.filter((text) => text.length < 80)];
  const chosen = unitBeside(control, picks);
  const size = chosen?.size ?? words.map(unitIn).find(Boolean);
  if (!size) return [];
  const value = Math.max(Math.ceil(Math.max(leastSeconds, ahead) / size), Number(control.el.min) || 1);
  return [{ kind: 'number', control, words, seconds: value * size, value, ...(chosen && { unit: chosen }) }];
}

/** How far from a number its unit stands at most, in CSS pixels. */
const besidePx = 240;

/** A select beside a number in which the unit is chosen, with its smallest. */
function unitBeside({ el }: Control, picks: Control[]): Unit | undefined {
  const selects = picks.filter((c) => c.el.type === 'select' && apart(c.el, el) < besidePx);
  for (const control of selects.toSorted((a, b) => apart(a.el, el) - apart(b.el, el))) {
    const sizes = control.el.options?.map((text) => (offeredSeconds(text) ? undefined : unitIn(text))) ?? [];
    if (sizes.length < 2 || sizes.some((size) => size === undefined)) continue;
    const size = Math.min(...(sizes as number[]));
    return { control, option: sizes.indexOf(size), size };
  }
  return undefined;
}

function moments(picks: Control[], words: WordsOf): TimeChoice[] {
  const ofType = (type: string) => picks.filter((c) => c.el.type === type);
  const whole = ofType('datetime-local').map((control) => ({
    kind: 'moment' as const,
    control,
    words: words(control),
  }));
  const times = ofType('time');
  const pairs = ofType('date').flatMap((control) => {
    const time = times.toSorted((a, b) => apart(a.el, control.el) - apart(b.el, control.el))[0];
    return time ? [{ kind: 'moment' as const, control, time, words: [...words(control), ...words(time)] }] : [];
  });
  const alone = pairs.length
    ? []
    : times.map((control) => ({ kind: 'moment' as const, control, words: words(control) }));
  return [...whole, ...pairs, ...alone];
}
