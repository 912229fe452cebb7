import type { Page } from '@playwright/test';
import { click, hover, rightClick } from './act.ts';
import type { El } from './capture.ts';
import { undoTry } from './come-back.ts';
import { type Control, clickables, findAgain, fingerprint, freshControls, isMute, nameOf } from './cues.ts';
import { look, settle, waitFor } from './look.ts';
import { NotFound } from './not-found.ts';
import { rank } from './rank.ts';
import { note, type Searcher } from './searcher.ts';
import { apart, type Snapshot } from './snapshot.ts';
import { freshTabs } from './tabs.ts';
import { byTitle } from './ui-map.ts';
import { uncover } from './undo.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An intent that is carried out by pressing one control, perhaps after something else has brought it up. */
export type ClickIntent = {
  /** The intent in words: "leave the room". */
  name: string;
  vocabulary: Vocabulary;
  done: (snap: Snapshot) => boolean | Promise<boolean>;
  /** Which controls are in question; all by default. */
  scope?: (snap: Snapshot, control: Control) => boolean;
  /** To find a control that fits is enough; it is not pressed. */
  merelyFind?: boolean;
  /** Where a control without any cue may be tried at last; nowhere by default. */
  mute?: (snap: Snapshot, control: Control) => boolean;
  /** Which of those come first: controls that end something usually stand last. */
  muteOrder?: 'last first' | 'first first';
  /** Words of a question that may follow ("Really leave?"). */
  confirm?: Vocabulary;
  /** Elements whose hover menu may hold the control. */
  hovers?: (snap: Snapshot) => El[];
  /** Elements that may bring it up, or do it, when pressed: the menu of a row, the row itself. */
  presses?: (snap: Snapshot) => El[];
  /** Elements whose context menu may hold the control. */
  contexts?: (snap: Snapshot) => El[];
  /** Controls that may bring it up, the likeliest vocabulary first. */
  reveals?: Vocabulary[];
  /** Titles of what is open, which may bring it up when pressed. */
  titles?: (snap: Snapshot) => Control[];
  /** What is looked for may stand in what these bring up; by default only a control does. */
  revealDoes?: boolean;
  /** Time that the effect gets after each try, in milliseconds. */
  effectMs?: number;
};

/** The fingerprints of what brought something up: a control, and perhaps a tab in what that opened. */
type Path = Record<string, string>;

/** Carries out a click intent in a UI never seen before; throws NotFound with everything that was tried. */
export async function pursue(searcher: Searcher, intent: ClickIntent): Promise<void> {
  const pursuit = new Pursuit(searcher, intent);
  if ((await pursuit.run()) || (await pursuit.runUncovered())) return;
  searcher.map.miss(intent.name, pursuit.tried);
  throw new NotFound(intent.name, pursuit.tried, pursuit.blind);
}

class Pursuit {
  readonly tried: string[] = [];
  blind = 0;
  private readonly searcher: Searcher;
  private readonly intent: ClickIntent;
  private readonly spent = new Set<string>();
  /** What could not be pressed once may be tried again, but not for ever. */
  private readonly jammed = new Set<string>();
  /** A control that would do could not be pressed. */
  private blocked: Control | undefined;

  constructor(searcher: Searcher, intent: ClickIntent) {
    this.searcher = searcher;
    this.intent = intent;
  }

  async run(): Promise<boolean> {
    const { page } = this.searcher;
    const start = await settle(page);
    if (await this.tryFitting(start)) return true;
    const worked = this.searcher.map.worked(this.intent.name, 'reveal');
    if (worked.includes(byTitle) && (await this.tryTitles())) return true;
    if (await this.tryHovers(this.intent.hovers)) return true;
    if (await this.tryElements(this.intent.presses, click, 'press')) return true;
    for (const vocabulary of this.intent.reveals ?? []) if (await this.tryReveals(vocabulary)) return true;
    if (!worked.includes(byTitle) && (await this.tryTitles())) return true;
    if (await this.tryElements(this.intent.contexts, rightClick, 'right-click')) return true;
    return (await this.tryMute()) || this.askAssistant();
  }

  /** Once more without what lies over what cannot be pressed. */
  async runUncovered(): Promise<boolean> {
    if (!this.blocked || !(await uncover(this.searcher.page, this.blocked))) return false;
    this.spent.clear();
    return this.run();
  }

