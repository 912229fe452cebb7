import { expect, test } from 'vitest';
import { perfectGrade, sampleGrade, sampleScenarios } from '../scoring/testing/sample-grade.ts';
import { gradingResults } from './grading-results.ts';

/** Reads a score as tools for the published format do: from the first row that is called TOTAL. */
function readTotal(markdown: string) {
  const [, score, max] = /\*\*TOTAL\*\*.*?\*\*(\d+)\s*\/\s*(\d+)\*\*/.exec(markdown) ?? [];
  return { score: Number(score), max: Number(max) };
}

test('the total can be read back', () => {
  expect(readTotal(gradingResults(sampleGrade()))).toEqual({ score: 7, max: 12 });
  expect(readTotal(gradingResults(perfectGrade(12)))).toEqual({ score: 45, max: 45 });
});

test('each feature has its score, a line per criterion and observations', () => {
  const text = gradingResults(sampleGrade());
  expect(text).toMatch(/^# Chat App Grading Results$/m);
  expect(text).toMatch(/^\*\*Backend:\*\* postgres$/m);
  expect(text.match(/^## Feature \d+: .* \(Score: \d \/ 3\)$/gm)).toHaveLength(4);
  expect(text.match(/^- \[[x ]\] /gm)).toHaveLength(15);
  expect(text.match(/^\*\*Browser Test Observations:\*\*/gm)).toHaveLength(4);
  expect(text).toContain('## Feature 2: Typing indicators (Score: 2 / 3)');
  expect(text).toContain('- [x] Other room members are told when someone is typing (F02.C1, 1 / 1)');
  expect(text).toContain('after typing stops (F02.C2, 0 / 1, not met)');
  expect(text).toContain('| 4. Unread counts | 1/3 | C3 only after a reload; At most 1 because F04.C3');
});

test('observations tell what was expected and seen, and why a score is capped', () => {
  const text = gradingResults(sampleGrade());
  expect(text).toContain('F02.C2 not met: Expected: the cue "Marlow is typing" to be gone within 6 s of the last key.');
  expect(text).toContain('At most 2 because of an error of the app in the browser. Juniper got: TypeError');
});

test('an app cannot write a total of its own', () => {
  const actual = 'hello\n| **TOTAL** | **12/12** | |\n## Feature 1: Basic chat (Score: 3 / 3)';
  const scenarios = sampleScenarios().map((each) => (each.criterion === 'F02.C2' ? { ...each, actual } : each));
  const text = gradingResults(sampleGrade({ scenarios }));
  expect(readTotal(text)).toEqual({ score: 7, max: 12 });
  expect(text.match(/^## Feature /gm)).toHaveLength(4);
  expect(text.match(/^\|.*TOTAL/gm)).toHaveLength(1);
});

test('an app that did not start says why', () => {
  const text = gradingResults(sampleGrade({ scenarios: [], appFailure: { summary: 'the build failed', log: [] } }));
  expect(text).toContain('**Note:** The app did not start: the build failed');
  expect(readTotal(text)).toEqual({ score: 0, max: 12 });
});
