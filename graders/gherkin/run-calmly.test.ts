import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ScenarioResult } from '../scoring/grade.ts';
import { sampleScenario } from '../scoring/testing/sample-scenario.ts';
import { Cast } from './cast.ts';
import { runCalmly } from './run-calmly.ts';
import { Turns } from './turns.ts';

/** Runs a scenario whose tries come out as given; how often it was tried, and what counts. */
async function calmly(...outcomes: Partial<ScenarioResult>[]): Promise<{ tries: number; result: ScenarioResult }> {
  const dir = mkdtempSync(path.join(tmpdir(), 'rungs-calmly-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  let tries = 0;
  const calm = { strained: false, hopeless: false, observations: [] };
  const result = await runCalmly(new Turns(dir, 0), new Cast(), async (round) => {
    tries++;
    return sampleScenario({ criterion: 'F01.C1', ...calm, ...outcomes[round] });
  });
  return { tries, result };
}

test.each([
  ['met', { verdict: 'met', strained: true }],
  ['unmet on a calm machine', { verdict: 'unmet' }],
  ['untestable for what failed before', { verdict: 'untestable', hopeless: true }],
] as const)('%s is believed at once', async (_kind, outcome) => {
  const { tries, result } = await calmly(outcome);
  expect([tries, result.verdict, result.observations]).toEqual([1, outcome.verdict, []]);
});

test('unmet on a strained machine is tried again, and the second verdict counts', async () => {
  const { tries, result } = await calmly({ verdict: 'unmet', strained: true, actual: 'late' }, { verdict: 'met' });
  expect([tries, result.verdict]).toEqual([2, 'met']);
  expect(result.observations).toEqual([
    'The first try, beside other scenarios, was unmet (late); this one had the app to itself.',
  ]);
});

test('untestable is tried again, and the same outcome twice is told', async () => {
  const { tries, result } = await calmly({ verdict: 'untestable' }, { verdict: 'untestable' });
  expect([tries, result.verdict]).toEqual([2, 'untestable']);
  expect(result.observations[0]).toContain('Tried twice');
});
