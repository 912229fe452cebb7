import { availableParallelism } from 'node:os';
import { wholeNumber } from './arguments.ts';

/** Grades of a part of a level that keep a core busy: much of their time they wait. */
export const partsPerCore = 2.5;

/** How many grades `--jobs` lets run at the same time, so many for each core without it; throws BadInput. */
export function jobsFrom(text: string | undefined, perCore = 1): number {
  return wholeNumber('--jobs', text ?? String(Math.min(16, Math.round(perCore * availableParallelism()))), 16);
}

/**
 * The environment by which grades that run at the same time share the machine. Each has at least two workers; a part of a
 * level has one, as every worker costs as much as a scenario to start.
 */
export function workersFor(jobs: number, isPart = false): Record<string, string> {
  const share = isPart ? 1 : Math.max(2, Math.round(Math.min(8, 2 * availableParallelism()) / jobs));
  return { RUNGS_WORKERS: process.env.RUNGS_WORKERS ?? String(share) };
}
