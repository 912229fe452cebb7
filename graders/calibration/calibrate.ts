import path from 'node:path';
import { say } from '../reporting/terminal.ts';
import { duration } from '../reporting/words.ts';
import type { Grade } from '../scoring/grade.ts';
import { type Batch, batchesOf, partFor } from './batches.ts';
import { inParallel } from './in-parallel.ts';
import type { PlannedRun } from './plan.ts';
import { currentVersions, keepPart, keptGrade, type Play, playBatch } from './play-run.ts';
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
  /** Bugs in one grade, at most. */
  together: number;
  play: Play;
  /** Environment of every grade. */
  env: (batch: Batch) => Record<string, string>;
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
  const settle = (result: RunResult) => {
    results.set(result.run, result);
    progress(result);
  };
  const batches = batchesOf(missing, options.together);
  if (batches.length) say(`${missing.length} runs in ${batches.length} grades, ${options.jobs} at a time`);
  await inParallel(batches, options, async (batch) => {
    const alone = batch.length === 1 ? batch : await playTogether(batch, folder, options, settle);
    for (const run of alone) {
      const grade = await play([run], folder(run), options);
      if (signal.aborted && !grade) return;
      settle(resultOf(run, grade));
    }
  });
  return runs.flatMap((run) => results.get(run) ?? []);
}

/**
 * Grades runs as one, and returns those that are to be graded alone: bugs may get in each other's way, so that only what
 * is right counts.
 */
async function playTogether(
  batch: Batch,
  folder: (run: PlannedRun) => string,
  options: CalibrationOptions,
  settle: (result: RunResult) => void,
): Promise<PlannedRun[]> {
  const from = `${folder(batch[0])}+${batch
    .slice(1)
    .map(({ bug }) => bug?.id)
    .join('+')}`;
  const grade = await play(batch, from, options);
  if (!grade) return [...batch];
  return batch.filter((run) => {
    const part = partFor(run, grade);
    const result = resultOf(run, part);
    if (!isRightResult(result)) return true;
    keepPart(part, { from, dir: folder(run) });
    settle(result);
    return false;
  });
}

/** A failure of the machine is no result: one that does not repeat itself is forgotten. */
async function play(batch: Batch, dir: string, options: CalibrationOptions): Promise<Grade | undefined> {
  for (let attempt = 0; attempt < 2 && !options.signal.aborted; attempt++) {
    const grade = await playBatch(batch, { ...options, env: options.env(batch), dir });
    // The reference app starts with every bug: when it does not, something else was in the way.
    if (typeof grade === 'object' && !grade.appFailure) return grade;
    const why = typeof grade === 'object' ? grade.appFailure?.summary : `exit code ${grade}`;
    if (!options.signal.aborted) say(`${path.basename(dir)}: no grade (${why}); see ${path.join(dir, 'output.log')}`);
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
