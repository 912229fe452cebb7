import { describe, expect, test } from 'vitest';
import type { SeededBug } from '../../fixtures/apps/seeded-bugs.ts';
import type { Verdict } from '../scoring/verdict.ts';
import { isRight, judge } from './judge.ts';
import { gradeWith } from './testing/grade-with.ts';

const bug = (changes: Partial<SeededBug> = {}): SeededBug => ({
  id: 'badge-sleeps',
  criterion: 'F04.C1',
  follows: ['F04.C2'],
  title: 'The badge sleeps.',
  parts: ['ui'],
  ...changes,
});

describe('a bug', () => {
  test.each<Verdict>(['unmet', 'refresh-only'])('is found when its criterion is %s', (verdict) => {
    const judgement = judge(bug(), gradeWith({ 'F04.C1': verdict }));
    expect(judgement).toMatchObject({ isFound: true, falseAlarms: [], followed: [] });
    expect(isRight(judgement)).toBe(true);
  });

  test('is missed when its criterion is met, and then nothing is right', () => {
    const judgement = judge(bug(), gradeWith({}));
    expect(judgement.isFound).toBe(false);
    expect(isRight(judgement)).toBe(false);
  });

  test('is missed when its criterion could not be tried, unless it makes the app crash', () => {
    const grade = gradeWith({ 'F04.C1': 'untestable' });
    expect(judge(bug(), grade).isFound).toBe(false);
    expect(judge(bug({ crashes: true }), grade).isFound).toBe(true);
  });

  test('is found with the words of the scenario that failed', () => {
    const { said } = judge(bug(), gradeWith({ 'F04.C1': 'unmet' }));
    expect(said).toEqual({ criterion: 'F04.C1', verdict: 'unmet', words: ['Expected: a sight. Seen: nothing.'] });
  });

  test('whose criterion was not graded cannot be judged', () => {
    expect(() => judge(bug(), gradeWith({}, [1]))).toThrow('a grade of badge-sleeps lacks its criterion F04.C1');
  });
});

describe('a false alarm', () => {
  test('is a criterion that the bug does not touch', () => {
    const judgement = judge(bug(), gradeWith({ 'F04.C1': 'unmet', 'F01.C3': 'untestable' }));
    expect(judgement.falseAlarms).toMatchObject([{ criterion: 'F01.C3', verdict: 'untestable' }]);
    expect(isRight(judgement)).toBe(false);
  });

  test('is none when the catalogue says that it follows', () => {
    const judgement = judge(bug(), gradeWith({ 'F04.C1': 'unmet', 'F04.C2': 'untestable' }));
    expect(judgement).toMatchObject({ falseAlarms: [], followed: [{ criterion: 'F04.C2' }] });
    expect(isRight(judgement)).toBe(true);
  });

  test('is anything in an app without a bug', () => {
    expect(isRight(judge(undefined, gradeWith({})))).toBe(true);
    const judgement = judge(undefined, gradeWith({ 'F02.C1': 'refresh-only' }));
    expect(judgement).toMatchObject({ isFound: undefined, said: undefined, falseAlarms: [{ criterion: 'F02.C1' }] });
    expect(isRight(judgement)).toBe(false);
  });

  test('is an error in the browser that caps a score, unless the bug makes the app crash', () => {
    const grade = gradeWith({ 'F04.C1': 'unmet' }, undefined, 'TypeError: x is undefined');
    const judgement = judge(bug(), grade);
    expect(judgement.falseErrors).toEqual(['F04.C1: TypeError: x is undefined']);
    expect(isRight(judgement)).toBe(false);
    expect(isRight(judge(bug({ crashes: true }), grade))).toBe(true);
  });
});