  /** Moves the mouse over elements one by one, each of which may show the control then. */
  private async tryHovers(list: ClickIntent['hovers']): Promise<boolean> {
    const { page } = this.searcher;
    const count = list?.(await look(page)).length ?? 0;
    for (let n = 0; n < count; n++) {
      // As others come and go, a row may move away from below the mouse: then once more.
      for (let round = 0; round < 2; round++) {
        const before = await look(page);
        const el = list?.(before)[n];
        if (!el || !(await hover(page, el))) break;
        const jammed = this.jammed.size;
        const now = await settle(page, 400);
        if (await this.tryFitting(now, describeHover(before, el))) return true;
        const hasMoved = list?.(now)[n]?.box[1] !== el.box[1];
        if (!hasMoved && this.jammed.size === jammed) break;
      }
    }
    return false;
  }

  /** Presses, best first, every control in view whose cues say the intent. */
  private async tryFitting(snap: Snapshot, via?: string, path: Path = {}): Promise<boolean> {
    const worked = this.searcher.map.worked(this.intent.name, 'control');
    const inScope = clickables(snap).filter((c) => !c.isEntry && (this.intent.scope?.(snap, c) ?? true));
    const fitting = rank(inScope, this.intent.vocabulary, worked).filter(
      (c) => c.fits && c.score > 2 && !c.el.disabled,
    );
    const found = fitting[0];
    if (found && this.intent.merelyFind) return this.succeed(found, `find ${nameOf(found)}`, via, path);
    for (const candidate of fitting.filter((c) => !this.spent.has(fingerprint(c))).slice(0, 4))
      if (await this.tryControl(candidate, via, path)) return true;
    return false;
  }

  private async tryControl(candidate: Control, via?: string, path: Path = {}): Promise<boolean> {
    const { page } = this.searcher;
    this.spent.add(fingerprint(candidate));
    const before = await look(page);
    const control = findAgain(clickables(before), candidate);
    if (!control || !(await click(page, control.el))) {
      this.blocked ??= control;
      if (!this.jammed.has(fingerprint(candidate))) this.spent.delete(fingerprint(candidate));
      this.jammed.add(fingerprint(candidate));
      this.tried.push(`click ${nameOf(candidate)}: could not be used`);
      return false;
    }
    let how = `click ${nameOf(control)}`;
    if (await this.effect()) return this.succeed(control, how, via, path);
    if (this.intent.confirm) {
      const answer = await this.confirm(before, this.intent.confirm);
      if (answer) {
        how += `, ${answer}`;
        if (await this.effect()) return this.succeed(control, how, via, path);
      }
    }
    // Some controls bring up the real one: a menu, a drawer.
    const deeper = rank(freshControls(before, await look(page)), this.intent.vocabulary).find(
      (c) => c.fits && !this.spent.has(fingerprint(c)),
    );
    if (deeper && (await this.tryControl(deeper, how, path))) return true;
    this.tried.push(`${how}: no effect`);
    await undoTry(this.searcher, before, control);
    return false;
  }

  private effect(): Promise<boolean | undefined> {
    return waitFor(this.searcher.page, this.intent.effectMs ?? 1_200, this.intent.done);
  }

  /** Answers a question that came up since `before`. */
  private async confirm(before: Snapshot, words: Vocabulary): Promise<string | undefined> {
    const { page } = this.searcher;
    const yes = rank(freshControls(before, await settle(page, 400)), words).find((c) => c.fits);
    return yes && (await click(page, yes.el)) ? `confirm with ${nameOf(yes)}` : undefined;
  }

  private async tryReveals(vocabulary: Vocabulary): Promise<boolean> {
    const { page, map } = this.searcher;
    const controls = clickables(await look(page)).filter((c) => !c.isEntry);
    const ranked = rank(controls, vocabulary, map.worked(this.intent.name, 'reveal'));
    for (const reveal of ranked.filter((c) => c.fits && !c.el.disabled).slice(0, 4))
      if (await this.tryReveal(reveal, fingerprint)) return true;
    return false;
  }

  /** What stands in a title differs from room to room, so that one is known by its place. */
  private async tryTitles(): Promise<boolean> {
    const titles = this.intent.titles?.(await look(this.searcher.page)) ?? [];
    for (const title of titles.slice(0, 2)) if (await this.tryReveal(title, () => byTitle)) return true;
    return false;
  }

