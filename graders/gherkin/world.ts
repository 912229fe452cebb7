import type { Browser } from '@playwright/test';
import { newPerson, newWindow, type Person } from '../../fixtures/people/person.ts';
import { enter } from '../chat/enter.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { UiMap } from '../search/ui-map.ts';
import { type WordKind, wordMaker } from '../search/words.ts';

/** What a world needs to know about the grade that it is part of. */
export type WorldOptions = {
  browser: Browser;
  /** Address of the app under test. */
  url: string;
  map: UiMap;
  /** Makes the words of this scenario; another seed gives other names. */
  seed: string;
  /** How long something that happens "without reloading" may take, in milliseconds. */
  liveMs: number;
};

/** The people, rooms and messages of one scenario, under the names that the spec gives them. */
export class World {
  readonly url: string;
  readonly map: UiMap;
  readonly liveMs: number;
  readonly observations: string[] = [];
  /** What was done, in order, as instructions that a person can follow. */
  readonly deeds: string[] = [];
  /** Pages as they were at a moment that a later step compares with, by a name of the steps' choice. */
  readonly moments = new Map<string, Snapshot>();
  /** Anything else that one step leaves for the next. */
  readonly notes = new Map<string, unknown>();
  private readonly browser: Browser;
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
    this.word = wordMaker(options.seed);
  }

  /** A person inside the app, who enters it when first asked for. Throws NotFound. */
  async person(label: string): Promise<Searcher> {
    const known = this.cast.get(label);
    if (known) return known;
    const person = await newPerson(this.browser, label, this.named('person', label), this.deeds);
    const searcher = { person, page: person.page, map: this.map };
    this.cast.set(label, searcher);
    await enter(searcher, this.url);
    return searcher;
  }

  /** Several people, entering at the same time. */
  people(labels: readonly string[]): Promise<Searcher[]> {
    return Promise.all(labels.map((label) => this.person(label)));
  }

  /** Someone with a browser of their own who has not opened the app. */
  async newcomer(label: string, name: string): Promise<Searcher> {
    const person = await newPerson(this.browser, label, name, this.deeds);
    const searcher = { person, page: person.page, map: this.map };
    this.cast.set(label, searcher);
    return searcher;
  }

  /** Another window of a person, with the same storage, inside the app. Throws NotFound. */
  async secondWindow(who: Searcher): Promise<Searcher> {
    const second = { ...who, page: await newWindow(who.person) };
    await enter(second, this.url);
    return second;
  }

  /** Everybody who takes part, in the order of their entrance. */
  get everyone(): Person[] {
    return [...this.cast.values()].map((searcher) => searcher.person);
  }

  /** The name that a person, a room or a message of the spec has in the app. */
  name = (label: string): string => this.named('person', label);
  room = (label: string): string => this.named('room', label);
  text = (label: string): string => this.named('text', label);

  /** A word that has not been used yet. */
  fresh(kind: WordKind): string {
    return this.word(kind);
  }

  observe(remark: string): void {
    if (!this.observations.includes(remark)) this.observations.push(remark);
  }

  /** Closes everybody's browser. */
  async close(): Promise<void> {
    await Promise.all(this.everyone.map((person) => person.context.close().catch(() => {})));
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
