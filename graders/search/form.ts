import { isWriting, wasPrompted } from '../../fixtures/people/recorder.ts';
import { click, fill, press } from './act.ts';
import { undoTry } from './come-back.ts';
import { type Control, clickables, fields, findAgain, fingerprint, freshControls, nameOf } from './cues.ts';
import { look, settle, until, waitFor } from './look.ts';
import { NotFound } from './not-found.ts';
import { type Ranked, rank } from './rank.ts';
import { answering, note, type Searcher } from './searcher.ts';
import type { Snapshot } from './snapshot.ts';
import { submitWays } from './submit-ways.ts';
import { uncover } from './undo.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An intent that is carried out by typing something into a field and submitting it. */
export type FormIntent = {
  /** The intent in words: "create a room". */
  name: string;
  value: string;
  field: Vocabulary;
  submit: Vocabulary;
  /** Controls that may bring the field up when it is not there. */
  open?: Vocabulary;
  /** What it is called in a choice of kinds that an opener may bring up first; as the openers are by default. */
  kinds?: Vocabulary;
  /** Other controls that may bring it up, tried after those. */
  places?: (snap: Snapshot) => Control[];
  /** Whether the effect has come. */
  done: (snap: Snapshot) => boolean | Promise<boolean>;
  /** Fields that are certainly something else, such as the composer. */
  avoid?: (snap: Snapshot, field: Control) => boolean;
  /** Whether a prompt of the browser that an opener brings up is what is meant; it always is by default. */
  promptFits?: (opener: Control) => boolean;
  /** Fingerprints of controls that do not submit it although their words say so. */
  notSubmit?: readonly string[];
  /** Fills what else a form wants before it is submitted; `false` says that this form cannot do what is meant. */
  beforeSubmit?: (snap: Snapshot, field: Control) => Promise<unknown>;
};

/** Time that an effect gets after each try, in milliseconds; and while something is under way. */
const effectMs = 1_500;
const slowEffectMs = 6_000;
/** How many controls of a kind are pressed to bring a form up. */
const mostOpeners = 6;
/** How many further steps a form may have. */
const mostSteps = 3;

type Openers = Record<'named' | 'places' | 'mute', Control[]>;

/** Carries out a form intent in a UI never seen before; throws NotFound with everything that was tried. */
export async function fillForm(searcher: Searcher, intent: FormIntent): Promise<void> {
  const attempt = new FormAttempt(searcher, intent);
  if ((await attempt.run()) || (await attempt.runUncovered())) return;
  searcher.map.miss(intent.name, attempt.tried);
  throw new NotFound(intent.name, attempt.tried, attempt.blind);
}

class FormAttempt {
  readonly tried: string[] = [];
  blind = 0;
  private readonly searcher: Searcher;
  private readonly intent: FormIntent;
  private opened: Control | undefined;
  /** What was chosen in what the opener brought up. */
  private chosen: Control | undefined;
  /** A control that would do could not be pressed. */
  private blocked: Control | undefined;
  /** The openers that were pressed. */
  private readonly spent = new Set<string>();

  constructor(searcher: Searcher, intent: FormIntent) {
    this.searcher = searcher;
    this.intent = intent;
  }

  async run(): Promise<boolean> {
    const { page } = this.searcher;
    const start = await settle(page);
    this.spent.clear();
    if (await this.tryKnownOpener(start)) return true;
    if (await this.tryFields(start, (f) => f.fits)) return true;
    if (this.intent.open && (await this.tryOpeners())) return true;
    // Fields that say nothing about themselves come last.
    if (await this.tryFields(await look(page), (f) => !f.fits && f.score > -1)) return true;
    if (await waitFor(page, 0, this.intent.done)) return true;
    return this.askAssistant();
  }

  /** Once more without what lies over what cannot be pressed. */
  async runUncovered(): Promise<boolean> {
    return this.blocked !== undefined && (await uncover(this.searcher.page, this.blocked)) && this.run();
  }

  /** At the very end, where the user wants that: the field or the opener that an assistant makes out. */
  private async askAssistant(): Promise<boolean> {
    const { assistant, page } = this.searcher;
    if (!assistant) return false;
    const snap = await look(page);
    const openers = rank(clickables(snap), this.intent.open ?? this.intent.submit).filter((c) => !c.isEntry);
    const controls = [...this.candidates(snap), ...openers].filter((c) => !c.el.disabled);
    const proposed = await assistant.propose({ intent: this.intent.name, controls, tried: this.tried });
    for (const each of proposed) {
      const isField = each.el.field === true;
      if (await (isField ? this.tryField(each) : this.tryOpener(each))) return true;
    }
    return false;
  }

  /** What brought the form up before goes first: a field in view may be about something else. */
  private async tryKnownOpener(snap: Snapshot): Promise<boolean> {
    const known = this.worked('open');
    if (!this.intent.open || fields(snap).some((f) => this.worked('field').includes(fingerprint(f)))) return false;
    const opener = clickables(snap).find((c) => !c.isEntry && !c.el.disabled && known.includes(fingerprint(c)));
    if (!opener) return false;
    return this.tryOpener(opener);
  }

