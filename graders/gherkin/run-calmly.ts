import type { ScenarioResult } from '../scoring/grade.ts';
import type { Cast } from './cast.ts';
import type { Turns } from './turns.ts';

/**
 * Runs a scenario, and once more with the app to itself when the first verdict may be the fault of a strained machine or
 * of a set-up that did not work: an app must never be blamed for having been crowded. The second verdict counts. An
 * urgent one is let in before others.
 */
export async function runCalmly(
  turns: Turns,
  cast: Cast,
  run: (round: number) => Promise<ScenarioResult>,
  urgent = false,
): Promise<ScenarioResult> {
  const first = await turns.together(
    () => cast.dismissAll(),
    () => run(0),
    urgent,
  );
  turns.noteEnd(first.strained ?? false);
  if (first.verdict === 'met' || !isDoubtful(first)) return first;
  return turns.alone(async () => {
    await cast.dismissAll();
    const second = await run(1);
    const remark =
      second.verdict === first.verdict
        ? 'Tried twice, the second time with nobody else in the app, with the same outcome.'
        : `The first try, beside other scenarios, was ${first.verdict} (${first.actual ?? ''}); this one had the app to itself.`;
    return { ...second, observations: [...second.observations, remark] };
  });
}

function isDoubtful(result: ScenarioResult): boolean {
  if (result.outOfTime) return false;
  if (result.strained) return true;
  // An intent that failed twice already is not tried a third time.
  return result.verdict === 'untestable' && !result.hopeless;
}
