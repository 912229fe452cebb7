import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { grade } from '../graders/scoring/grade.ts';
import { sampleGrade } from '../graders/scoring/testing/sample-grade.ts';
import { changedIn, countVerdicts } from './repeat-grade.ts';
import { command, hasGrade } from './testing/command.ts';
import { control, scratch } from './testing/scratch.ts';

const rungs = (args: string[], env?: Record<string, string>) => command(['rungs', ...args], env);

test('npx rungs says what it can do', async () => {
  const general = await command(['npx', 'rungs', '--help']);
  expect(general.exitCode).toBe(0);
  expect(general.stdout).toMatch(/^Usage: npx rungs <command>[\s\S]*\n {2}grade /);
  const grading = await rungs(['grade', '--help']);
  expect(grading.exitCode).toBe(0);
  for (const option of [
    'level',
    'features',
    'budget',
    'against',
    'assist',
    'trace',
    'strict',
    'repeat',
    'out',
    'url',
    'keep',
  ])
    expect(grading.stdout).toContain(`  --${option} `);
});

const app = control('dies');
const level = ['--level', '1'];
test.concurrent.each<[string[], RegExp]>([
  [[], /^rungs: give a command; see npx rungs --help$/],
  [['grad'], /^rungs: there is no command "grad"; see npx rungs --help$/],
  [['grade', app], /^rungs: which level\? Give --level 1/],
  [['grade', '--level'], /^rungs: .*--level.*; see npx rungs grade --help$/],
  [['grade', '--level', 'first'], /^rungs: --level is "first"; give a number from 1 to 12$/],
  [['grade', '--level', '13'], /^rungs: --level is "13"; give a number from 1 to 12$/],
  [['grade', ...level, '--budget', 'soon'], /^Cannot grade: the budget is "soon"; give minutes, such as 5$/],
  [['grade', ...level, '--features', 'F07'], /^Cannot grade: level L1 has no feature F07; it has F01, F02, F03, F04$/],
  [['grade', ...level, '--against', 'cli'], /^Cannot grade: cannot read a grade from .*cli: there is no such file;/],
  [['grade', ...level, '--assist', 'all'], /^Cannot grade: --assist is "all"; give US dollars, such as 0.50$/],
  [['grade', ...level, '--colour'], /^rungs: Unknown option '--colour'; see npx rungs grade --help$/],
  [['grade', ...level, 'one', 'two'], /^rungs: give one folder, not 2: one two$/],
  [['grade', ...level, app, '--url', 'http://127.0.0.1:1'], /^rungs: give either a folder or --url, not both$/],
  [['grade', ...level, '--repeat', '0'], /^rungs: --repeat is "0"; give a number from 1 to 100$/],
  [['grade', ...level, '--out', 'package.json'], /^rungs: .*package\.json is a file; give --out a folder$/],
  [['grade', ...level, '--out', 'cli'], /^rungs: .*cli holds something other than a grade/],
  [
    ['grade', ...level, path.join(app, 'missing')],
    /^Cannot grade: .*missing does not exist; give the folder of an app$/,
  ],
  [
    ['grade', ...level, app, '--backend', 'abacus'],
    /^Cannot grade: there is no backend "abacus"; use spacetime or postgres$/,
  ],
])('rungs %j is refused in one line', async (args, says) => {
  const ended = await rungs(args);
  expect(ended.stderr).toMatch(says);
  expect(ended.stdout).toBe('');
  expect(ended.exitCode).toBe(2);
  expect(hasGrade(ended.runs)).toBe(false);
});

test('--out gets the grade, and the next one in its place', async () => {
  const out = path.join(scratch(), 'new', 'folder');
  const gradedName = () => readGrade(out).app.name;
  expect((await rungs(['grade', control('dies'), ...level, '--out', out])).exitCode).toBe(1);
  expect(gradedName()).toBe('dies');
  expect(existsSync(path.join(out, 'BUG_REPORT.md'))).toBe(true);
  writeFileSync(path.join(out, 'notes.txt'), 'mine');
  const env = { APP: '/left/over', APP_URL: 'http://left.over' };
  expect((await rungs(['grade', control('broken-build'), ...level, '--out', out], env)).exitCode).toBe(1);
  expect(gradedName()).toBe('broken-build');
  expect(existsSync(path.join(out, 'notes.txt'))).toBe(true);
});

test('--url grades an app that already runs, and leaves it running', async () => {
  const server = createServer((_, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const out = scratch();
  expect((await rungs(['grade', '--url', url, ...level, '--out', out])).exitCode).toBe(1);
  expect(readGrade(out)).toMatchObject({ app: { name: url, url }, backend: 'unknown', total: 0, max: 12 });
  expect((await fetch(url)).status).toBe(404);
});

test('--repeat counts the verdicts', async () => {
  const out = scratch();
  const ended = await rungs(['grade', control('dies'), ...level, '--repeat', '2', '--out', out]);
  expect(ended.stdout).toMatch(/F01\.C1 +- +- +- +2\n/);
  expect(ended.stdout).toContain('No verdict changed.');
  expect(ended.exitCode).toBe(0);
  const report = JSON.parse(readFileSync(path.join(out, 'repeat.json'), 'utf8'));
  expect(report).toMatchObject({ times: 2, changed: [], criteria: { 'F04.C3': { untestable: 2 } } });
  for (const time of ['1', '2']) expect(readGrade(path.join(out, time)).total).toBe(0);
});

test('a verdict that changes between grades is told', () => {
  const [one, other] = [sampleGrade(), sampleGrade()];
  const criterion = other.features[0]!.criteria[0]!;
  const before = criterion.verdict;
  criterion.verdict = 'refresh-only';
  const counts = countVerdicts([one, one, other]);
  expect(counts[criterion.id]).toEqual({ [before]: 2, 'refresh-only': 1 });
  expect(changedIn(counts)).toEqual([criterion.id]);
});

const readGrade = (dir: string) => grade.parse(JSON.parse(readFileSync(path.join(dir, 'grade.json'), 'utf8')));