  private worked(part: string): string[] {
    return this.searcher.map.worked(this.intent.name, part);
  }

  private candidates(snap: Snapshot): Ranked[] {
    const usable = fields(snap).filter((f) => !this.intent.avoid?.(snap, f));
    return rank(usable, this.intent.field, this.worked('field'));
  }

  private async tryFields(snap: Snapshot, accept: (f: Ranked) => boolean): Promise<boolean> {
    for (const field of this.candidates(snap).filter(accept).slice(0, 3)) if (await this.tryField(field)) return true;
    return false;
  }

  private async tryField(field: Control): Promise<boolean> {
    const { page } = this.searcher;
    const { intent } = this;
    const taken = await this.fillIn(field);
    if (!taken) {
      this.tried.push(`${nameOf(field)}: did not accept input`);
      return false;
    }
    let snap = await settle(page, 500);
    // To be filled in it may have been scrolled into view.
    const same = findAgain(fields(snap), taken) ?? taken;
    if ((await intent.beforeSubmit?.(snap, same)) === false) {
      this.tried.push(`${nameOf(field)}: its form does not offer what is meant`);
      const left = fields(await look(page)).find((f) => f.el.value === intent.value);
      if (left) await fill(page, left.el, '');
      return false;
    }
    for (const way of submitWays(snap, same, { ...intent, worked: this.worked('submit'), opener: this.opened })) {
      snap = await look(page);
      const target = fields(snap).find((f) => holds(f, intent.value)) ?? same;
      const button = way === 'Enter' ? undefined : findAgain(clickables(snap), way);
      if (way !== 'Enter' && !button) continue;
      const since = Date.now();
      const acted = button ? await click(page, button.el) : await press(page, target.el, 'Enter');
      const how = button ? `click ${nameOf(button)}` : 'press Enter';
      const rest = acted ? ((await this.effect(since)) ? '' : await this.goOn(snap)) : undefined;
      if (rest !== undefined) {
        this.succeed(same, button, how + rest);
        return true;
      }
      this.tried.push(`type into ${nameOf(field)}, ${how}: ${acted ? 'no effect' : 'could not be used'}`);
    }
    return false;
  }

  /** Fills a field; a page that is still building itself up may replace it once. */
  private async fillIn(field: Control): Promise<Control | undefined> {
    const { page } = this.searcher;
    for (let round = 0; round < 2; round++) {
      // A snapshot taken since has given the live elements new indexes.
      const now = await settle(page, 300 + round * 1_000);
      const same = findAgain(fields(now), field);
      if (same && (await fill(page, same.el, this.intent.value))) return same;
    }
    return undefined;
  }

  /**
   * The effect, waited for longer while something is under way: the form went away, or what was sent since `since` is
   * not answered yet. Another try would make a twin.
   */
  private async effect(since: number): Promise<boolean> {
    const { page, person } = this.searcher;
    if (await waitFor(page, effectMs, this.intent.done)) return true;
    const wasWriting = isWriting(person.recorder, since);
    const outcome = await until(slowEffectMs - effectMs, async () => {
      const now = await look(page);
      if (await this.intent.done(now)) return 'done';
      const isOpen = fields(now).some((f) => holds(f, this.intent.value));
      return isOpen && !isWriting(person.recorder, since) ? 'nothing' : undefined;
    });
    // What was answered late still has to be shown.
    if (outcome === 'nothing' && wasWriting) return Boolean(await waitFor(page, effectMs, this.intent.done));
    return outcome === 'done';
  }

  /** Some forms have further steps: presses what goes on there until the effect comes, and tells what that was. */
  private async goOn(before: Snapshot): Promise<string | undefined> {
    const { page } = this.searcher;
    let how = '';
    for (let step = 0; step < mostSteps; step++) {
      const now = await look(page);
      const isFirst = fields(now).some((f) => holds(f, this.intent.value));
      const next = rank(freshControls(before, now), this.intent.submit).find((c) => c.fits && !c.el.disabled);
      if (isFirst || !next || !(await click(page, next.el))) return undefined;
      how += `, click ${nameOf(next)}`;
      if (await waitFor(page, effectMs, this.intent.done)) return how;
      before = now;
    }
    return undefined;
  }

  private async tryOpeners(): Promise<boolean> {
    const offered = async () => this.openers(await look(this.searcher.page));
    this.blind = Math.max(0, (await offered()).mute.length - mostOpeners);
    for (const kind of ['named', 'places', 'mute'] as const) {
      // What was pressed may have led to another view for good, which has openers of its own.
      for (let n = 0; n < mostOpeners; n++) {
        const opener = (await offered())[kind].find((c) => !this.spent.has(placed(c)));
        if (!opener) break;
        if (await this.tryOpener(opener)) return true;
      }
    }
    return false;
  }

