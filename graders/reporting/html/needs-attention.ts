import type { CriterionGrade } from '../../scoring/grade.ts';

/** Whether a criterion cost points: by its verdict, or by an error of the app in the browser. */
export function needsAttention({ verdict, evidence }: CriterionGrade): boolean {
  return verdict !== 'met' || evidence.some((scenario) => scenario.console.some((entry) => entry.caps));
}
