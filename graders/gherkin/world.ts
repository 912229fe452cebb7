import path from 'node:path';
import type { Browser } from '@playwright/test';
import { newPerson, newWindow, type Person } from '../../fixtures/people/person.ts';
import { enter } from '../chat/enter.ts';
import type { Assistant } from '../search/assistant.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import type { UiMap } from '../search/ui-map.ts';
import { type WordKind, wordMaker } from '../search/words.ts';
import type { Cast } from './cast.ts';

/** What a world needs to know about the grade that it is part of. */
export type WorldOptions = {
  browser: Browser;
  /** Address of the app under test. */
  url: string;
  map: UiMap;
  /** Moves all names of the run; another seed gives others. */
  seed: string;
  /** Which scenario of the run this is, so that no two share a name. */
  index: number;
  /** People of earlier scenarios who are still in the app. */
  cast: Cast;
  /** How long something that happens "without reloading" may take, in milliseconds. */
  liveMs: number;
  /** When the time of the whole grade is over, in epoch milliseconds. @default never */
  endsAt?: number | undefined;
  /** Whom to ask where the search is at its end. @default nobody */
  assistant?: Assistant | undefined;
  /** What a browser receives that its person must not have costs the criterion. @default it is a finding beside it */
  isStrict?: boolean;
  /** Keep traces of everybody; then nobody is used for a second scenario. */
  trace?: boolean;
  /** Lets other scenarios go on while something is waited for. @default there are none */
  giveWay?: <T>(run: () => Promise<T>) => Promise<T>;
};

/** The people, rooms and messages of one scenario, under the names that the spec gives them. */
export class World {
  readonly url: string;
  readonly map: UiMap;
  readonly liveMs: number;
  readonly endsAt: number;
  readonly giveWay: <T>(run: () => Promise<T>) => Promise<T>;
  readonly isStrict: boolean;
  readonly observations: string[] = [];
  /** What is wrong although nobody sees it, one sentence each. */
  readonly findings: string[] = [];
  /** What was done, in order, as instructions that a person can follow. */
  readonly deeds: string[] = [];
  /** Pages as they were at a moment that a later step compares with, by a name of the steps' choice. */
  readonly moments = new Map<string, Snapshot>();
  /** Long waits of this scenario, in epoch milliseconds. */
  readonly waits: { reason: string; began: number; ended: number }[] = [];
  /** Anything else that one step leaves for the next. */
  readonly notes = new Map<string, unknown>();
  private readonly isTraced: boolean;
  private readonly assistant: Assistant | undefined;
  private readonly browser: Browser;
  private readonly pool: Cast;
  private readonly word: (kind: WordKind) => string;
  private readonly words = new Map<string, string>();
  private readonly cast = new Map<string, Searcher>();
  /** The room that a person is in, by the spec's name. */
  readonly whereabouts = new Map<string, string>();

  constructor(options: WorldOptions) {
    this.browser = options.browser;
    this.url = options.url;
    this.map = options.map;
    this.liveMs = options.liveMs;
    this.endsAt = options.endsAt ?? Number.POSITIVE_INFINITY;
    this.giveWay = options.giveWay ?? ((run) => run());
    this.isStrict = options.isStrict ?? false;
    this.assistant = options.assistant;
    this.isTraced = options.trace ?? false;
    this.pool = options.cast;
    this.word = wordMaker(options.seed, options.index);
  }

  /** A person inside the app: one who is there already and idle, else someone who enters now. Throws NotFound. */
  async person(label: string): Promise<Searcher> {
    const known = this.cast.get(label);
    if (known) return known;
    const waiting = this.words.has(`person ${label}`) ? undefined : await this.pool.take(label, this.deeds);
    if (!waiting) return this.newArrival(label);
    this.words.set(`person ${label}`, waiting.name);
    const searcher = this.searcher(waiting);
    this.cast.set(label, searcher);
    this.deeds.push(`${waiting.name}: open ${this.url} and enter as "${waiting.name}".`);
    return searcher;
  }

  /** Someone who enters the app now, for scenarios in which that is what matters. Throws NotFound. */
  async newArrival(label: string): Promise<Searcher> {
    const searcher = await this.bring(label, this.named('person', label));
    await enter(searcher, this.url);
    return searcher;
  }

  /** Several people, entering at the same time. */
  people(labels: readonly string[]): Promise<Searcher[]> {
    return Promise.all(labels.map((label) => this.person(label)));
  }

  /** Someone who has not opened the app, under a name of the step's choice; never used again. */
  async newcomer(label: string, name: string): Promise<Searcher> {
    const searcher = await this.bring(label, name);
    this.pool.retire(searcher.person);
    return searcher;
  }

  /** Another window of a person, with the same storage, inside the app. Throws NotFound. */
  async secondWindow(who: Searcher): Promise<Searcher> {
    // An app that counts windows wrongly treats this person differently from now on.
    this.pool.retire(who.person);
    const second = { ...who, page: await newWindow(who.person) };
    await enter(second, this.url);
    return second;
  }

  /** Keeps a person out of later scenarios: their window may be left in a mode of its own. */
  retire(who: Searcher): void {
    this.pool.retire(who.person);
  }

  /** Everybody who takes part, in the order of their entrance. */
  get everyone(): Person[] {
    return [...this.cast.values()].map((searcher) => searcher.person);
  }

  /** The name that a person, a room or a message of the spec has in the app. */
  name = (label: string): string => this.named('person', label);
  room = (label: string): string => this.named('room', label);
  text = (label: string): string => this.named('text', label);

  /** Takes note that the app calls a person differently: guests get names, and give themselves others. */
  rename(label: string, name: string): void {
    this.words.set(`person ${label}`, name);
    const known = this.cast.get(label);
    if (known) known.person.name = name;
  }

  /** A word that has not been used yet. */
  fresh(kind: WordKind): string {
    return this.word(kind);
  }

  observe(remark: string): void {
    if (!this.observations.includes(remark)) this.observations.push(remark);
  }

  /** Writes what was traced of everybody into a folder; the files. None unless traces were asked for. */
  async saveTraces(dir: string, stem: string): Promise<string[]> {
    if (!this.isTraced) return [];
    const file = (person: Person) => path.join(dir, `${stem}-${person.label}.zip`);
    await Promise.all(this.everyone.map((person) => person.context.tracing.stop({ path: file(person) })));
    return this.everyone.map(file);
  }

  /** Ends the scenario: people go back to the pool when all went well, else their browsers are closed. */
  async close(allWentWell: boolean): Promise<void> {
    await Promise.all(
      this.everyone.map((person) => (allWentWell ? this.pool.give(person) : this.pool.dismiss(person))),
    );
  }

  private async bring(label: string, name: string): Promise<Searcher> {
    const person = await newPerson(this.browser, label, name, this.deeds);
    if (this.isTraced) {
      await person.context.tracing.start({ screenshots: true, snapshots: true });
      this.pool.retire(person);
    }
    const searcher = this.searcher(person);
    this.cast.set(label, searcher);
    return searcher;
  }

  private searcher(person: Person): Searcher {
    return { person, page: person.page, map: this.map, assistant: this.assistant };
  }

  private named(kind: WordKind, label: string): string {
    const key = `${kind} ${label}`;
    const known = this.words.get(key);
    if (known) return known;
    const word = this.word(kind);
    this.words.set(key, word);
    return word;
  }
}
