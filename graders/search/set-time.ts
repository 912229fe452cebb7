import type { Page } from '@playwright/test';
import { choose, click, fill } from './act.ts';
import { type Control, clickables, findAgain, fingerprint, pickers } from './cues.ts';
import { offeredSeconds } from './durations.ts';
import { look, settle } from './look.ts';
import type { Snapshot } from './snapshot.ts';
import type { TimeChoice, Unit } from './time-choices.ts';

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
  if (choice.kind === 'press') {
    // A choice that stands already may be taken back by another press.
    const isDone = el.selected || (await click(page, el));
    const seconds = (isDone && (await chooseDrawn(page, snap, notBefore))) || choice.seconds;
    return isDone ? Date.now() + seconds * 1_000 : undefined;
  }
  const done =
    (choice.kind === 'option' && (await choose(page, el, choice.option))) ||
    (choice.kind === 'number' && (await fill(page, el, String(choice.value))) && (await chooseUnit(page, choice.unit)));
  return done ? Date.now() + choice.seconds * 1_000 : undefined;
}

/** Chooses the unit that a number counts; nothing where there is none to choose. */
async function chooseUnit(page: Page, unit: Unit | undefined): Promise<boolean> {
  const select = unit && findChoice(await look(page), unit.control);
  return !unit || (select !== undefined && choose(page, select.el, unit.option));
}

/**
 * Where what was pressed merely shows a choice, like a select that the app has drawn itself: takes the soonest of the
 * options that came up since `before`, and returns its seconds.
 */
async function chooseDrawn(page: Page, before: Snapshot, notBefore: number): Promise<number | undefined> {
  const isOption = (c: Control) => c.el.role === 'option' || c.el.role === 'menuitemradio';
  const known = clickables(before).filter(isOption).map(fingerprint);
  const came = clickables(await settle(page, 400)).filter((c) => isOption(c) && !known.includes(fingerprint(c)));
  const offered = came.flatMap((control) => {
    const seconds = control.cues.map(offeredSeconds).find(Boolean);
    return seconds ? [{ control, seconds }] : [];
  });
  const ahead = (notBefore - Date.now()) / 1_000 - 1;
  const [soonest] = offered.sort(
    (a, b) => Number(a.seconds < ahead) - Number(b.seconds < ahead) || a.seconds - b.seconds,
  );
  return soonest && (await click(page, soonest.control.el)) ? soonest.seconds : undefined;
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
