import { expect, test } from 'vitest';
import { firstLevel } from './feature-id.ts';
import { featuresAtLevel, loadRubric, sumPoints } from './rubric.ts';

const points = (level: number) => featuresAtLevel(level).reduce((sum, each) => sum + each.maxScore, 0);

test('the rubric has 15 features worth 45 points', () => {
  expect(loadRubric()).toHaveLength(15);
  expect(points(12)).toBe(45);
  expect(featuresAtLevel(12).flatMap((each) => each.criteria)).toHaveLength(56);
});

test('each level adds one feature to the four of the first', () => {
  expect(featuresAtLevel(1).map((each) => each.feature)).toEqual([1, 2, 3, 4]);
  expect(featuresAtLevel(2).map((each) => each.feature)).toEqual([1, 2, 3, 4, 5]);
  expect(featuresAtLevel(7).map((each) => each.feature)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(points(7)).toBe(30);
  expect([1, 4, 5, 10, 15].map(firstLevel)).toEqual([1, 1, 2, 7, 12]);
});

test.each([0, 13, 1.5, Number.NaN])('level %s is refused', (level) => {
  expect(() => featuresAtLevel(level)).toThrow('is not one of 1 to 12');
});

const feature = (changes: object) => ({
  features: [
    { feature: 1, name: 'Chat', level: 1, maxScore: 3, criteria: [{ id: 'F01.C1', text: 'x', points: 3 }], ...changes },
  ],
});

test.each([
  ['points that do not add up', { criteria: [{ id: 'F01.C1', text: 'x', points: 2.5 }] }, 'do not add up'],
  ['an id of another feature', { criteria: [{ id: 'F02.C1', text: 'x', points: 3 }] }, 'should be F01.C1'],
  ['a wrong level', { level: 2 }, 'another level'],
  ['a gap in the numbers', { feature: 2, criteria: [{ id: 'F02.C1', text: 'x', points: 3 }] }, 'numbered from 1'],
])('a rubric with %s is refused', (_, changes, message) => {
  expect(() => loadRubric(feature({}))).not.toThrow();
  expect(() => loadRubric(feature(changes))).toThrow(message);
});

test('points add up exactly', () => {
  expect(sumPoints([0.75, 0.75, 0.75, 0.75])).toBe(3);
  expect(sumPoints(Array.from({ length: 30 }, () => 0.1))).toBe(3);
  expect(sumPoints([])).toBe(0);
});
