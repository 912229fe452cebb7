import { isWriting, wasPrompted } from '../../fixtures/people/recorder.ts';
import { choose, click, fill, press } from './act.ts';
import type { El } from './capture.ts';
import { undoTry } from './come-back.ts';
import { type Control, clickables, fields, findAgain, fingerprint, freshControls, nameOf } from './cues.ts';
import { freshHits } from './fresh.ts';
import { look, settle, waitFor } from './look.ts';
import { NotFound } from './not-found.ts';
import { rank } from './rank.ts';
import { findComposer, rowOf } from './regions.ts';
import { answering, note, type Searcher } from './searcher.ts';
import { centre, type Snapshot } from './snapshot.ts';
import { freshTabs } from './tabs.ts';
import { byTitle } from './ui-map.ts';
import type { Vocabulary } from './vocabulary.ts';
import { namesIn } from './words.ts';

/** An intent that is carried out on somebody whom one names or picks from a list: to invite them, to write to them. */
export type PickIntent = {
  /** The intent in words: "invite a person". */
  name: string;
  /** The name of whom it is about. */
  person: string;
  /** Controls that bring up a choice of people. */
  open: Vocabulary;
  /** What the control says that does it, beside a person or under a field. */
  act: Vocabulary;
  /** A field that takes the person's name. */
  field: Vocabulary;
  /** Places where all of that may be kept. */
  reveals?: Vocabulary[];
  /** Titles of what is open, which may bring up such a place. */
  titles?: (snap: Snapshot) => Control[];
  done: (snap: Snapshot) => boolean | Promise<boolean>;
};

/** Time that the effect gets after each try, in milliseconds; and while a request is under way. */
const effectMs = 1_500;
const slowEffectMs = 5_000;

/** Carries out an intent on a named person in a UI never seen before; throws NotFound with everything that was tried. */
export async function pickPerson(searcher: Searcher, intent: PickIntent): Promise<void> {
  const picking = new Picking(searcher, intent);
  if (await answering(searcher, intent.person, () => picking.run())) return;
  searcher.map.miss(intent.name, picking.tried);
  throw new NotFound(intent.name, picking.tried, 0);
}

class Picking {
  readonly tried: string[] = [];
  private readonly searcher: Searcher;
  private readonly intent: PickIntent;
  private readonly opened: Control[] = [];
  /** The field that the name was typed into. */
  private field: Control | undefined;

  constructor(searcher: Searcher, intent: PickIntent) {
    this.searcher = searcher;
    this.intent = intent;
  }

  async run(): Promise<boolean> {
    const { page, map } = this.searcher;
    if (await this.tryField(await settle(page), undefined)) return true;
    const isByTitle = map.worked(this.intent.name, 'reveal').includes(byTitle);
    if (isByTitle && (await this.tryTitles())) return true;
    if (await this.tryOpeners(clickables(await look(page)), this.intent.open, 'open')) return true;
    if (!isByTitle && (await this.tryTitles())) return true;
    for (const vocabulary of this.intent.reveals ?? [])
      if (await this.tryOpeners(clickables(await look(page)), vocabulary, 'reveal')) return true;
    return false;
  }

  private async tryTitles(): Promise<boolean> {
    const titles = this.intent.titles?.(await look(this.searcher.page)) ?? [];
    for (const title of titles.slice(0, 2)) if (await this.tryOpener(title, 'reveal')) return true;
    return false;
  }

  /** Presses what may bring up the choice; a `reveal` may merely bring up what brings it up. */
  private async tryOpeners(controls: Control[], vocabulary: Vocabulary, part: 'open' | 'reveal'): Promise<boolean> {
    const { map } = this.searcher;
    const usable = controls.filter((c) => !c.isEntry && !c.el.disabled);
    const ranked = rank(usable, vocabulary, map.worked(this.intent.name, part)).filter((c) => c.fits && c.score > 1.5);
    for (const opener of ranked.slice(0, part === 'open' ? 5 : 3)) if (await this.tryOpener(opener, part)) return true;
    return false;
  }

  private async tryOpener(opener: Control, part: 'open' | 'reveal'): Promise<boolean> {
    const { page, person } = this.searcher;
    const before = await look(page);
    const control = findAgain(clickables(before), opener);
    const since = Date.now();
    if (!control || !(await click(page, control.el))) return false;
    this.opened.push(control);
    const after = await settle(page);
    // To answer a prompt is to submit.
    if (wasPrompted(person.recorder, since) && (await this.effect(since))) return this.succeed('answer the prompt');
    if (await this.operate(before, after)) return true;
    if (part === 'reveal' && (await this.tryInside(before))) return true;
    this.tried.push(`click ${nameOf(control)}: brought up no way to choose ${this.intent.person}`);
    this.opened.pop();
    await undoTry(this.searcher, before, control);
    return false;
  }

