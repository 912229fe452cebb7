import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../search/look.ts';

/** How long a turn is waited for before it is taken anyway, in milliseconds; longer than any scenario takes. */
const patienceMs = 140_000;

/**
 * Who may run a scenario now. Workers share the app, and one may ask to have it alone for a second, calm try. Turns are
 * files in the run folder, as workers are processes; a worker that died holds none.
 */
export class Turns {
  private readonly dir: string;
  private readonly own: string;
  private readonly sole: string;

  constructor(runDir: string, worker: number) {
    this.dir = path.join(runDir, 'turns');
    this.own = path.join(this.dir, `worker-${worker}`);
    this.sole = path.join(this.dir, 'alone');
    mkdirSync(this.dir, { recursive: true });
  }

  /** Runs beside others; waits, after `stepAside`, while somebody wants to be alone. */
  async together<T>(stepAside: () => Promise<void>, run: () => Promise<T>): Promise<T> {
    if (holder(this.sole)) await stepAside();
    await until(patienceMs, () => !holder(this.sole));
    writeFileSync(this.own, String(process.pid));
    try {
      return await run();
    } finally {
      rmSync(this.own, { force: true });
    }
  }

  /** Runs while nobody else does. */
  async alone<T>(run: () => Promise<T>): Promise<T> {
    await until(patienceMs, () => this.claim());
    try {
      await until(patienceMs, () => this.others().length === 0);
      return await run();
    } finally {
      rmSync(this.sole, { force: true });
    }
  }

  private claim(): boolean {
    if (holder(this.sole)) return false;
    try {
      writeFileSync(this.sole, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      // Another worker was faster, or one that died left its claim behind.
      if (!holder(this.sole)) rmSync(this.sole, { force: true });
      return false;
    }
  }

  private others(): string[] {
    const names = readdirSync(this.dir).filter((name) => name.startsWith('worker-'));
    return names.map((name) => path.join(this.dir, name)).filter((file) => file !== this.own && holder(file));
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
