import type { SkinName } from '../../fixtures/apps/reference.ts';
import type { Grade } from '../scoring/grade.ts';
import { isRight, type Judgement, judge } from './judge.ts';
import type { PlannedRun } from './plan.ts';

/** What came of one planned run. */
export type RunResult = {
  run: PlannedRun;
  /** Undefined when there was no grade. */
  judgement: Judgement | undefined;
  /** Milliseconds from the start of the app to its grade; of the earlier run when that was kept. */
  durationMs: number;
  benchmarkVersion: string | undefined;
  total: { score: number; max: number } | undefined;
};

export type Tally = { runs: number; found: number; missed: number; withFalseAlarm: number; withoutGrade: number };

/** Judges the grade of a run; without one there is nothing to judge. */
export function resultOf(run: PlannedRun, grade: Grade | undefined): RunResult {
  return {
    run,
    judgement: grade && judge(run.bug, grade),
    durationMs: grade?.durationMs ?? 0,
    benchmarkVersion: grade?.benchmarkVersion,
    total: grade && { score: grade.total, max: grade.max },
  };
}

/** Counts results: found and missed among those with a bug, false alarms among all. */
export function tally(results: readonly RunResult[]): Tally {
  const count = (test: (result: RunResult) => boolean | undefined) => results.filter(test).length;
  return {
    runs: results.length,
    found: count(({ judgement }) => judgement?.isFound === true),
    missed: count(({ judgement }) => judgement?.isFound === false),
    withFalseAlarm: count((result) => hasFalseAlarm(result)),
    withoutGrade: count(({ judgement }) => !judgement),
  };
}

/** Results by skin, in the order in which the skins first come up. */
export function bySkin(results: readonly RunResult[]): Map<SkinName, RunResult[]> {
  return Map.groupBy(results, ({ run }) => run.skin);
}

/** Whether everything was found and nothing else; a run without a grade is not right. */
export const isRightResult = ({ judgement }: RunResult): boolean => judgement !== undefined && isRight(judgement);

/** One word about a result, or two: a bug may be found and another criterion be suspected wrongly. */
export function wordFor(result: RunResult): string {
  const { run, judgement } = result;
  if (!judgement) return 'no grade';
  const words = run.bug ? [judgement.isFound ? 'found' : 'missed'] : [];
  if (hasFalseAlarm(result)) words.push('false alarm');
  return words.join(', ') || 'clean';
}

/** The same in at most two characters. */
export function signFor(result: RunResult): string {
  const { judgement } = result;
  if (!judgement) return '?';
  return `${judgement.isFound === false ? '✗' : '✓'}${hasFalseAlarm(result) ? '!' : ''}`;
}

const hasFalseAlarm = ({ judgement }: RunResult): boolean =>
  judgement !== undefined && judgement.falseAlarms.length + judgement.falseErrors.length > 0;