  /** What came up since `before` may hold what brings up the choice, also in another tab. */
  private async tryInside(before: Snapshot): Promise<boolean> {
    const now = await look(this.searcher.page);
    if (await this.tryOpeners(freshControls(before, now), this.intent.open, 'open')) return true;
    for (const tab of freshTabs(before, now).slice(0, 5)) if (await this.tryOpener(tab, 'open')) return true;
    return false;
  }

  /** Uses what came up: the person in a list, a select with their name, a field for it. */
  private async operate(before: Snapshot, now: Snapshot): Promise<boolean> {
    if (await this.intent.done(now)) return this.succeed('');
    const entry = this.freshEntry(before, now);
    if (entry && (await this.pressEntry(entry, now))) return true;
    if (await this.trySelect(await look(this.searcher.page))) return true;
    return this.tryField(await look(this.searcher.page), before);
  }

  /** Where the person's name came up. */
  private freshEntry(before: Snapshot, now: Snapshot): El | undefined {
    return freshHits(before, now, this.intent.person).find((el) => el.tag !== 'option');
  }

  private async pressEntry(entry: El, snap: Snapshot): Promise<boolean> {
    const { page } = this.searcher;
    const { person, act } = this.intent;
    const others = snap.els.filter((el) => namesIn(el.own).some((name) => name !== person));
    const row = rowOf(snap, entry, others, 100);
    const inside = clickables(snap).filter((c) => c.el.i !== row.i && snap.within(c.el, row) && !c.el.disabled);
    const said = rank(inside, act).find((c) => c.fits && !snap.within(entry, c.el));
    const box = snap.subtree(row).find((el) => /^(checkbox|radio)$/.test(el.type ?? el.role ?? ''));
    const around = [entry, ...snap.ancestors(entry)].filter((el) => snap.within(el, row)).find((el) => el.click);
    const how = said ? `click ${nameOf(said)} at ${person}` : `click ${person}`;
    const since = Date.now();
    if (!(await click(page, said?.el ?? box ?? around ?? entry))) return false;
    if (await this.effect(since)) return this.succeed(how);
    if (await this.submit(undefined, how)) return true;
    this.tried.push(`${how}: no effect`);
    return false;
  }

  private async trySelect(snap: Snapshot): Promise<boolean> {
    const named = (el: El) => el.options?.findIndex((option) => option.includes(this.intent.person)) ?? -1;
    const select = snap.els.find((el) => named(el) >= 0);
    if (!select) return false;
    const option = named(select);
    const since = Date.now();
    if (!(await choose(this.searcher.page, select, option))) return false;
    const how = `choose "${select.options?.[option]}"`;
    return (await this.effect(since)) ? this.succeed(how) : this.submit(select, how);
  }

  /** Types the name into a field: one that came up since `before`, else only one that says clearly what it is for. */
  private async tryField(snap: Snapshot, before: Snapshot | undefined): Promise<boolean> {
    const { page } = this.searcher;
    const { person } = this.intent;
    const known = new Set(before && fields(before).map(fingerprint));
    const composer = findComposer(snap)?.el.i;
    const usable = fields(snap).filter((f) => f.el.i !== composer && !known.has(fingerprint(f)));
    const clear = (score: number) => score > (before ? 0 : 5);
    const worked = this.searcher.map.worked(this.intent.name, 'field');
    const ranked = rank(usable, this.intent.field, worked);
    // One that served before is open still.
    const isKnown = (f: Control) => worked.includes(fingerprint(f));
    const fitting = ranked.find((f) => (before || isKnown(f) || saysFor(f, this.intent.act)) && clear(f.score));
    // What the opener brought up need not say once more what it is for.
    const mute = before && ranked.find((f) => f.score >= 0 && (!f.cues.length || f.cues.join() === f.near));
    const best = fitting ?? mute;
    if (!best || !(await fill(page, best.el, person))) return false;
    this.field = best;
    const typed = await settle(page, 700);
    const how = `type "${person}" into ${nameOf(best)}`;
    // The list in which one searches may have come later than its field.
    const start = before ?? snap;
    const suggested = this.freshEntry(start, typed);
    if (suggested && (await this.pressEntry(suggested, typed))) return true;
    const field = fields(await look(page)).find((f) => f.el.value === person);
    if (field && (await this.submit(field.el, how))) return true;
    // What was submitted may have been a search.
    const results = await look(page);
    const result = this.freshEntry(start, results);
    if (result && (await this.pressEntry(result, results))) return true;
    const left = fields(await look(page)).find((f) => f.el.value === person);
    if (left) await fill(page, left.el, '');
    this.field = undefined;
    return false;
  }

