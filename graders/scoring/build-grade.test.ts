import { expect, test } from 'vitest';
import { grade } from './grade.ts';
import { perfectGrade, sampleGrade, sampleScenarios } from './testing/sample-grade.ts';
import { sampleConsole, sampleScenario } from './testing/sample-scenario.ts';

const scores = (of: ReturnType<typeof sampleGrade>) => of.features.map((each) => each.score);

test('an app that meets everything gets every point of its level', () => {
  expect(perfectGrade(1)).toMatchObject({ total: 12, max: 12, consoleErrors: [] });
  expect(perfectGrade(7)).toMatchObject({ total: 30, max: 30 });
  expect(perfectGrade(12)).toMatchObject({ total: 45, max: 45 });
});

test('unmet, untestable, refresh-only and errors each cost what the rules say', () => {
  const result = sampleGrade();
  expect(scores(result)).toEqual([2, 2, 2, 1]);
  expect(result.features.map((each) => each.points)).toEqual([2.5, 2, 3, 2]);
  expect(result.total).toBe(7);
});

test('the result is what the schema says, and survives JSON', () => {
  const result = sampleGrade();
  expect(grade.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
});

test('console lines are listed with the scenario they belong to, chatter included', () => {
  expect(sampleGrade().consoleErrors.map(({ scenario, caps }) => ({ scenario, caps }))).toEqual([
    { scenario: 'A message says who has seen it', caps: true },
    { scenario: 'A message says who has seen it', caps: false },
  ]);
});

test('all scenarios of a criterion must hold', () => {
  const second = sampleScenario({ criterion: 'F01.C1', verdict: 'unmet', expected: 'a name', actual: 'none' });
  const [first] = sampleGrade({ scenarios: [...sampleScenarios(), second] }).features[0]!.criteria;
  expect(first).toMatchObject({ verdict: 'unmet', points: 0, observations: ['Expected: a name. Seen: none.'] });
  expect(first?.evidence).toHaveLength(2);
});

test('an error in one feature does not cap another', () => {
  const clean = sampleScenarios().map((each) => sampleScenario({ criterion: each.criterion, name: each.name }));
  const scenarios = clean.map((each) => (each.criterion === 'F02.C1' ? { ...each, console: [sampleConsole()] } : each));
  expect(scores(sampleGrade({ scenarios }))).toEqual([3, 2, 3, 3]);
});

test('a criterion without a scenario, and a scenario without a criterion, are errors', () => {
  const scenarios = sampleScenarios();
  expect(() => sampleGrade({ scenarios: scenarios.slice(1) })).toThrow('no scenario ran for F01.C1');
  expect(() => sampleGrade({ scenarios: [...scenarios, sampleScenario({ criterion: 'F05.C1' })] })).toThrow('F05.C1');
});

test('an app that did not start is graded 0, everything untestable', () => {
  const appFailure = { summary: 'the server ended with code 1', log: ['Error: Cannot find module'] };
  const result = sampleGrade({ scenarios: [], appFailure });
  expect(result).toMatchObject({ total: 0, max: 12 });
  for (const each of result.features.flatMap((feature) => feature.criteria)) {
    expect(each).toMatchObject({ verdict: 'untestable', points: 0 });
    expect(each.observations[0]).toContain('the server ended with code 1');
  }
});
