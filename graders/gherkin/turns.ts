import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processLives } from '../../fixtures/processes/process-group.ts';
import { until } from '../search/look.ts';

/** How long a turn is waited for before it is taken anyway, in milliseconds; longer than any scenario takes. */
const patienceMs = 240_000;
/** How soon one's turn has to come for one's people to stay in the app meanwhile, in milliseconds. */
const soonMs = 400;
/** How long a seat is kept for the next scenario of the same worker, in milliseconds. */
const keptMs = 1_500;

/** How long others may go on waiting for minutes beside someone who is alone in an app that strains, in milliseconds. */
const calmMs = 150_000;
/** Scenarios per seat in an app that strains, those that wait for minutes among them. */
const crowdPerSeat = 3;

/** How many scenarios without strain make up for one with, and what the strains add up to at most. */
const calmPerStrain = 4;
const mostStrains = 6;

/** Whether a turn is had beside others or alone. */
type Turn = 'beside others' | 'alone';
type Mark = 'active' | 'urgent' | 'waiting';

type Wish = {
  urgent?: boolean;
  /** It is in the app already and has waited there. */
  isBack?: boolean;
  patience?: number;
};

/**
 * Who may run a scenario now. Workers share the app and the machine: only so many are active at a time, who waits for
 * something that takes long by design gives way meanwhile, and one may ask to have the app alone for a second, calm
 * try. A worker keeps its seat from scenario to scenario, since its people are in the app already; the people of others
 * would only be a burden. Some apps make so much work of every person who is there that they break down among many: the
 * more scenarios end under strain, the fewer are let in, until enough have ended without. Turns are files in the run
 * folder, as workers are processes; a worker that died holds none.
 */
export class Turns {
  private readonly dir: string;
  private readonly worker: number;
  private readonly seats: number;
  private readonly sole: string;
  private readonly ends: string;
  private turn: Turn | undefined;
  private hasSeat = false;
  private vacating: ReturnType<typeof setTimeout> | undefined;

  /** `seats` is how many scenarios may be active at a time. */
  constructor(runDir: string, worker: number, seats = Number.POSITIVE_INFINITY) {
    this.dir = path.join(runDir, 'turns');
    this.worker = worker;
    this.seats = seats;
    this.sole = path.join(this.dir, 'alone');
    this.ends = path.join(this.dir, 'ends');
    mkdirSync(this.dir, { recursive: true });
  }

  /**
   * Runs beside others; waits, after `stepAside`, while there is no seat or somebody wants to be alone. Who is `urgent`
   * is let in before those who are not.
   */
  async together<T>(stepAside: () => Promise<void>, run: () => Promise<T>, urgent = false): Promise<T> {
    if (!(await this.take('beside others', { urgent, patience: soonMs }))) {
      await stepAside();
      await this.take('beside others', { urgent });
    }
    try {
      return await run();
    } finally {
      this.turn = undefined;
      this.vacating = setTimeout(() => this.release(), this.others('urgent').length || holder(this.sole) ? 0 : keptMs);
    }
  }

  /** Runs while nobody else does. */
  async alone<T>(run: () => Promise<T>): Promise<T> {
    await this.take('alone');
    try {
      return await run();
    } finally {
      this.release();
    }
  }

  /** Lets others go on during `run`, and takes the turn again, beside them. */
  async giveWay<T>(run: () => Promise<T>): Promise<T> {
    this.release();
    writeFileSync(this.file('waiting'), String(process.pid));
    try {
      return await run();
    } finally {
      rmSync(this.file('waiting'), { force: true });
      await this.take('beside others', { urgent: true, isBack: true });
    }
  }

  /** Takes note of a scenario that ended, under strain or without. */
  noteEnd(isStrained: boolean): void {
    appendFileSync(this.ends, isStrained ? '!' : '.');
  }

  /** Ends what a worker has of turns, for when it has nothing more to do. */
  dispose(): void {
    this.release();
  }

  /** Whether the turn came within `patience` milliseconds; without that it is taken in the end. */
  private async take(turn: Turn, { urgent = false, isBack = false, patience }: Wish = {}) {
    clearTimeout(this.vacating);
    // Whoever is alone waits for all seats to be empty, also those that are only kept.
    if (turn === 'alone') this.standUp();
    const want = this.file('urgent');
    if (urgent) writeFileSync(want, String(process.pid));
    const came = await until(patience ?? patienceMs, () =>
      turn === 'alone' ? claim(this.sole) : this.sitDown(urgent, isBack),
    );
    if (patience !== undefined && !came) return false;
    rmSync(want, { force: true });
    if (turn === 'alone') await until(patienceMs, () => this.others('active').length === 0);
    if (turn === 'alone' && this.limits.crowd) await until(calmMs, () => this.others('waiting').length < crowdPerSeat);
    this.turn = turn;
    return true;
  }

  /** Becomes active unless there are enough, somebody is alone, or somebody with less time wants to. */
  private sitDown(urgent: boolean, isBack: boolean): boolean {
    if (holder(this.sole) || (!urgent && this.others('urgent').length)) {
      this.standUp();
      return false;
    }
    if (!this.hasSeat) writeFileSync(this.file('active'), String(process.pid));
    // Looked at after having sat down: of two that do so at once at most one may stay too many.
    const ahead = this.others('active').length;
    const { seats, crowd } = this.limits;
    const isCrowded = crowd !== undefined && !isBack && ahead + this.others('waiting').length >= crowd;
    this.hasSeat = ahead < seats && !isCrowded && !holder(this.sole);
    if (!this.hasSeat) this.standUp();
    return this.hasSeat;
  }

  /** How many may be active, and in an app that strains how many may be in it at all. */
  private get limits(): { seats: number; crowd?: number } {
    const strains = strainsOf(existsSync(this.ends) ? readFileSync(this.ends, 'utf8') : '');
    if (strains < 2) return { seats: this.seats };
    const seats = strains < 5 ? Math.max(1, Math.floor(Math.min(this.seats, 4) / 2)) : 1;
    return { seats, crowd: seats * crowdPerSeat };
  }

  private standUp(): void {
    rmSync(this.file('active'), { force: true });
    this.hasSeat = false;
  }

  private release(): void {
    clearTimeout(this.vacating);
    if (this.turn === 'alone') rmSync(this.sole, { force: true });
    this.standUp();
    this.turn = undefined;
  }

  private file(kind: Mark): string {
    return path.join(this.dir, `${kind}-${this.worker}`);
  }

  private others(kind: Mark): string[] {
    const names = readdirSync(this.dir).filter((name) => name.startsWith(`${kind}-`));
    return names
      .map((name) => path.join(this.dir, name))
      .filter((file) => file !== this.file(kind) && holder(file) !== undefined);
  }
}

/** How strained app and machine are after scenarios that ended one by one, under strain ("!") or without. */
const strainsOf = (ends: string): number =>
  [...ends].reduce(
    (strains, end) => (end === '!' ? Math.min(mostStrains, strains + 1) : Math.max(0, strains - 1 / calmPerStrain)),
    0,
  );

/** Makes a file that only one can have; false when another living process has it. */
function claim(file: string): boolean {
  if (holder(file)) return false;
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    // Another worker was faster, or one that died left its claim behind.
    if (!holder(file)) rmSync(file, { force: true });
    return false;
  }
}

/** The living process that wrote a file; undefined when there is none. */
function holder(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return processLives(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}
