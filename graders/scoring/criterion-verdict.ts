import type { Verdict } from './verdict.ts';

/** From the one that decides first to the one that all scenarios must agree on. */
const weight: readonly Verdict[] = ['unmet', 'refresh-only', 'untestable', 'met'];

/** The verdict of a criterion from those of its scenarios: the worst one counts; throws when there is none. */
export function criterionVerdict(scenarioVerdicts: readonly Verdict[]): Verdict {
  const worst = weight.find((each) => scenarioVerdicts.includes(each));
  if (!worst) throw new Error('a criterion without a scenario has no verdict');
  return worst;
}
