import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { grade as gradeSchema } from '../scoring/grade.ts';
import { perfectGrade, sampleGrade } from '../scoring/testing/sample-grade.ts';
import { writeOutputs } from './write-outputs.ts';

let root: string;
let runsDir: string;
const inRoot = (...parts: string[]) => path.join(root, ...parts);
const read = (...parts: string[]) => readFile(inRoot(...parts), 'utf8');
const write = (run: string, grade = sampleGrade(), appDir?: string) =>
  writeOutputs({ grade, runDir: path.join(runsDir, run), runsDir, appDir });

beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'rungs-outputs-')));
  runsDir = inRoot('runs');
  await mkdir(inRoot('app'));
});
afterEach(() => rm(root, { recursive: true }));

test('the run folder gets every format, and nothing else is left there', async () => {
  const written = await write('one');
  expect((await readdir(inRoot('runs/one'))).sort()).toEqual([
    'BUG_REPORT.md',
    'GRADING_RESULTS.md',
    'grade.json',
    'index.html',
  ]);
  expect(written).toEqual({
    htmlPath: inRoot('runs/one/index.html'),
    bugReportPath: inRoot('runs/one/BUG_REPORT.md'),
    warnings: [],
  });
  expect(gradeSchema.parse(JSON.parse(await read('runs/one/grade.json')))).toEqual(sampleGrade());
});

test('latest leads to the newest run, and moves along', async () => {
  await write('one');
  await write('two', perfectGrade());
  expect(await readlink(inRoot('runs/latest'))).toBe('two');
  expect(JSON.parse(await read('runs/latest/grade.json')).total).toBe(12);
  expect((await readdir(runsDir)).sort()).toEqual(['latest', 'one', 'two']);
});

test('a run folder elsewhere is linked as well', async () => {
  await writeOutputs({ grade: perfectGrade(), runDir: inRoot('out/mine'), runsDir });
  expect(await realpath(inRoot('runs/latest'))).toBe(inRoot('out/mine'));
});

test('the app gets its results, and loses a bug report that is no longer true', async () => {
  await write('one', sampleGrade(), inRoot('app'));
  expect(await read('app/BUG_REPORT.md')).toBe(await read('runs/one/BUG_REPORT.md'));
  const { bugReportPath } = await write('one', perfectGrade(), inRoot('app'));
  expect(bugReportPath).toBeNull();
  expect(await readdir(inRoot('app'))).toEqual(['GRADING_RESULTS.md']);
  expect(await readdir(inRoot('runs/one'))).not.toContain('BUG_REPORT.md');
});

test('a link that the app put in place of a result is replaced, not followed', async () => {
  await writeFile(inRoot('precious'), 'mine');
  await symlink(inRoot('precious'), inRoot('app/GRADING_RESULTS.md'));
  await symlink(inRoot('precious'), inRoot('app/BUG_REPORT.md'));
  await write('one', sampleGrade(), inRoot('app'));
  expect(await read('precious')).toBe('mine');
  expect((await lstat(inRoot('app/GRADING_RESULTS.md'))).isFile()).toBe(true);
  expect((await lstat(inRoot('app/BUG_REPORT.md'))).isFile()).toBe(true);
});

test('what cannot be written is a warning; the grade is there all the same', async () => {
  await mkdir(inRoot('runs/latest/in-the-way'), { recursive: true });
  const { warnings } = await write('one', sampleGrade(), inRoot('missing'));
  expect(warnings).toHaveLength(2);
  expect(warnings[0]).toContain('the link to the latest run');
  expect(warnings[1]).toContain(inRoot('missing'));
  expect(warnings.join()).not.toContain('\n');
  expect(await readdir(inRoot('runs/one'))).toContain('index.html');
});
