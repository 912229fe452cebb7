import { expect, test } from 'vitest';
import { perfectGrade, sampleGrade, sampleScenarios } from '../scoring/testing/sample-grade.ts';
import { sampleConsole, sampleScenario } from '../scoring/testing/sample-scenario.ts';
import { findBugs } from './bugs.ts';

/** A perfect grade but for what is given of single criteria. */
function gradeWith(changes: Record<string, Partial<ReturnType<typeof sampleScenario>>>) {
  const scenarios = sampleScenarios().map(({ criterion, name }) =>
    sampleScenario({ criterion, name, ...changes[criterion] }),
  );
  return sampleGrade({ scenarios });
}

const blocked = (room: string) => ({
  verdict: 'untestable' as const,
  expected: `a room "${room}" that Marlow made`,
  actual: `no control made a room called "${room}"`,
  tried: [`button "+" beside "${room}"`],
});

test('an app with its full score has no bugs', () => {
  expect(findBugs(perfectGrade())).toEqual([]);
});

test('every scenario that is not met is a bug, and so is an error that no other bug tells of', () => {
  expect(findBugs(sampleGrade()).map((each) => each.criteria)).toEqual([
    ['F01.C3'],
    ['F02.C2'],
    ['F04.C3'],
    ['F03.C1'],
  ]);
});

test('an app loses points for an error alone, so the error alone is a bug', () => {
  const grade = gradeWith({ 'F02.C1': { console: [sampleConsole()] }, 'F04.C1': { console: [sampleConsole()] } });
  expect(grade.total).toBe(10);
  const [bug, ...others] = findBugs(grade);
  expect(others).toEqual([]);
  expect(bug).toMatchObject({ severity: 'Major', criteria: ['F02.C1', 'F04.C1'] });
  expect(bug?.consoleErrors).toMatchObject([{ times: 2, people: ['Juniper'] }]);
  expect(bug?.steps.at(-1)).toBe('Look at the browser console of Juniper.');
});

test('an error that a failed scenario shows is told with it, not again', () => {
  const console = [sampleConsole({ kind: 'console', text: 'save failed: 500' })];
  const bugs = findBugs(gradeWith({ 'F02.C1': { verdict: 'unmet', actual: 'no cue', console } }));
  expect(bugs).toHaveLength(1);
  expect(bugs[0]).toMatchObject({ title: 'No cue', severity: 'Major', consoleErrors: [{ text: 'save failed: 500' }] });
});

test('a failure with an uncaught exception is critical and comes first', () => {
  const bugs = findBugs(
    gradeWith({
      'F01.C4': { verdict: 'unmet', actual: 'the message did not arrive' },
      'F03.C1': { verdict: 'unmet', actual: 'the page went white', console: [sampleConsole()] },
    }),
  );
  expect(bugs.map(({ severity, title }) => [severity, title])).toEqual([
    ['Critical', 'The page went white'],
    ['Major', 'The message did not arrive'],
  ]);
});

test('what is blocked in the same way is one bug, whatever the names', () => {
  const bugs = findBugs(
    gradeWith({
      'F01.C2': blocked('Copper Glade'),
      'F01.C4': blocked('Silver Fen'),
      'F02.C1': blocked('Amber Reach'),
      'F02.C2': { ...blocked('Amber Reach'), actual: 'Juniper could not enter' },
    }),
  );
  expect(bugs.map(({ severity, criteria }) => [severity, criteria])).toEqual([
    ['Critical', ['F01.C2', 'F01.C4', 'F02.C1']],
    ['Major', ['F02.C2']],
  ]);
  expect(bugs[0]?.tried).toHaveLength(3);
});

test('without instructions the words of the scenario tell what was done', () => {
  const [bug] = findBugs(gradeWith({ 'F01.C1': { verdict: 'unmet', reproduce: [] } }));
  expect(bug?.steps[0]).toBe('Marlow and Juniper are in the same room.');
});

test('an app that does not start has that one bug, with its last words', () => {
  const appFailure = { summary: 'the server ended with code 1', log: ['Error: no such table'] };
  const bugs = findBugs(sampleGrade({ scenarios: [], appFailure }));
  expect(bugs).toHaveLength(1);
  expect(bugs[0]).toMatchObject({
    severity: 'Critical',
    title: 'The app does not start: the server ended with code 1',
  });
  expect(bugs[0]?.criteria).toHaveLength(15);
  expect(bugs[0]?.consoleErrors[0]?.text).toBe('Error: no such table');
});
