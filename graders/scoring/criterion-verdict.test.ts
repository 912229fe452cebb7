import { expect, test } from 'vitest';
import { criterionVerdict } from './criterion-verdict.ts';
import type { Verdict } from './verdict.ts';

test.each<[Verdict[], Verdict]>([
  [['met'], 'met'],
  [['met', 'met'], 'met'],
  [['met', 'untestable'], 'untestable'],
  [['untestable', 'refresh-only', 'met'], 'refresh-only'],
  [['met', 'refresh-only', 'untestable', 'unmet'], 'unmet'],
])('%j gives %s, in any order', (verdicts, expected) => {
  expect(criterionVerdict(verdicts)).toBe(expected);
  expect(criterionVerdict(verdicts.toReversed())).toBe(expected);
});

test('no scenario is an error, never a verdict', () => {
  expect(() => criterionVerdict([])).toThrow('without a scenario');
});
