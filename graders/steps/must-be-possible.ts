import { unmet } from '../scoring/verdict.ts';
import { NotFound } from '../search/not-found.ts';

/** Turns "found no way" into a verdict about the app, unless controls that might have been it were left untried. */
export async function mustBePossible(expected: string, attempt: () => Promise<void>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof NotFound) || error.blind > 0) throw error;
    throw unmet(expected, error.message);
  }
}

/** Whether something can be done: false when no way to it was found. */
export async function isPossible(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt;
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}