  private async tryReveal(reveal: Control, print: (control: Control) => string): Promise<boolean> {
    const { page } = this.searcher;
    const before = await look(page);
    const control = findAgain(clickables(before), reveal);
    if (!control || !(await click(page, control.el))) {
      this.blocked ??= control;
      return false;
    }
    const via = `click ${nameOf(control)}`;
    const revealed = await settle(page);
    const path = { reveal: print(control) };
    if (await this.tryRevealed(revealed, via, path)) return true;
    const known = this.searcher.map.worked(this.intent.name, 'tab');
    const tabs = freshTabs(before, revealed).sort((a, b) => Number(isIn(known, b)) - Number(isIn(known, a)));
    for (const each of tabs.slice(0, 5)) {
      const tab = findAgain(clickables(await look(page)), each);
      if (!tab || !(await click(page, tab.el))) continue;
      const deeper = `${via}, click ${nameOf(tab)}`;
      if (await this.tryRevealed(await settle(page), deeper, { ...path, tab: fingerprint(tab) })) return true;
    }
    if (await this.tryElements(this.newPresses(before), click, 'press', via, path)) return true;
    this.tried.push(`${via}: brought up nothing that fits`);
    await undoTry(this.searcher, before, control);
    return false;
  }

  /** What may be pressed that was not there `before`, such as the menus in the rows of a list that came up. */
  private newPresses(before: Snapshot): ClickIntent['presses'] {
    const { presses } = this.intent;
    const old = presses?.(before) ?? [];
    return (snap) => presses?.(snap).filter((el) => !old.some((each) => apart(each, el) < 8)) ?? [];
  }

  private async tryRevealed(snap: Snapshot, via: string, path: Path): Promise<boolean> {
    if (this.intent.revealDoes && (await this.intent.done(snap))) return this.succeed(undefined, via, undefined, path);
    return this.tryFitting(snap, via, path);
  }

  /** Presses elements one by one, each of which may do it by itself or bring the control up. */
  private async tryElements(
    list: ((snap: Snapshot) => El[]) | undefined,
    act: (page: Page, el: El) => Promise<boolean>,
    verb: string,
    after?: string,
    path: Path = {},
  ): Promise<boolean> {
    const { page } = this.searcher;
    const count = Math.min(list?.(await look(page)).length ?? 0, 4);
    for (let n = 0; n < count; n++) {
      const before = await look(page);
      const el = list?.(before)[n];
      if (!el || !(await act(page, el))) continue;
      const how = `${verb} "${before.textOf(el).slice(0, 40) || el.title || el.aria || el.tag}"`;
      const via = [after, how].filter(Boolean).join(', ');
      if (await this.tryFitting(await settle(page, 600), via, path)) return true;
      if (!this.intent.merelyFind && (await this.effect())) return this.succeed(undefined, via, undefined, path);
      this.tried.push(`${via}: brought up nothing that fits`);
      await undoTry(this.searcher, before);
    }
    return false;
  }

  /** Last: controls in scope that say nothing at all about themselves. */
  private async tryMute(): Promise<boolean> {
    const { page } = this.searcher;
    const snap = await look(page);
    const mute = clickables(snap).filter(
      (c) => isMute(c) && !c.el.disabled && !c.isEntry && this.intent.mute?.(snap, c),
    );
    if (this.intent.muteOrder === 'last first') mute.reverse();
    this.blind = Math.max(0, mute.length - 3);
    for (const candidate of mute.slice(0, 3)) if (await this.tryControl(candidate)) return true;
    return false;
  }

  /** At the very end, where the user wants that: what an assistant makes of the page. */
  private async askAssistant(): Promise<boolean> {
    const { assistant, page } = this.searcher;
    if (!assistant) return false;
    const snap = await look(page);
    const inScope = clickables(snap).filter((c) => !c.isEntry && (this.intent.scope?.(snap, c) ?? true));
    const controls = rank(inScope, this.intent.vocabulary).filter((c) => !c.el.disabled);
    const proposed = await assistant.propose({ intent: this.intent.name, controls, tried: this.tried });
    for (const each of proposed) if (await this.tryControl(each)) return true;
    return false;
  }

  private succeed(control: Control | undefined, how: string, via?: string, path: Path = {}): true {
    const { map } = this.searcher;
    const way = [via, how].filter(Boolean).join(', ');
    const prints = control ? { ...path, control: fingerprint(control) } : path;
    map.remember(this.intent.name, { how: way, tries: this.tried.length + 1, failed: this.tried }, prints);
    note(this.searcher, way);
    return true;
  }
}

const isIn = (prints: readonly string[], c: Control): boolean => prints.includes(fingerprint(c));

const describeHover = (snap: Snapshot, el: El): string => `hover "${snap.textOf(el).slice(0, 40)}"`;
