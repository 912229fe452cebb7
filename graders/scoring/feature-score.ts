import type { ConsoleEntry } from './grade.ts';
import { sumPoints } from './rubric.ts';
import type { Verdict } from './verdict.ts';

/** What one error of the app in the browser, seen during a feature's scenarios, leaves of its 3 points. */
const errorLimit = 2;
/** What one criterion that needs a reload leaves of its feature's 3 points. */
const refreshLimit = 1;

type Scored = { id: string; verdict: Verdict; points: number };

/**
 * Points, caps and the score of one feature: the sum of its points, capped, rounded down.
 * Source: the grading rules ("any uncaught exception or console error of the app [...] at most 2; any refresh-only [...]
 * at most 1. The integer score is the floor").
 */
export function scoreFeature(
  criteria: readonly Scored[],
  consoleEntries: readonly ConsoleEntry[],
): { points: number; caps: string[]; score: number } {
  const points = sumPoints(criteria.map((each) => each.points));
  const limits = [errorCap(consoleEntries), refreshCap(criteria)].filter((each) => each !== undefined);
  const binding = limits.filter((each) => each.limit < points);
  const capped = Math.min(points, ...binding.map((each) => each.limit));
  return { points, caps: binding.map((each) => each.reason), score: Math.floor(capped) };
}

function errorCap(entries: readonly ConsoleEntry[]) {
  const errors = entries.filter((each) => each.caps);
  const [first] = errors;
  if (!first) return undefined;
  const what = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  const reason = `At most ${errorLimit} because of ${what} of the app in the browser. ${first.person} got: ${firstLine(first.text)}`;
  return { limit: errorLimit, reason };
}

function refreshCap(criteria: readonly Scored[]) {
  const ids = criteria.filter((each) => each.verdict === 'refresh-only').map((each) => each.id);
  if (ids.length === 0) return undefined;
  return {
    limit: refreshLimit,
    reason: `At most ${refreshLimit} because ${ids.join(', ')} shows only after a reload.`,
  };
}

function firstLine(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
