import { click, fill, press } from '../search/act.ts';
import type { El } from '../search/capture.ts';
import { type Control, clickables, fields, findAgain, fingerprint, nameOf, pickers } from '../search/cues.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { rank } from '../search/rank.ts';
import { findComposer } from '../search/regions.ts';
import { note, type Searcher } from '../search/searcher.ts';
import { setTime } from '../search/set-time.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { nameOfChoice, type TimeChoice, timeChoices } from '../search/time-choices.ts';
import { closeOverlays, undo } from '../search/undo.ts';
import * as words from '../search/vocabulary/timing.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { clearDraft, keepDistance, submitTyped } from './composer.ts';
import type { TimedIntent } from './timed-intent.ts';
import { checkboxOf, isNear, relevant, submitButtons } from './timed-relevance.ts';

/** How long an app may take to accept the message, in milliseconds. */
const takenMs = 3_000;
/** Later times that are tried when an app refuses the nearest, in seconds. */
const laterBy = [0, 60, 120, 300];
/** A time this close by, in milliseconds, may be over before the message is submitted. */
const tooClose = 5_000;
const stayed = 'could not be submitted';
const refusal =
  /\b(must|invalid|in the future|in the past|at least|too soon|failed|error|cannot|can't|could not|please)\b/i;

/** Sends a message with a time; returns that time in epoch milliseconds. Throws NotFound. */
export async function sendTimed(who: Searcher, text: string, intent: TimedIntent): Promise<number> {
  const hopeless = who.map.hopeless(intent.name);
  if (hopeless) throw new NotFound(intent.name, hopeless, 0, true);
  await closeOverlays(who.page);
  await keepDistance(who);
  const attempt = new TimedAttempt(who, text, intent);
  const due = await attempt.run();
  if (due !== undefined) return due;
  await closeOverlays(who.page);
  await clearDraft(who);
  who.map.miss(intent.name, attempt.tried);
  throw new NotFound(intent.name, attempt.tried, attempt.blind);
}

class TimedAttempt {
  readonly tried: string[] = [];
  blind = 0;
  private readonly who: Searcher;
  private readonly text: string;
  private readonly intent: TimedIntent;
  private path: Control[] = [];

  constructor(who: Searcher, text: string, intent: TimedIntent) {
    this.who = who;
    this.text = text;
    this.intent = intent;
  }

  async run(): Promise<number | undefined> {
    const start = await settle(this.who.page);
    const composer = findComposer(start);
    if (!composer || !(await fill(this.who.page, composer.el, this.text))) {
      this.tried.push('there is no field to write in');
      return undefined;
    }
    const before = await settle(this.who.page, 500);
    const { words: own } = this.intent;
    return (
      (await this.tryChoices(before, before)) ??
      (await this.tryOpeners(own, (c) => c.score > 2)) ??
      (await this.tryOpeners(words.sendOptions, (c, snap) => isNear(snap, c.el))) ??
      (await this.tryMute())
    );
  }

  /** Controls that may bring up a choice of time, or a menu in which one is offered. */
  private async tryOpeners(
    vocabulary: Vocabulary,
    accept: (c: Control & { score: number }, snap: Snapshot) => boolean,
  ): Promise<number | undefined> {
    const { map, page } = this.who;
    const start = await look(page);
    const ranked = rank(clickables(start), vocabulary, map.worked(this.intent.name, 'open'));
    const openers = ranked.filter((c) => c.fits && !c.isEntry && !c.el.disabled && accept(c, start));
    return this.tryEach(openers.slice(0, 4));
  }

  /** Near the message field, controls that say nothing about themselves; emptied, as one of them may be to send. */
  private async tryMute(): Promise<number | undefined> {
    const { page } = this.who;
    await clearDraft(this.who);
    const snap = await settle(page, 500);
    const mute = clickables(snap).filter((c) => !c.cues.length && !c.icon && !c.el.disabled && isNear(snap, c.el));
    this.blind = Math.max(0, mute.length - 4);
    return this.tryEach(mute.slice(0, 4));
  }

  private async tryEach(openers: Control[]): Promise<number | undefined> {
    const { page } = this.who;
    for (const opener of openers) {
      const before = await look(page);
      const now = await this.open(opener, before);
      if (!now) continue;
      this.path = [opener];
      const due = (await this.tryChoices(now, before)) ?? (await this.tryDeeper(now, before));
      if (due !== undefined) return due;
      this.tried.push(`click ${nameOf(opener)}: brought up no time to choose that was taken`);
      this.path = [];
      await undo(page, before, opener);
    }
    return undefined;
  }

  /** One level deeper: what an opener brought up names the intent again, or a time of one's own. */
  private async tryDeeper(now: Snapshot, before: Snapshot): Promise<number | undefined> {
    const known = new Set(clickables(before).map(fingerprint));
    const fresh = clickables(now).filter((c) => !known.has(fingerprint(c)));
    const named = rank(fresh, this.intent.words).filter((c) => c.fits && c.score > 1);
    const custom = !this.intent.sendsAtOnce ? rank(fresh, words.customTime).filter((c) => c.fits) : [];
    for (const next of [...named, ...custom].slice(0, 2)) {
      const deep = await this.open(next, now);
      if (!deep) continue;
      this.path.push(next);
      const due = await this.tryChoices(deep, before);
      if (due !== undefined) return due;
      this.path.pop();
    }
    return undefined;
  }

  private async open(opener: Control, before: Snapshot): Promise<Snapshot | undefined> {
    const { page } = this.who;
    const control = findAgain(clickables(await look(page)), opener);
    if (control && (await click(page, control.el))) return settle(page, before ? 800 : 0);
    this.tried.push(`click ${nameOf(opener)}: could not be used`);
    return undefined;
  }

  private async tryChoices(now: Snapshot, before: Snapshot): Promise<number | undefined> {
    const { intent, path } = this;
    const choices = relevant(timeChoices(now), { now, before, intent, isOpened: path.length > 0 });
    for (const choice of choices.slice(0, 2)) {
      for (const later of choice.kind === 'moment' ? laterBy : [0]) {
        const outcome = await this.tryChoice(choice, before, later);
        if (typeof outcome === 'number') return outcome;
        this.tried.push(`${nameOfChoice(choice)}: ${outcome}`);
        // Browsers refuse without a word what lies before a field's minimum.
        if (outcome !== 'refused' && !(outcome === stayed && later === 0)) break;
      }
    }
    return undefined;
  }

  private async tryChoice(choice: TimeChoice, before: Snapshot, later: number): Promise<number | string> {
    const { page } = this.who;
    const set = () => setTime(page, choice, Date.now() + (this.intent.ahead + later) * 1_000);
    const start = await look(page);
    const box = checkboxOf(start, choice, this.intent);
    if (box) await click(page, box.el);
    let due = await set();
    if (due === undefined) return 'could not be used';
    const since = Date.now();
    // Some presets send the message off themselves.
    const wasTyped = start.els.some(this.holds);
    if (wasTyped && choice.kind === 'press' && (await waitFor(page, 500, (snap) => this.isTaken(snap))))
      return this.succeed(choice, [], due);
    const own = await this.placeText(await settle(page, 500), before);
    const buttons = submitButtons(await settle(page, 500), { before, choice, path: this.path, intent: this.intent });
    for (const way of [...buttons, 'send' as const]) {
      // Sent in the usual way while the choice still stands open, a message for later would go out at once.
      if (way === 'send' && !own && buttons.length && !this.intent.sendsAtOnce && (await this.isOpen(choice))) continue;
      if (choice.kind === 'moment' && due - Date.now() < tooClose) due = (await set()) ?? due;
      const shown = await look(page);
      const how = await this.submit(way, own);
      if (!how) continue;
      // Durations count from the moment of sending.
      const at: number = choice.kind === 'moment' ? due : due + Date.now() - since;
      const answer = await waitFor(page, takenMs, (snap) => this.answer(snap, shown));
      if (answer === 'taken') return this.succeed(choice, [how], at);
      if (answer === 'refused') return answer;
      this.tried.push(`${nameOfChoice(choice)}, ${how}: no effect`);
    }
    return stayed;
  }

  private async isOpen({ control }: TimeChoice): Promise<boolean> {
    const snap = await look(this.who.page);
    return findAgain([...clickables(snap), ...pickers(snap)], control) !== undefined;
  }

  private answer(snap: Snapshot, before: Snapshot): 'taken' | 'refused' | undefined {
    const known = new Set(before.els.map((el) => el.own));
    if (snap.els.some((el) => refusal.test(el.own) && !known.has(el.own) && !el.field)) return 'refused';
    return this.isTaken(snap) ? 'taken' : undefined;
  }

  private isTaken(snap: Snapshot): boolean {
    return !snap.els.some((el) => this.holds(el)) && this.intent.taken(snap);
  }

  private holds = (el: El): boolean => Boolean(el.field && el.value?.includes(this.text));

  /** Puts the text where it belongs: a field of its own that came up with the choice, or the message field. */
  private async placeText(now: Snapshot, before: Snapshot): Promise<Control | undefined> {
    const { page } = this.who;
    const known = new Set(fields(before).map(fingerprint));
    const typed = fields(now).filter((f) => this.holds(f.el));
    const own = fields(now).find((f) => !known.has(fingerprint(f)) && !typed.some((t) => t.el.i === f.el.i));
    if (own && !typed.some((t) => !known.has(fingerprint(t)))) {
      if (typed.length) await clearDraft(this.who);
      const again = findAgain(fields(await look(page)), own);
      if (again && (await fill(page, again.el, this.text))) return own;
    }
    const composer = findComposer(now);
    if (!typed.length && composer) await fill(page, composer.el, this.text);
    return undefined;
  }

  private async submit(way: Control | 'send', own: Control | undefined): Promise<string | undefined> {
    const { page } = this.who;
    const snap = await look(page);
    if (way !== 'send') {
      const button = findAgain(clickables(snap), way);
      return button && (await click(page, button.el)) ? `click ${nameOf(button)}` : undefined;
    }
    const field = own && findAgain(fields(snap), own);
    if (field) return (await press(page, field.el, 'Enter')) ? `press Enter in ${nameOf(field)}` : undefined;
    await closeOverlays(page);
    return (await submitTyped(this.who)) ? 'send' : undefined;
  }

  private succeed(choice: TimeChoice, how: string[], due: number): number {
    const { map, person } = this.who;
    person.lastSentAt = Date.now();
    const steps = [...this.path.map((c) => `click ${nameOf(c)}`), nameOfChoice(choice), ...how];
    const way = `type "${this.text}", ${steps.join(', ')}`;
    const prints: Record<string, string> = { choice: fingerprint(choice.control) };
    if (this.path[0]) prints.open = fingerprint(this.path[0]);
    map.remember(this.intent.name, { how: way, tries: this.tried.length + 1, failed: this.tried }, prints);
    note(this.who, way);
    return due;
  }
}
