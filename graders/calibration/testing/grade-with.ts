import type { Grade } from '../../scoring/grade.ts';
import { featuresAtLevel } from '../../scoring/rubric.ts';
import { sampleGrade } from '../../scoring/testing/sample-grade.ts';
import { sampleConsole, sampleScenario } from '../../scoring/testing/sample-scenario.ts';
import type { Verdict } from '../../scoring/verdict.ts';

/**
 * A level 1 grade in which everything is met but the given criteria; `only` leaves out other features, `error` is an
 * uncaught error in the scenario of each criterion that is not met.
 */
export function gradeWith(verdicts: Record<string, Verdict>, only?: number[], error?: string): Grade {
  const features = featuresAtLevel(1).filter((each) => only?.includes(each.feature) ?? true);
  const scenarios = features
    .flatMap((feature) => feature.criteria)
    .map(({ id }) => {
      const verdict = verdicts[id];
      if (!verdict) return sampleScenario({ criterion: id, name: id });
      const console = error ? [sampleConsole({ text: error })] : [];
      return sampleScenario({ criterion: id, name: id, verdict, expected: 'a sight', actual: 'nothing', console });
    });
  return sampleGrade({ scenarios, only });
}