  /** Presses what submits the choice: a fitting button near `at` or in the dialog, else Enter. */
  private async submit(at: El | undefined, how: string): Promise<boolean> {
    const { page } = this.searcher;
    const snap = await look(page);
    const near = clickables(snap).filter(
      (c) =>
        !c.isEntry && !c.el.disabled && (c.inDialog || (at && distance(c.el, at) < 320)) && !this.isAboutOther(snap, c),
    );
    const away = (c: Control) => (at ? distance(c.el, at) / 150 : 0);
    const fitting = (vocabulary: Vocabulary) =>
      rank(near, vocabulary)
        .filter((c) => c.fits && !this.opened.some((opener) => isSame(opener, c)))
        .sort((a, b) => b.score - away(b) - (a.score - away(a)));
    // What names the intent goes before what merely goes on.
    const named = fitting(this.intent.act);
    const others = fitting(withGoOn(this.intent.act)).filter((c) => !named.some((each) => each.el.i === c.el.i));
    const buttons = [...named, ...others];
    for (const button of buttons.slice(0, 2)) {
      const same = findAgain(clickables(await look(page)), button);
      const since = Date.now();
      if (!same || !(await click(page, same.el))) continue;
      if (await this.effect(since)) return this.succeed(`${how}, click ${nameOf(button)}`);
      this.tried.push(`${how}, click ${nameOf(button)}: no effect`);
      if (this.freshEntry(snap, await look(page))) return false;
    }
    const field = at?.field && fields(await look(page)).find((f) => f.el.value === this.intent.person);
    const since = Date.now();
    if (!field || !(await press(page, field.el, 'Enter'))) return false;
    if (await this.effect(since)) return this.succeed(`${how}, press Enter`);
    this.tried.push(`${how}, press Enter: no effect`);
    return false;
  }

  /** Whether a control names somebody else, or stands in a line that does: it would do it to them. */
  private isAboutOther(snap: Snapshot, { el }: Control): boolean {
    const lines = snap
      .ancestors(el)
      .slice(0, 3)
      .filter((up) => up.box[3] < 90);
    const said = [el.aria, el.title, ...lines.map((line) => snap.textOf(line))];
    const named = said.flatMap((text) => namesIn(text ?? '')).filter((name) => name !== this.searcher.person.name);
    return named.length > 0 && !named.includes(this.intent.person);
  }

  private async effect(since: number): Promise<boolean> {
    const { page, person } = this.searcher;
    if (await waitFor(page, effectMs, this.intent.done)) return true;
    if (!isWriting(person.recorder, since)) return false;
    return Boolean(await waitFor(page, slowEffectMs - effectMs, this.intent.done));
  }

  private succeed(how: string): true {
    const { map } = this.searcher;
    const way = [...this.opened.map((c) => `click ${nameOf(c)}`), ...(how ? [how] : [])].join(', ');
    const prints: Record<string, string> = {};
    const [first, last] = [this.opened[0], this.opened.at(-1)];
    if (last && !last.isEntry) prints.open = fingerprint(last);
    if (first?.isEntry) prints.reveal = byTitle;
    else if (first && first !== last) prints.reveal = fingerprint(first);
    if (this.field) prints.field = fingerprint(this.field);
    map.remember(this.intent.name, { how: way, tries: this.tried.length + 1, failed: this.tried }, prints);
    note(this.searcher, way);
    return true;
  }
}

/** What goes on from a choice, whatever it is for. */
const goOn = ['ok', 'done', 'confirm', 'send', 'start', 'create', 'open', 'go', 'search', 'find', 'continue', 'next'];
const goOnIcons = ['check', 'checkmark', 'tick', 'arrow-right', 'send', 'search'];

/** The control that brought the form up is mostly called like the one that submits it. */
const isSame = (opener: Control, c: Control): boolean =>
  fingerprint(opener) === fingerprint(c) && distance(opener.el, c.el) < 12;

const withGoOn = (act: Vocabulary): Vocabulary => ({
  ...act,
  words: [...act.words, ...goOn],
  symbols: `${act.symbols ?? ''}✓✔→➤🔍`,
  icons: [...(act.icons ?? []), ...goOnIcons],
});

/** A field in view says by itself what it is for only where its words, or those beside it, are the intent's. */
function saysFor(field: Control, act: Vocabulary): boolean {
  return rank([{ ...field, cues: [...field.cues, field.near] }], { words: act.words })[0]?.fits ?? false;
}

function distance(a: El, b: El): number {
  const [ax, ay] = centre(a);
  const [bx, by] = centre(b);
  return Math.hypot(Math.max(0, Math.abs(ax - bx) - (a.box[2] + b.box[2]) / 2), ay - by);
}
