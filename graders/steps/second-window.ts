import type { World } from '../gherkin/world.ts';
import { NotFound } from '../search/not-found.ts';
import type { Searcher } from '../search/searcher.ts';

/** Looks through another window of a person, inside the app and with the same storage, and closes it. Throws NotFound. */
export async function inSecondWindow<T>(
  world: World,
  who: Searcher,
  look: (second: Searcher) => Promise<T>,
): Promise<T> {
  const second = await world.secondWindow(who);
  try {
    return await look(second);
  } finally {
    await second.page.close().catch(() => {});
  }
}

/**
 * Whether something is so in another window of a person. An app that forgets people, or refuses their name a second time,
 * has no second window to look through: then it is not.
 */
export async function isSoInSecondWindow(
  world: World,
  who: Searcher,
  isSo: (second: Searcher) => Promise<boolean>,
): Promise<boolean> {
  try {
    return await inSecondWindow(world, who, isSo);
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}
