import path from 'node:path';
import { readLog } from '../../fixtures/processes/process-log.ts';
import type { ScenarioResult } from '../scoring/grade.ts';

/** Logs of what a person never sees working: the page's own server and the database say nothing about the app. */
const silent = new Set(['client', 'database', 'schema', 'install']);
const mostLines = 12;

/**
 * Scenarios with what the app's server wrote while the one that failed came to its failure: from the last thing that
 * somebody did until the end. `startedAt` is when the grade began, in epoch milliseconds.
 */
export function withServerLog(
  scenarios: readonly ScenarioResult[],
  logs: readonly { name: string; path: string }[],
  { runDir, startedAt }: { runDir: string; startedAt: number },
): ScenarioResult[] {
  if (scenarios.every((each) => each.verdict === 'met')) return [...scenarios];
  const lines = logs.filter(({ name }) => !silent.has(name)).flatMap((log) => readLog(path.join(runDir, log.path)));
  return scenarios.map((scenario) => {
    if (scenario.verdict === 'met') return scenario;
    const [from, to] = momentOf(scenario).map((ms) => startedAt + ms) as [number, number];
    const heard = lines.filter(({ atMs }) => atMs >= from && atMs <= to).map(({ text }) => text);
    return heard.length ? { ...scenario, serverLog: [...new Set(heard)].slice(-mostLines) } : scenario;
  });
}

/** From the last step that did something until the end, in milliseconds since the grade began. */
function momentOf({ steps, startMs, durationMs }: ScenarioResult): [number, number] {
  let at = startMs;
  let from = startMs;
  for (const { keyword, status, durationMs: took } of steps) {
    if (status === 'skipped') break;
    if (keyword === 'When') from = at;
    at += took;
  }
  return [from, startMs + durationMs];
}
