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
