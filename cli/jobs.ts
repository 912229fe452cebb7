import { availableParallelism } from 'node:os';
import { wholeNumber } from './arguments.ts';

/** How many grades `--jobs` lets run at the same time, one for each core without it; throws BadInput. */
export function jobsFrom(text: string | undefined): number {
  return wholeNumber('--jobs', text ?? String(Math.min(16, availableParallelism())), 16);
}

/** The environment by which grades that run at the same time share the machine: each has at least two workers. */
export function workersFor(jobs: number): Record<string, string> {
  const share = Math.max(2, Math.round(Math.min(8, 2 * availableParallelism()) / jobs));
  return { RUNGS_WORKERS: process.env.RUNGS_WORKERS ?? String(share) };
}