  /** What may bring the form up: controls that say so, places where it may be, and controls that say nothing. */
  private openers(snap: Snapshot): Openers {
    const controls = clickables(snap).filter((c) => !c.isEntry);
    const ranked = rank(controls, this.intent.open!, this.worked('open'));
    const named = ranked.filter((c) => c.score >= 1.5 && !c.el.disabled);
    const mute = ranked.filter((c) => !c.cues.length && !c.icon && !named.includes(c));
    const places = this.intent.places?.(snap).filter((c) => !c.el.disabled) ?? [];
    return { named, places, mute };
  }

  /** A prompt of the browser that comes up gets the value, where it is what is meant. */
  private tryOpener(opener: Control): Promise<boolean> {
    this.spent.add(placed(opener));
    const fits = this.intent.promptFits?.(opener) ?? true;
    return answering(this.searcher, fits ? this.intent.value : undefined, () => this.press(opener));
  }

  private async press(opener: Control): Promise<boolean> {
    const { page } = this.searcher;
    const before = await look(page);
    const since = Date.now();
    const button = findAgain(clickables(before), opener);
    if (!button || !(await click(page, button.el))) {
      this.blocked ??= button;
      this.tried.push(`click ${nameOf(opener)}: could not be used`);
      return false;
    }
    this.opened = opener;
    if (await this.searchOpened(before, since)) return true;
    this.tried.push(`click ${nameOf(opener)}: brought up nothing that fits`);
    this.opened = undefined;
    this.chosen = undefined;
    await undoTry(this.searcher, before, button);
    return false;
  }

  private async searchOpened(before: Snapshot, since: number): Promise<boolean> {
    const { page, person } = this.searcher;
    const after = await settle(page);
    // To answer a prompt is to submit.
    const answered = wasPrompted(person.recorder, since);
    if (answered ? await this.effect(since) : await this.intent.done(after)) {
      this.succeed(undefined, undefined, answered ? 'answer the prompt' : undefined);
      return true;
    }
    const known = new Set(fields(before).map(fingerprint));
    const fresh = this.candidates(after).filter((f) => !known.has(fingerprint(f)));
    for (const field of fresh.filter((f) => f.score > -2).slice(0, 3)) if (await this.tryField(field)) return true;
    // One level deeper: a menu or a choice of kinds that names the intent again.
    const seen = new Set(clickables(before).map(fingerprint));
    const choices = clickables(after).filter((c) => !seen.has(fingerprint(c)));
    // A form may have become one of another kind, with the same fields: "Create an account instead".
    if (!fresh.length && (await this.tryFields(after, (f) => f.fits && areTogether(after, f, choices)))) return true;
    const deeper = rank(choices.map(withoutRemark), this.intent.kinds ?? this.intent.open!).find((c) => c.fits);
    if (fresh.length || !deeper || !(await click(page, deeper.el))) return false;
    this.chosen = deeper;
    const deep = await settle(page);
    if (await this.intent.done(deep)) {
      this.succeed(undefined, undefined);
      return true;
    }
    for (const field of this.candidates(deep)
      .filter((f) => !known.has(fingerprint(f)))
      .slice(0, 2))
      if (await this.tryField(field)) return true;
    return false;
  }

  private succeed(field: Control | undefined, button: Control | undefined, how?: string): void {
    const { map } = this.searcher;
    const opening = [this.opened, this.chosen].flatMap((each) => (each ? [`click ${nameOf(each)}`] : []));
    const typing = field ? [`type "${this.intent.value}" into ${nameOf(field)}`] : [];
    const way = [...opening, ...typing, ...(how ? [how] : [])];
    const prints: Record<string, string> = { submit: button ? fingerprint(button) : 'Enter' };
    if (field) prints.field = fingerprint(field);
    if (this.opened) prints.open = fingerprint(this.opened);
    map.remember(this.intent.name, { how: way.join(', '), tries: this.tried.length + 1, failed: this.tried }, prints);
    note(this.searcher, way.join(', '));
  }
}

/** Whether one of some controls stands in the form or panel of a field. */
function areTogether(snap: Snapshot, field: Control, controls: readonly Control[]): boolean {
  const form = snap.formOf(field.el) ?? snap.panelOf(field.el);
  return form !== undefined && controls.some((c) => snap.within(c.el, form));
}

/** A choice may be explained in smaller letters, in which other things are named. */
const withoutRemark = (c: Control): Control => (c.el.own ? { ...c, cues: [c.el.own] } : c);

/** A control and what stands beside it: the same "+" may stand at several lists. */
const placed = (c: Control): string => `${fingerprint(c)}§${c.near}`;

/** Whether a field holds a text; Enter may have put an empty line below it. */
const holds = (field: Control, text: string): boolean => field.el.value?.trim() === text.trim();
