import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { gradeWith } from '../testing/grade-with.ts';
import { agreement } from './agreement.ts';
import { findApps } from './find-apps.ts';
import { readTruth } from './truth-file.ts';
import { writeAgreement } from './write-agreement.ts';

function folder(...below: string[]): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'rungs-truth-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const each of below) mkdirSync(path.join(dir, each), { recursive: true });
  return dir;
}

const feature = (marks: Record<string, boolean | 'partial'>, score: number) => ({
  feature: 4,
  score,
  criteria: Object.entries(marks).map(([id, met]) => ({ id, met, reason: `${id} as people saw it` })),
});
const app = {
  model: 'm',
  backend: 'postgres' as const,
  app: 'chat-one',
  sourcePath: 'apps/m/postgres/chat-one',
  promptLevel: 1,
  features: [feature({ 'F04.C1': true, 'F04.C2': false, 'F04.C3': 'partial' }, 1)],
};
const bug = (bugId: string, criterion: string, states: string[], final: boolean | string) => ({
  run: 'climb',
  backend: 'postgres' as const,
  bugId,
  criterionIds: [criterion],
  title: `what ${bugId} is`,
  observedBehaviour: 'seen',
  presentInSnapshots: states,
  presentInFinalApp: final,
});

test('apps and their states are found below a folder, and what is missing is named', () => {
  const climb = 'sequential/climb/postgres/results/chat-app-1';
  const root = folder(
    'repo/apps/m/postgres/chat-one/server',
    `${climb}/level-1/server`,
    `${climb}/level-2/server`,
    `${climb}/server`,
  );
  const bugs = [bug('b1', 'F01.C1', ['level-1'], false), bug('b2', 'F04.C1', ['level-1', 'level-2'], 'likely')];
  const { apps, missing } = findApps({ apps: [app, { ...app, app: 'gone', sourcePath: 'apps/gone' }], bugs }, root);
  expect(missing).toEqual(['m/postgres/gone']);
  expect(apps.map(({ id, level, bugs: has }) => [id, level, has.map((each) => each.bugId)])).toEqual([
    ['m-postgres-chat-one', 1, []],
    ['climb-postgres-level-1', 1, ['b1', 'b2']],
    ['climb-postgres-level-2', 2, ['b2']],
    ['climb-postgres-final', 3, ['b2']],
  ]);
});

test('agreement counts firm marks only, and a bug is found by any of its criteria', async () => {
  const dir = folder();
  const known = { id: 'one', dir: '', backend: 'postgres' as const, level: 1, scores: [{ feature: 4, score: 1 }] };
  const marks = app.features[0]!.criteria;
  const grade = gradeWith({ 'F04.C1': 'refresh-only', 'F04.C3': 'unmet' });
  const bugs = [bug('b1', 'F04.C1', [], false), bug('b2', 'F01.C1', [], false)];
  const results = [{ app: { ...known, marks, bugs }, grade, runDir: dir }];
  expect(agreement(results)).toMatchObject({
    all: { compared: 2, accuracy: 0, misses: 1, falseAlarms: 1, untestable: 0, partial: 1 },
    bugs: [{ isFound: true }, { isFound: false, verdicts: { 'F01.C1': 'met' } }],
    withoutGrade: [],
  });
  const { files } = await writeAgreement(results, dir);
  expect(readFileSync(files.markdown, 'utf8')).toContain('**F04.C1** of one. People: met: F04.C1 as people saw it.');
  expect(readFileSync(files.markdown, 'utf8')).toContain('1 of 2 found.');
  expect(JSON.parse(readFileSync(files.json, 'utf8')).disagreements).toHaveLength(2);
  expect(readFileSync(files.html, 'utf8')).toContain('F04.C2 as people saw it');
});

test('files are read by what is in them', () => {
  const dir = folder();
  const [marks, bugs, other] = ['marks.json', 'bugs.json', 'other.json'].map((name) => path.join(dir, name));
  writeFileSync(marks!, JSON.stringify({ apps: [app] }));
  writeFileSync(bugs!, JSON.stringify({ notes: 'x', bugs: [bug('b1', 'F01.C1', [], true)] }));
  writeFileSync(other!, '{}');
  const truth = readTruth([marks!, bugs!]);
  expect([truth.apps[0]!.app, truth.bugs[0]!.bugId]).toEqual(['chat-one', 'b1']);
  expect(() => readTruth([other!])).toThrow(/other.json: it has neither/);
});
