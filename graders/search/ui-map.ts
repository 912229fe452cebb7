import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { UiMapEntry } from '../scoring/grade.ts';

type Remembered = UiMapEntry & { fingerprints: Record<string, string[]> };
type Memory = { found: Record<string, Remembered>; missed: Record<string, string[]>; facts: Record<string, number> };

/** What is remembered of a control that stood in a title, which differs from room to room. */
export const byTitle = 'title';

/**
 * What the search has learnt about one app, shared by the workers of a grade: each writes a file of its own and reads
 * everybody's, so that a control is searched for once and nothing is lost to a race.
 */
export class UiMap {
  private readonly dir: string;
  private readonly file: string;
  private readonly own: Memory;
  /** Misses noted by this instance. */
  private readonly fresh: string[] = [];

  constructor(runDir: string, worker: number) {
    this.dir = path.join(runDir, 'ui-map');
    this.file = path.join(this.dir, `${worker}.json`);
    mkdirSync(this.dir, { recursive: true });
    // The worker's scenarios before this one have filled it.
    this.own = existsSync(this.file) ? readMemory(this.file) : { found: {}, missed: {}, facts: {} };
  }

  /** Fingerprints of the controls that played `part` ("field", "submit", "open") in `intent` before. */
  worked(intent: string, part: string): string[] {
    return this.all().flatMap((memory) => memory.found[intent]?.fingerprints[part] ?? []);
  }

  /** Whether any worker has carried out the intent before. */
  knows(intent: string): boolean {
    return this.all().some((memory) => memory.found[intent]);
  }

  remember(
    intent: string,
    entry: { how: string; tries: number; failed: string[] },
    fingerprints: Record<string, string>,
  ): void {
    const old = this.own.found[intent];
    const merged: Record<string, string[]> = { ...old?.fingerprints };
    for (const [part, print] of Object.entries(fingerprints))
      merged[part] = [...new Set([print, ...(merged[part] ?? [])])];
    this.own.found[intent] = { intent, ...(old ?? entry), fingerprints: merged };
    this.save();
  }

  /** Notes that the intent could not be carried out, with what was tried. */
  miss(intent: string, tried: string[]): void {
    const key = `${intent}#${Object.keys(this.own.missed).length}`;
    this.own.missed[key] = tried;
    this.fresh.push(key);
    this.save();
  }

  /** Forgets what could not be carried out since this map was opened: the machine may have been too slow for it. */
  forgive(): void {
    for (const key of this.fresh.splice(0)) delete this.own.missed[key];
    this.save();
  }

  /**
   * What was tried in vain when the intent has failed twice and never worked: the app is then not asked again, so that
   * a blank page does not run into the time-outs of every scenario.
   */
  hopeless(intent: string): string[] | undefined {
    if (this.knows(intent)) return undefined;
    const misses = this.all().flatMap((m) => Object.entries(m.missed).filter(([key]) => key.startsWith(`${intent}#`)));
    return misses.length >= 2 ? misses[0]![1] : undefined;
  }

  /** A number learnt about the app, such as the pause it wants between two messages. */
  fact(name: string): number | undefined {
    const values = this.all().flatMap((memory) => memory.facts[name] ?? []);
    return values.length ? Math.max(...values) : undefined;
  }

  learn(name: string, value: number): void {
    this.own.facts[name] = value;
    this.save();
  }

  private all(): Memory[] {
    const others = readdirSync(this.dir).filter((f) => f.endsWith('.json') && path.join(this.dir, f) !== this.file);
    return [this.own, ...others.map((f) => readMemory(path.join(this.dir, f)))];
  }

  private save(): void {
    const draft = `${this.file}.${process.pid}.tmp`;
    writeFileSync(draft, JSON.stringify(this.own));
    renameSync(draft, this.file);
  }
}

/** The entries of all workers, one per intent, for the report. */
export function readUiMap(runDir: string): UiMapEntry[] {
  const dir = path.join(runDir, 'ui-map');
  const entries = new Map<string, UiMapEntry>();
  let files: string[] = [];
  try {
    files = readdirSync(dir).filter((f) => f.endsWith('.json'));
  } catch {
    // A grade that never reached the browser has no map.
  }
  for (const file of files.sort()) {
    const memory = readMemory(path.join(dir, file));
    for (const { intent, how, tries, failed } of Object.values(memory.found))
      if (!entries.has(intent)) entries.set(intent, { intent, how, tries, failed });
  }
  return [...entries.values()];
}

const readMemory = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Memory;
