import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sampleScenario } from '../scoring/testing/sample-scenario.ts';
import { withServerLog } from './server-log.ts';

const startedAt = Date.parse('2026-03-14T09:26:53.000Z');
const at = (ms: number) => new Date(startedAt + ms).toISOString();

test('a scenario that failed has what the server wrote from the last deed on', () => {
  const runDir = mkdtempSync(path.join(tmpdir(), 'rungs-server-log-'));
  onTestFinished(() => rmSync(runDir, { recursive: true }));
  mkdirSync(path.join(runDir, 'logs'));
  const write = (name: string, lines: [number, string][]) =>
    writeFileSync(path.join(runDir, 'logs', name), lines.map(([ms, text]) => `${at(ms)} ${text}\n`).join(''));
  write('server.log', [
    [9_500, 'listening'],
    [11_000, 'error: no such column'],
    [11_100, 'error: no such column'],
    [13_000, 'later'],
  ]);
  write('client.log', [[11_000, 'hot reload']]);
  const logs = ['server', 'client'].map((name) => ({ name, path: `logs/${name}.log` }));
  // It begins at 9 s; its second step, the deed, at 10.84 s; it ends at 11.6 s.
  const [failed, met] = withServerLog(
    [sampleScenario({ criterion: 'F01.C4', verdict: 'unmet' }), sampleScenario({ criterion: 'F01.C5' })],
    logs,
    { runDir, startedAt },
  );
  expect(failed!.serverLog).toEqual(['error: no such column']);
  expect(met!.serverLog).toBeUndefined();
});
