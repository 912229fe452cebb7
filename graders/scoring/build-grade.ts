import { compareGrades } from './compare.ts';
import { criterionVerdict } from './criterion-verdict.ts';
import { scoreFeature } from './feature-score.ts';
import { type CriterionGrade, type FeatureGrade, type Grade, grade, type ScenarioResult } from './grade.ts';
import { featuresAtLevel, type RubricFeature, sumPoints } from './rubric.ts';

/** All of a grade that is not worked out from its scenarios. */
export type GradeInput = Omit<Grade, 'schemaVersion' | 'features' | 'total' | 'max' | 'consoleErrors' | 'against'> & {
  scenarios: ScenarioResult[];
  /** An earlier grade to compare with. */
  earlier?: Grade | undefined;
};

/**
 * The grade of one app at one level, checked against its schema. Throws when a criterion of the level has no scenario
 * (unless the app did not start) or a scenario has no criterion: both would be a grader's fault hidden in a score.
 */
export function buildGrade({ scenarios, earlier, ...rest }: GradeInput): Grade {
  const rubric = featuresAtLevel(rest.level).filter((each) => rest.only?.includes(each.feature) ?? true);
  const known = new Set(rubric.flatMap((each) => each.criteria.map((criterion) => criterion.id)));
  const stray = scenarios.find((each) => !known.has(each.criterion));
  if (stray)
    throw new Error(`scenario "${stray.name}" names ${stray.criterion}, which level ${rest.level} does not have`);
  const features = rubric.map((each) => gradeFeature(each, scenarios, rest.appFailure?.summary));
  return grade.parse({
    schemaVersion: 1,
    ...rest,
    ...(earlier && { against: compareGrades(earlier, { ...rest, features }) }),
    features,
    ...totalsOf(features),
    consoleErrors: scenarios.flatMap((each) => each.console.map((entry) => ({ ...entry, scenario: each.name }))),
  });
}

/** What features add up to. */
export const totalsOf = (features: readonly FeatureGrade[]): Pick<Grade, 'total' | 'max'> => ({
  total: features.reduce((sum, each) => sum + each.score, 0),
  max: features.reduce((sum, each) => sum + each.max, 0),
});

function gradeFeature(entry: RubricFeature, scenarios: ScenarioResult[], failure: string | undefined): FeatureGrade {
  const criteria = entry.criteria.map((each) => gradeCriterion(each, scenarios, failure));
  const entries = criteria.flatMap((each) => each.evidence.flatMap((scenario) => scenario.console));
  return {
    feature: entry.feature,
    name: entry.name,
    max: entry.maxScore,
    criteria,
    ...scoreFeature(criteria, entries),
  };
}

function gradeCriterion(
  entry: RubricFeature['criteria'][number],
  scenarios: ScenarioResult[],
  failure: string | undefined,
): CriterionGrade {
  const evidence = scenarios.filter((each) => each.criterion === entry.id);
  const base = { id: entry.id, text: entry.text, maxPoints: sumPoints([entry.points]), evidence };
  if (evidence.length === 0 && failure !== undefined)
    return { ...base, verdict: 'untestable', points: 0, observations: [`The app did not start: ${failure}`] };
  if (evidence.length === 0) throw new Error(`no scenario ran for ${entry.id}: it cannot be graded`);
  const verdict = criterionVerdict(evidence.map((each) => each.verdict));
  const observations = [...new Set(evidence.flatMap(observed))];
  return { ...base, verdict, points: verdict === 'met' ? base.maxPoints : 0, observations };
}

function observed(scenario: ScenarioResult): string[] {
  if (scenario.verdict === 'met') return scenario.observations;
  const [expected, actual] = [scenario.expected ?? scenario.name, scenario.actual ?? 'it did not happen'].map(stripDot);
  return [`Expected: ${expected}. Seen: ${actual}.`, ...scenario.observations];
}

function stripDot(text: string): string {
  return text.replace(/\.$/, '');
}
