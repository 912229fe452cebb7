import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../search/look.ts';

/** How long a turn is waited for before it is taken anyway, in milliseconds; longer than any scenario takes. */
const patienceMs = 240_000;
/** How soon one's turn has to come for one's people to stay in the app meanwhile, in milliseconds. */
const soonMs = 400;
/** How long a seat is kept for the next scenario of the same worker, in milliseconds. */
const keptMs = 1_500;

/** Whether a turn is had beside others or alone. */
type Turn = 'beside others' | 'alone';

/**
 * Who may run a scenario now. Workers share the app and the machine: only so many are active at a time, who waits for
 * something that takes long by design gives way meanwhile, and one may ask to have the app alone for a second, calm
 * try. A worker keeps its seat from scenario to scenario, since its people are in the app already; the people of others
 * would only be a burden. Turns are files in the run folder, as workers are processes; a worker that died holds none.
 */
export class Turns {
  private readonly dir: string;
  private readonly worker: number;
  private readonly seats: number;
  private readonly sole: string;
  private turn: Turn | undefined;
  private hasSeat = false;
  private vacating: ReturnType<typeof setTimeout> | undefined;

  /** `seats` is how many scenarios may be active at a time. */
  constructor(runDir: string, worker: number, seats = Number.POSITIVE_INFINITY) {
    this.dir = path.join(runDir, 'turns');
    this.worker = worker;
    this.seats = seats;
    this.sole = path.join(this.dir, 'alone');
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
    try {
      return await run();
    } finally {
      await this.take('beside others', { urgent: true });
    }
  }

  /** Ends what a worker has of turns, for when it has nothing more to do. */
  dispose(): void {
    this.release();
  }

  /** Whether the turn came within `patience` milliseconds; without that it is taken in the end. */
  private async take(turn: Turn, { urgent = false, patience }: { urgent?: boolean; patience?: number } = {}) {
    clearTimeout(this.vacating);
    // Whoever is alone waits for all seats to be empty, also those that are only kept.
    if (turn === 'alone') this.standUp();
    const want = this.file('urgent');
    if (urgent) writeFileSync(want, String(process.pid));
    const came = await until(patience ?? patienceMs, () =>
      turn === 'alone' ? claim(this.sole) : this.sitDown(urgent),
    );
    if (patience !== undefined && !came) return false;
    rmSync(want, { force: true });
    if (turn === 'alone') await until(patienceMs, () => this.others('active').length === 0);
    this.turn = turn;
    return true;
  }

  /** Becomes active unless there are enough, somebody is alone, or somebody with less time wants to. */
  private sitDown(urgent: boolean): boolean {
    if (holder(this.sole) || (!urgent && this.others('urgent').length)) {
      this.standUp();
      return false;
    }
    if (this.hasSeat) return true;
    writeFileSync(this.file('active'), String(process.pid));
    // Looked at after having sat down: of two that do so at once at most one may stay too many.
    const ahead = this.others('active');
    this.hasSeat = ahead.length < this.seats && !holder(this.sole);
    if (!this.hasSeat) this.standUp();
    return this.hasSeat;
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

  private file(kind: 'active' | 'urgent'): string {
    return path.join(this.dir, `${kind}-${this.worker}`);
  }

  private others(kind: 'active' | 'urgent'): string[] {
    const names = readdirSync(this.dir).filter((name) => name.startsWith(`${kind}-`));
    return names
      .map((name) => path.join(this.dir, name))
      .filter((file) => file !== this.file(kind) && holder(file) !== undefined);
  }
}

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
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}
