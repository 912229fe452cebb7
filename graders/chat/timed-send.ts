import { click, fill } from '../search/act.ts';
import { undoTry } from '../search/come-back.ts';
import { type Control, clickables, findAgain, fingerprint, isMute, nameOf } from '../search/cues.ts';
import { look, settle } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { rank } from '../search/rank.ts';
import { findComposer } from '../search/regions.ts';
import { note, type Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { nameOfChoice, type TimeChoice, timeChoices } from '../search/time-choices.ts';
import { closeOverlays } from '../search/undo.ts';
import * as words from '../search/vocabulary/timing.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { clearDraft, keepDistance } from './composer.ts';
import type { TimedIntent } from './timed-intent.ts';
import { isNear, relevant } from './timed-relevance.ts';
import { type Taken, tryChoice } from './timed-trial.ts';

/** Later times that are tried when an app refuses the nearest, in seconds. */
const laterBy = [0, 60, 120, 300];
/** How many controls are pressed that say nothing about themselves. */
const mostMute = 5;

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
  readonly who: Searcher;
  readonly text: string;
  readonly intent: TimedIntent;
  path: Control[] = [];

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

  /**
   * Near the message field, controls that say nothing about themselves: pressed while the field is empty, as one of them
   * may be to send, and once more with the text when they have brought up a choice.
   */
  private async tryMute(): Promise<number | undefined> {
    const { page } = this.who;
    await clearDraft(this.who);
    const before = await settle(page, 500);
    const mute = clickables(before).filter((c) => isMute(c) && !c.el.disabled && isNear(before, c.el));
    this.blind = Math.max(0, mute.length - mostMute);
    for (const control of mute.slice(0, mostMute)) {
      const now = await this.open(control);
      const offers =
        now && relevant(timeChoices(now), { now, before, intent: this.intent, path: [control] }).length > 0;
      if (now) await undoTry(this.who, before, control);
      const composer = offers && findComposer(await look(page));
      if (composer && (await fill(page, composer.el, this.text))) {
        const due = await this.tryEach([control]);
        if (due !== undefined) return due;
        await clearDraft(this.who);
      }
    }
    return undefined;
  }

  private async tryEach(openers: Control[]): Promise<number | undefined> {
    const { page } = this.who;
    for (const opener of openers) {
      const before = await look(page);
      const now = await this.open(opener);
      if (!now) continue;
      this.path = [opener];
      const due = (await this.tryChoices(now, before)) ?? (await this.tryDeeper(now, before));
      if (due !== undefined) return due;
      this.tried.push(`click ${nameOf(opener)}: brought up no time to choose that was taken`);
      this.path = [];
      await undoTry(this.who, before, opener);
    }
    return undefined;
  }

  /** One level deeper: what an opener brought up names the intent again, or a time of one's own. */
  private async tryDeeper(now: Snapshot, before: Snapshot): Promise<number | undefined> {
    const known = new Set(clickables(before).map(fingerprint));
    const fresh = clickables(now).filter((c) => !known.has(fingerprint(c)));
    const hadChoice = relevant(timeChoices(now), { now, before, intent: this.intent, path: this.path }).length > 0;
    const named = hadChoice ? [] : rank(fresh, this.intent.words).filter((c) => c.fits && c.score > 1);
    const custom = !this.intent.sendsAtOnce ? rank(fresh, words.customTime).filter((c) => c.fits) : [];
    for (const next of [...named, ...custom].slice(0, 2)) {
      const deep = await this.open(next);
      if (!deep) continue;
      this.path.push(next);
      const due = await this.tryChoices(deep, before);
      if (due !== undefined) return due;
      this.path.pop();
    }
    return undefined;
  }

  private async open(opener: Control): Promise<Snapshot | undefined> {
    const { page } = this.who;
    const control = findAgain(clickables(await look(page)), opener);
    if (control && (await click(page, control.el))) return settle(page, 800);
    this.tried.push(`click ${nameOf(opener)}: could not be used`);
    return undefined;
  }

  private async tryChoices(now: Snapshot, before: Snapshot): Promise<number | undefined> {
    const { intent, path } = this;
    const choices = relevant(timeChoices(now, intent.ahead), { now, before, intent, path });
    for (const choice of choices.slice(0, 2)) {
      for (const later of choice.kind === 'moment' ? laterBy : [0]) {
        const outcome = await tryChoice({ ...this, before, choice, ahead: intent.ahead + later });
        if (typeof outcome === 'object') return this.succeed(choice, outcome);
        this.tried.push(`${nameOfChoice(choice)}: ${outcome}`);
        // Browsers refuse without a word what lies before a field's minimum.
        if (outcome !== 'refused' && !(outcome === 'stayed' && later === 0)) break;
      }
    }
    return undefined;
  }

  private succeed(choice: TimeChoice, { due, how }: Taken): number {
    const { map, person } = this.who;
    person.lastSentAt = Date.now();
    const steps = [...this.path.map((c) => `click ${nameOf(c)}`), nameOfChoice(choice), ...(how ? [how] : [])];
    const way = `type "${this.text}", ${steps.join(', ')}`;
    const prints: Record<string, string> = { choice: fingerprint(choice.control) };
    if (this.path[0]) prints.open = fingerprint(this.path[0]);
    map.remember(this.intent.name, { how: way, tries: this.tried.length + 1, failed: this.tried }, prints);
    note(this.who, way);
    return due;
  }
}
