import type { SeededBug } from '../../fixtures/apps/seeded-bugs.ts';
import type { CriterionGrade, Grade } from '../scoring/grade.ts';
import type { Verdict } from '../scoring/verdict.ts';

/** What a grade said about one criterion. */
export type Said = { criterion: string; verdict: Verdict; words: string[] };

/** How well a grade of the reference app with a seeded bug (or with none) agrees with what is known about the bug. */
export type Judgement = {
  /** Whether the bug's criterion was found not to be met; undefined without a bug. */
  isFound: boolean | undefined;
  /** What was said about the bug's criterion, so that one can see whether it was found for the right reason. */
  said: Said | undefined;
  /** Criteria that were not met although the bug does not touch them. */
  falseAlarms: Said[];
  /** Criteria that were not met, as the bug lets one expect. */
  followed: Said[];
  /** Errors in the browser that cap a score although the app has none. */
  falseErrors: string[];
};

/**
 * Compares a grade with the catalogue. "Could not be tried" finds a bug only when the bug makes the app crash: of any
 * other it means that the grader did not get through.
 */
export function judge(bug: SeededBug | undefined, grade: Grade): Judgement {
  const criteria = grade.features.flatMap((feature) => feature.criteria);
  const own = criteria.find((each) => each.id === bug?.criterion);
  if (bug && !own) throw new Error(`a grade of ${bug.id} lacks its criterion ${bug.criterion}`);
  const others = criteria.filter((each) => each !== own && each.verdict !== 'met');
  const follows = (each: CriterionGrade) => bug?.follows.includes(each.id) ?? false;
  return {
    isFound: bug && own && isFault(own.verdict, bug),
    said: own && said(own),
    falseAlarms: others.filter((each) => !follows(each)).map(said),
    followed: others.filter(follows).map(said),
    falseErrors: bug?.crashes ? [] : cappingErrors(grade),
  };
}

/** Whether there is nothing to complain about: the bug was found, and nothing else. */
export function isRight({ isFound, falseAlarms, falseErrors }: Judgement): boolean {
  return isFound !== false && falseAlarms.length === 0 && falseErrors.length === 0;
}

function isFault(verdict: Verdict, bug: SeededBug): boolean {
  return verdict === 'unmet' || verdict === 'refresh-only' || (verdict === 'untestable' && bug.crashes === true);
}

function said({ id, verdict, observations, evidence }: CriterionGrade): Said {
  // A criterion has several scenarios; only those that failed say why.
  const faults = evidence
    .filter((scenario) => scenario.verdict !== 'met')
    .map(
      (scenario) => `Expected: ${scenario.expected ?? scenario.name}. Seen: ${scenario.actual ?? 'it did not happen'}.`,
    );
  return { criterion: id, verdict, words: faults.length ? [...new Set(faults)] : observations };
}

const cappingErrors = (grade: Grade): string[] => [
  ...new Set(grade.consoleErrors.filter((entry) => entry.caps).map((entry) => `${entry.scenario}: ${entry.text}`)),
];
