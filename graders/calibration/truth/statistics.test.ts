import { expect, test } from 'vitest';
import { accuracy, correlation, kappa, tabulate } from './statistics.ts';

const pairs = (both: number, onlyFirst: number, onlySecond: number, neither: number) => [
  ...Array(both).fill([true, true]),
  ...Array(onlyFirst).fill([true, false]),
  ...Array(onlySecond).fill([false, true]),
  ...Array(neither).fill([false, false]),
];

test('the textbook example: 20 and 15 agreements among 50, with 5 and 10 otherwise', () => {
  const table = tabulate(pairs(20, 5, 10, 15));
  expect(table).toEqual({ both: 20, onlyFirst: 5, onlySecond: 10, neither: 15 });
  expect(accuracy(table)).toBe(0.7);
  expect(kappa(table)).toBeCloseTo(0.4);
});

test('perfect, none, and what cannot be told', () => {
  expect(kappa(tabulate(pairs(3, 0, 0, 4)))).toBe(1);
  expect(kappa(tabulate(pairs(0, 4, 4, 0)))).toBe(-1);
  expect(kappa(tabulate(pairs(5, 0, 0, 0)))).toBeUndefined();
  expect(accuracy(tabulate([]))).toBeUndefined();
});

test('correlation', () => {
  expect(
    correlation([
      [0, 1],
      [1, 3],
      [2, 5],
    ]),
  ).toBeCloseTo(1);
  expect(
    correlation([
      [0, 5],
      [1, 3],
      [2, 1],
    ]),
  ).toBeCloseTo(-1);
  expect(
    correlation([
      [1, 1],
      [1, 2],
    ]),
  ).toBeUndefined();
  expect(correlation([])).toBeUndefined();
});
