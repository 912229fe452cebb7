import { availableParallelism } from 'node:os';
import { featuresAskedFor, levelOf, projectsAskedFor } from './levels.ts';
import { loadSpecs } from './specs.ts';

/** Scenarios that are active at the same time: they mostly wait for the app to react, so there are more than cores. */
export const activeScenarios = (): number =>
  Number(process.env.RUNGS_WORKERS || Math.min(8, 2 * availableParallelism()));

/** Workers of a grade: one for each active scenario, and for each that waits for minutes beside them. */
export function workersWanted(argv: readonly string[]): number {
  const level = Math.max(0, ...projectsAskedFor(argv).map((name) => levelOf(name) ?? 0));
  const only = featuresAskedFor();
  const waiting = loadSpecs()
    .filter((spec) => spec.level <= level && (only?.includes(spec.feature) ?? true))
    .flatMap((spec) => spec.scenarios.filter((scenario) => scenario.waitSeconds > 0));
  return activeScenarios() + waiting.length;
}
