import { totalsOf } from '../scoring/build-grade.ts';
import type { Grade } from '../scoring/grade.ts';
import type { PlannedRun } from './plan.ts';

/**
 * Runs that are made as one grade, of an app with the bugs of all. To bring up an app and browsers costs about as much as
 * to grade a feature.
 */
export type Batch = readonly [PlannedRun, ...PlannedRun[]];

/** Talking at all, and who one is: a fault there may show in any feature. */
const basicFeatures = [1, 15];

/**
 * Puts runs of one look together, at most `most` in a batch, whose bugs touch different features, so that what a grade
 * says of a feature is about one bug. A bug that crashes the app, touches a basic feature or is graded with the whole
 * level has a batch of its own. Batches begin in the order of the runs.
 */
export function batchesOf(runs: readonly PlannedRun[], most: number): Batch[] {
  const batches: [PlannedRun, ...PlannedRun[]][] = [];
  for (const run of runs) {
    const open = batches.find(
      (batch) => batch.length < most && [...batch, run].every(mayShare) && areApart(batch, run),
    );
    if (open) open.push(run);
    else batches.push([run]);
  }
  return batches;
}

const mayShare = ({ bug, only }: PlannedRun): boolean =>
  Boolean(bug && !bug.crashes && only && !only.some((feature) => basicFeatures.includes(feature)));

const areApart = (batch: Batch, { skin, only }: PlannedRun): boolean =>
  batch.every((each) => each.skin === skin && !each.only?.some((feature) => only?.includes(feature)));

/** What the grade of a batch says of one of its runs: the features that the run's bug concerns. */
export function partFor({ only }: PlannedRun, grade: Grade): Grade {
  const features = grade.features.filter((each) => only?.includes(each.feature) ?? true);
  const criteria = features.flatMap((each) => each.criteria);
  const scenarios = new Set(criteria.flatMap((each) => each.evidence.map((scenario) => scenario.name)));
  return {
    ...grade,
    ...(only && { only }),
    features,
    ...totalsOf(features),
    consoleErrors: grade.consoleErrors.filter((each) => scenarios.has(each.scenario)),
  };
}
