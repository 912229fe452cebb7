import type { Page } from '@playwright/test';
import { choose, click, fill } from './act.ts';
import { type Control, clickables, findAgain, pickers } from './cues.ts';
import { look } from './look.ts';
import type { Snapshot } from './snapshot.ts';
import type { TimeChoice } from './time-choices.ts';

/** Apps take what lies before a field's `min` for the past; one that is further away than this is in another time zone. */
const nearMinMs = 600_000;

/**
 * Carries out a choice of a time: of fields that take a date, the nearest moment that they can express and that is not
 * before `notBefore` (epoch milliseconds). Returns the moment, in epoch milliseconds, counting durations from now;
 * undefined when the control could not be used.
 */
export async function setTime(page: Page, choice: TimeChoice, notBefore: number): Promise<number | undefined> {
  const snap = await look(page);
  const again = (control: Control) => findChoice(snap, control)?.el;
  const el = again(choice.control);
  if (!el) return undefined;
  if (choice.kind === 'moment') {
    const moment = nearestMoment(choice, notBefore);
    const { date, time } = written(moment, stepOf(choice) < 60);
    const values = { 'datetime-local': `${date}T${time}`, date, time };
    const second = choice.time && again(choice.time);
    if (!(await fill(page, el, values[el.type as keyof typeof values]))) return undefined;
    if (second && !(await fill(page, second, time))) return undefined;
    return moment;
  }
  // A choice that stands already may be taken back by another press.
  const isSet = choice.kind === 'press' && el.selected;
  const done =
    isSet ||
    (choice.kind === 'press' && (await click(page, el))) ||
    (choice.kind === 'option' && (await choose(page, el, choice.option))) ||
    (choice.kind === 'number' && (await fill(page, el, String(choice.value))));
  return done ? Date.now() + choice.seconds * 1_000 : undefined;
}

/** The control of a choice in a later snapshot; a field that is named by what stands beside it may be called otherwise by now. */
export function findChoice(snap: Snapshot, control: Control): Control | undefined {
  const picks = pickers(snap);
  return findAgain([...clickables(snap), ...picks], control) ?? picks.find((c) => c.el.type === control.el.type);
}

/** The nearest moment from `notBefore` on that the fields can express, in epoch milliseconds. */
export function nearestMoment(choice: TimeChoice & { kind: 'moment' }, notBefore: number): number {
  const least = choice.control.el.type === 'datetime-local' ? Date.parse(choice.control.el.min ?? '') : Number.NaN;
  const from = least > notBefore && least < notBefore + nearMinMs ? least : notBefore;
  const stepMs = stepOf(choice) * 1_000;
  return Math.ceil(from / stepMs) * stepMs;
}

/** Seconds between two moments that the field can express; browsers go by the minute where the page does not say. */
function stepOf(choice: TimeChoice & { kind: 'moment' }): number {
  const step = Number((choice.time ?? choice.control).el.step);
  return step >= 1 ? step : 60;
}

/** A moment as fields want it, in the time zone that this machine and its browsers share. */
function written(moment: number, withSeconds: boolean): { date: string; time: string } {
  const at = new Date(moment);
  const two = (n: number) => String(n).padStart(2, '0');
  const time = [at.getHours(), at.getMinutes(), ...(withSeconds ? [at.getSeconds()] : [])].map(two).join(':');
  return { date: [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-'), time };
}
