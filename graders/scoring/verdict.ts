/**
 * What can be said of one criterion. `infra` is deliberately not among them: when the machine fails, nothing is scored.
 * Source: the grading rules ("met, unmet, refresh-only, untestable").
 */
export const verdicts = ['met', 'unmet', 'refresh-only', 'untestable'] as const;
export type Verdict = (typeof verdicts)[number];

/** Thrown by a step to end a scenario with a verdict other than `met`; texts are for people who never saw the grader. */
export class VerdictError extends Error {
  override name = 'VerdictError';
  readonly verdict: Exclude<Verdict, 'met'>;
  /** What a person should have seen. */
  readonly expected: string;
  /** What was seen instead, or what was tried in vain. */
  readonly actual: string;

  constructor(verdict: Exclude<Verdict, 'met'>, expected: string, actual: string) {
    super(`${verdict}: expected ${expected}; ${actual}`);
    this.verdict = verdict;
    this.expected = expected;
    this.actual = actual;
  }
}

/** The app does not do it: it could be tried, and what should have been seen was not. */
export const unmet = (expected: string, actual: string) => new VerdictError('unmet', expected, actual);
/** The app does it, but the observer has to reload to see it. */
export const refreshOnly = (expected: string, actual: string) => new VerdictError('refresh-only', expected, actual);
/** It could not be tried, so nothing is said about the app. */
export const untestable = (expected: string, actual: string) => new VerdictError('untestable', expected, actual);

/** It could not be tried, or not to its end, because the time that the user gave the whole grade is over. */
export class OutOfTime extends VerdictError {
  constructor(expected: string) {
    super('untestable', expected, 'out of time: the budget of this grade is used up');
  }
}
