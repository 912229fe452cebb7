import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { perfectGrade, sampleGrade, sampleScenarios } from '../scoring/testing/sample-grade.ts';
import { summary, wantsColour } from './summary.ts';

const reportPath = 'reports/runs/latest/index.html';
const failAll = sampleScenarios(12).map((each) => ({
  ...each,
  verdict: 'unmet' as const,
  actual: 'nothing '.repeat(30),
}));

test.each([
  ['level 1', sampleGrade()],
  ['level 12', sampleGrade({ level: 12 })],
  ['level 12, nothing met', sampleGrade({ level: 12, scenarios: failAll })],
  [
    'level 12, not started',
    sampleGrade({ level: 12, scenarios: [], appFailure: { summary: 'x'.repeat(200), log: [] } }),
  ],
])('fits one screen of 24 lines and 80 columns: %s', (_, grade) => {
  const lines = summary(grade, { reportPath }).trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(24);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('shows scores, verdicts, the first reason, the total and where the report is', () => {
  const text = summary(sampleGrade(), { reportPath });
  expect(text).toMatch(/F1 {2}Basic chat {8}██░ 2\/3 {2}✓✓\?✓✓✓ {2}C3 none of the controls/);
  expect(text).toMatch(/F2 .*✓✗✓ +C2 Juniper still saw/);
  expect(text).toMatch(/F3 .*✓✓✓ +At most 2 because of an error/);
  expect(text).toMatch(/Total {3}7\/12 {3}1 error of the app in the browser/);
  expect(text).toContain('✓ 12 met  ✗ 1 not met  ↻ 1 only after a reload  ? 1 could not be tried');
  expect(text).toContain(`Report  ${reportPath}`);
});

test('a full score has nothing to explain', () => {
  const text = summary(perfectGrade(), { reportPath });
  expect(text).toMatch(/Total {3}12\/12\n/);
  expect(text).not.toMatch(/✗|↻|\?/);
});

test('what an app wrote cannot steer the terminal, and wide characters keep the width', () => {
  const actual = `\u001b[2J\u001b]0;title\u0007${'🎉'.repeat(60)}`;
  const scenarios = sampleScenarios().map((each) => (each.criterion === 'F02.C2' ? { ...each, actual } : each));
  const text = summary(sampleGrade({ scenarios }), { reportPath });
  expect(text).not.toMatch(/\p{Cc}(?<!\n)/u);
  expect(text.match(/🎉/g)!.length).toBeLessThan(22);
});

test('colours add nothing but colour', () => {
  const plain = summary(sampleGrade(), { reportPath });
  const coloured = summary(sampleGrade(), { reportPath, colour: true });
  expect(coloured).not.toBe(plain);
  expect(stripVTControlCharacters(coloured)).toBe(plain);
});

test('colour is for terminals without NO_COLOR', () => {
  expect(wantsColour({ isTTY: true }, {})).toBe(true);
  expect(wantsColour({ isTTY: true, hasColors: () => false }, {})).toBe(false);
  expect(wantsColour({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
  expect(wantsColour({}, {})).toBe(false);
});

test('what changed since an earlier grade is told', () => {
  const text = summary(sampleGrade({ earlier: perfectGrade() }), { reportPath });
  expect(text).toMatch(/Before {2}12\/12/);
  expect(text).toMatch(/regressed: F0/);
  expect(text).not.toContain('better:');
});

test('a part of a level, and time that did not suffice, cannot be overlooked', () => {
  const [first, ...rest] = sampleScenarios().filter((each) => each.criterion.startsWith('F01'));
  const scenarios = [{ ...first!, verdict: 'untestable' as const, outOfTime: true }, ...rest];
  const text = summary(sampleGrade({ scenarios, only: [1], budgetMinutes: 3 }), { reportPath });
  expect(text).toContain('Only F01 of this level');
  expect(text).toContain('Out of time: 3 min did not suffice for F01.C1');
});
