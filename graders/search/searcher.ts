import type { Page } from '@playwright/test';
import type { Person } from '../../fixtures/people/person.ts';
import type { Assistant } from './assistant.ts';
import type { Snapshot } from './snapshot.ts';
import type { UiMap } from './ui-map.ts';

/** Who searches, in which window, with what has been learnt about the app so far, and whom to ask at last. */
export type Searcher = {
  person: Person;
  page: Page;
  map: UiMap;
  assistant?: Assistant | undefined;
  /** The conversation that was opened last. */
  place?: Place | undefined;
};

/** Where a person is in the app: how that is seen, and how to come there again in any window, which throws NotFound. */
export type Place = { isThere: (snap: Snapshot) => boolean; open: (who: Searcher) => Promise<void> };

/** Notes what was done, so that a reader of the report can do the same. */
export function note({ person, page }: Searcher, deed: string): void {
  const where = page === person.page ? '' : ', in a second window';
  person.deeds.push(`${person.name}${where}: ${deed}.`);
}

/** Runs something that may bring up a prompt of the browser, which then gets `answer`; without one it is dismissed. */
export async function answering<T>(
  { person }: Searcher,
  answer: string | undefined,
  run: () => Promise<T>,
): Promise<T> {
  person.promptAnswer = answer;
  try {
    return await run();
  } finally {
    person.promptAnswer = undefined;
  }
}
