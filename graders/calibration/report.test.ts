import { expect, test } from 'vitest';
import { seededBugs } from '../../fixtures/apps/seeded-bugs.ts';
import type { Grade } from '../scoring/grade.ts';
import { planRuns } from './plan.ts';
import { reportJson, reportMarkdown } from './report.ts';
import { isRightResult, resultOf, tally } from './results.ts';
import { terminalTable } from './table.ts';
import { gradeWith } from './testing/grade-with.ts';

const bug = seededBugs.find((each) => each.id === 'badge-hides-one')!;
const runs = planRuns({ level: 1, skins: ['contract', 'icons', 'panels'], bugs: [undefined, bug], full: 'none' });
const facts = { level: 1, startedAt: '2026-03-14T09:26:53.000Z', durationMs: 125_000 };
const grades: Record<string, Grade> = {
  'contract-none-full': gradeWith({}),
  'contract-badge-hides-one': gradeWith({ 'F04.C1': 'unmet', 'F04.C3': 'unmet' }, [4]),
  'icons-none-full': gradeWith({ 'F01.C2': 'unmet' }),
  'icons-badge-hides-one': gradeWith({ 'F04.C2': 'unmet' }, [4]),
  'panels-none-full': gradeWith({}),
};
const results = runs.map((run) => resultOf(run, grades[run.id]));

test('what was found, missed and suspected wrongly is counted', () => {
  expect(tally(results)).toEqual({ runs: 6, found: 1, missed: 1, withFalseAlarm: 2, withoutGrade: 1 });
  expect(results.filter(isRightResult).map(({ run }) => run.id)).toEqual([
    'contract-none-full',
    'contract-badge-hides-one',
    'panels-none-full',
  ]);
});

test('the terminal shows a sign per bug and skin', () => {
  const lines = terminalTable(results).split('\n');
  expect(lines[0]).toMatch(/^ +contract +icons +panels/);
  expect(lines[1]).toMatch(/^ +none +✓ +✓! +✓/);
  expect(lines[2]).toMatch(/^F04\.C1 +badge-hides-one +✓ +✗! +\?/);
  expect(lines).toContain('icons     0 of 1 bugs found, 1 missed, 2 of 2 runs with a false alarm');
});

test('many bugs stand in two columns where there is room for them', () => {
  const many = seededBugs.map((each) => ({ ...results[0]!, run: { ...runs[0]!, bug: each } }));
  const height = (columns: number) => terminalTable(many, columns).split('\n').length;
  expect(height(160)).toBeLessThan(height(80) - 20);
});

test('the report shows with which words a bug was found', () => {
  const text = reportMarkdown(results, facts);
  expect(text).toContain('| F04.C1 | badge-hides-one | found | **missed, false alarm** | **no grade** |');
  expect(text).toContain('- contract (F4): found\n  - F04.C1 not met: Expected: a sight. Seen: nothing.');
  expect(text).toContain('  - follows: F04.C3 not met: ');
  expect(text).toContain('  - false alarm: F01.C2 not met: ');
});

test('the report is there as data', () => {
  const data = reportJson(results, facts);
  expect(data.skins.contract).toMatchObject({ found: 1, missed: 0, withFalseAlarm: 0 });
  expect(data.runs.map((each) => each.judgement?.isFound)).toEqual([
    undefined,
    true,
    undefined,
    false,
    undefined,
    undefined,
  ]);
});
