import { expect, test } from 'vitest';
import { scoreFeature } from './feature-score.ts';
import { sampleConsole } from './testing/sample-scenario.ts';
import type { Verdict } from './verdict.ts';

const criteria = (...each: [Verdict, number][]) =>
  each.map(([verdict, points], index) => ({
    id: `F07.C${index + 1}`,
    verdict,
    points: verdict === 'met' ? points : 0,
  }));
const four = criteria(['met', 0.75], ['met', 0.75], ['met', 0.75], ['met', 0.75]);
const chatter = sampleConsole({ kind: 'console', text: 'favicon', caps: false });

test('four times 0.75 is a full score', () => {
  expect(scoreFeature(four, [])).toEqual({ points: 3, caps: [], score: 3 });
});

test('the score is the floor of the points', () => {
  const result = scoreFeature(criteria(['met', 0.75], ['unmet', 0.75], ['met', 0.75], ['untestable', 0.75]), []);
  expect(result).toEqual({ points: 1.5, caps: [], score: 1 });
});

test('an error of the app caps at 2 and says whose screen had it', () => {
  const { score, caps, points } = scoreFeature(four, [chatter, sampleConsole()]);
  expect({ score, points }).toEqual({ score: 2, points: 3 });
  expect(caps).toHaveLength(1);
  expect(caps[0]).toContain('Juniper got: TypeError: Cannot read properties');
  expect(caps[0]).not.toContain('src/message.tsx');
});

test('chatter caps nothing', () => {
  expect(scoreFeature(four, [chatter]).caps).toEqual([]);
});

test('one criterion that needs a reload caps at 1', () => {
  const { score, caps } = scoreFeature(criteria(['met', 1], ['met', 1], ['refresh-only', 1]), [sampleConsole()]);
  expect(score).toBe(1);
  expect(caps).toEqual(['At most 1 because F07.C3 shows only after a reload.']);
});

test('a cap that takes nothing away is not mentioned', () => {
  const { score, caps } = scoreFeature(criteria(['refresh-only', 1], ['met', 1], ['unmet', 1]), [sampleConsole()]);
  expect({ score, caps }).toEqual({ score: 1, caps: [] });
});
