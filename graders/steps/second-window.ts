import type { World } from '../gherkin/world.ts';
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
