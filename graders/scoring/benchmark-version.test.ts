import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { benchmarkVersion } from './benchmark-version.ts';

let root: string;
const put = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
};

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'rungs-version-'));
  await put('features/F01.feature', 'Feature: chat\n');
  await put('graders/scoring/rubric.json', '{}\n');
  await put('graders/search/rank.ts', 'export const rank = 1;\n');
});
afterEach(() => rm(root, { recursive: true }));

test('is twelve hex digits, and the same for the same sources', () => {
  expect(benchmarkVersion(root)).toMatch(/^[0-9a-f]{12}$/);
  expect(benchmarkVersion(root)).toBe(benchmarkVersion(root));
  expect(benchmarkVersion()).toMatch(/^[0-9a-f]{12}$/);
});

test.each([
  ['a spec', 'features/F01.feature'],
  ['the rubric', 'graders/scoring/rubric.json'],
  ['the grader', 'graders/search/rank.ts'],
  ['a new file', 'graders/steps/f01/enter.ts'],
])('changes with %s', async (_, file) => {
  const before = benchmarkVersion(root);
  await put(file, 'something else\n');
  expect(benchmarkVersion(root)).not.toBe(before);
});

test.each([
  ['a test', 'graders/search/rank.test.ts'],
  ['what tests use', 'graders/scoring/testing/sample.ts'],
  ['reports', 'graders/reporting/summary.ts'],
  ['notes', 'features/README.md'],
])('does not change with %s', async (_, file) => {
  const before = benchmarkVersion(root);
  await put(file, 'anything\n');
  expect(benchmarkVersion(root)).toBe(before);
});

test('does not depend on line ends', async () => {
  const before = benchmarkVersion(root);
  await put('features/F01.feature', 'Feature: chat\r\n');
  expect(benchmarkVersion(root)).toBe(before);
});

test('tells two files from one that holds both', async () => {
  await put('graders/chat/a.ts', 'xy');
  const before = benchmarkVersion(root);
  await put('graders/chat/a.ts', 'x');
  await put('graders/chat/b.ts', 'y');
  expect(benchmarkVersion(root)).not.toBe(before);
});
