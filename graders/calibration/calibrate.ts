import path from 'node:path';
import { say } from '../reporting/terminal.ts';
import { duration } from '../reporting/words.ts';
import type { Grade } from '../scoring/grade.ts';
import { inParallel } from './in-parallel.ts';
import type { PlannedRun } from './plan.ts';
import { currentVersions, keptGrade, type Play, playRun } from './play-run.ts';
import { isRightResult, type RunResult, resultOf, wordFor } from './results.ts';

/** Which results of an earlier calibration in the same folder are kept: those of the same versions, the right ones, none. */
export type Keep = 'same' | 'right' | 'none';

export type CalibrationOptions = {
  level: number;
  runs: readonly PlannedRun[];
  /** Folder of this calibration; every run has one of its own in it. */
  dir: string;
  keep: Keep;
  /** Grades at the same time. */
  jobs: number;
  play: Play;
  /** Environment of every grade. */
  env: (run: PlannedRun) => Record<string, string>;
  /** Stops the calibration after the grades that are under way. */
  signal: AbortSignal;
};

/** Makes all planned grades that are not there yet and returns the results so far in the order of the plan. */
export async function calibrate(options: CalibrationOptions): Promise<RunResult[]> {
  const { runs, dir, signal } = options;
  const folder = (run: PlannedRun) => path.join(dir, 'runs', run.id);
  const results = new Map<PlannedRun, RunResult>();
  for (const run of runs) {
    const kept = keptResult(run, folder(run), options.keep);
    if (kept) results.set(run, kept);
  }
  const missing = runs.filter((run) => !results.has(run));
  if (results.size) say(`${results.size} of ${runs.length} runs are kept from before`);
  const progress = progressLine(missing.length, Math.max(...missing.map((run) => run.id.length)));
  await inParallel(missing, options, async (run) => {
    const grade = await play(run, folder(run), options);
    if (signal.aborted && !grade) return;
    const result = resultOf(run, grade);
    results.set(run, result);
    progress(result);
  });
  return runs.flatMap((run) => results.get(run) ?? []);
}

/** A failure of the machine is no result: one that does not repeat itself is forgotten. */
async function play(run: PlannedRun, dir: string, options: CalibrationOptions): Promise<Grade | undefined> {
  for (let attempt = 0; attempt < 2 && !options.signal.aborted; attempt++) {
    const grade = await playRun(run, { ...options, env: options.env(run), dir });
    // The reference app starts with every bug: when it does not, something else was in the way.
    if (typeof grade === 'object' && !grade.appFailure) return grade;
    const why = typeof grade === 'object' ? grade.appFailure?.summary : `exit code ${grade}`;
    if (!options.signal.aborted) say(`${run.id}: no grade (${why}); see ${path.join(dir, 'output.log')}`);
  }
  return undefined;
}

function keptResult(run: PlannedRun, dir: string, keep: Keep): RunResult | undefined {
  if (keep === 'none') return undefined;
  const grade = keptGrade(dir, keep === 'same' ? currentVersions() : undefined);
  const result = grade && !grade.appFailure ? resultOf(run, grade) : undefined;
  return result && (keep === 'same' || isRightResult(result)) ? result : undefined;
}

/** A line per run; the time that is left is guessed from the runs so far. */
function progressLine(total: number, width: number): (result: RunResult) => void {
  const began = Date.now();
  let done = 0;
  return (result) => {
    done++;
    const left = ((Date.now() - began) / done) * (total - done);
    const count = `${String(done).padStart(String(total).length)}/${total}`;
    const took = duration(result.durationMs).padStart(11);
    say(`${count}  ${result.run.id.padEnd(width)} ${took}  ${wordFor(result).padEnd(19)} ${duration(left)} left`);
  };
}
