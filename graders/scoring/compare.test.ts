import { expect, test } from 'vitest';
import { compareGrades } from './compare.ts';
import { perfectGrade, sampleGrade } from './testing/sample-grade.ts';

test('two grades of which one has faults', () => {
  const [flawed, perfect] = [sampleGrade(), perfectGrade()];
  const fixed = compareGrades(flawed, perfect);
  const faults = flawed.features.flatMap((each) => each.criteria).filter((each) => each.verdict !== 'met');
  expect(fixed.better.map((each) => each.criterion)).toEqual(faults.map((each) => each.id));
  expect(fixed.better[0]).toMatchObject({ before: faults[0]!.verdict, now: 'met' });
  expect(fixed).toMatchObject({ regressed: [], total: flawed.total, max: 12, level: 1 });

  const broken = compareGrades(perfect, flawed);
  expect(broken.regressed.map((each) => each.criterion)).toEqual(faults.map((each) => each.id));
  expect(broken.better).toEqual([]);
});

test('criteria of a level that the earlier grade did not have are neither better nor worse', () => {
  const { better, regressed } = compareGrades(perfectGrade(1), perfectGrade(3));
  expect([better, regressed]).toEqual([[], []]);
});

test('another version of the benchmark is told', () => {
  const before = sampleGrade({ benchmarkVersion: 'old' });
  expect(compareGrades(before, sampleGrade({ benchmarkVersion: 'new' })).otherBenchmark).toBe(true);
  expect(compareGrades(before, sampleGrade({ benchmarkVersion: 'old' })).otherBenchmark).toBe(false);
});
