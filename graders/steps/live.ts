import { isListedOnline } from '../chat/presence.ts';
import type { World } from '../gherkin/world.ts';
import { refreshOnly, unmet, VerdictError } from '../scoring/verdict.ts';
import { look, settle, waitFor } from '../search/look.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { isSoInSecondWindow } from './second-window.ts';

/** How long nothing must happen before a negative is believed, in milliseconds. */
export const quietMs = 2_500;

/** Something that must come about on a person's screen by itself. */
export type LiveCheck = {
  /** What a person should see, as a sentence for the report. */
  expected: string;
  seen: (snap: Snapshot) => unknown;
  /** What is seen instead, for the report. */
  instead?: (snap: Snapshot) => string;
  /** Brings a second window to the place where it would show; without it there is no second look. */
  secondLook?: ((window: Searcher) => Promise<void>) | undefined;
  /** Milliseconds; the live window by default. */
  within?: number;
};

/**
 * Waits for something to come about live. When it does not, a second window of the same person tells whether it only
 * shows after a reload; the observer itself is never reloaded, as that destroys the state of some apps.
 */
export async function mustSeeLive(world: World, who: Searcher, check: LiveCheck): Promise<void> {
  if (await waitFor(who.page, check.within ?? world.liveMs, check.seen)) return;
  const snap = await look(who.page);
  const actual = check.instead?.(snap) ?? 'it did not show';
  if (check.secondLook && (await showsInSecondWindow(world, who, check)))
    throw refreshOnly(check.expected, `${actual}; it does show in a second window of the same person`);
  throw unmet(check.expected, actual);
}

/**
 * The same where it is enough that it shows after a reload, which is noted: coming live is the matter of another
 * criterion. Returns whether it came live.
 */
export async function mustSeeSoonerOrLater(world: World, who: Searcher, check: LiveCheck): Promise<boolean> {
  try {
    await mustSeeLive(world, who, check);
    return true;
  } catch (error) {
    if (!(error instanceof VerdictError) || error.verdict !== 'refresh-only') throw error;
    world.observe(`Only after a reload: ${check.expected}.`);
    return false;
  }
}

/** Checks for `ms` that something never comes about; throws unmet with its words when it does. */
export async function mustNeverSee(
  who: Searcher,
  ms: number,
  expected: string,
  seen: (snap: Snapshot) => string | undefined,
): Promise<void> {
  const found = await waitFor(who.page, ms, seen);
  if (found) throw unmet(expected, found);
}

const showsInSecondWindow = (world: World, who: Searcher, check: LiveCheck): Promise<boolean> =>
  isSoInSecondWindow(world, who, async (second) => {
    await check.secondLook?.(second);
    if (check.seen(await settle(second.page))) return true;
    return Boolean(await waitFor(second.page, 2_000, check.seen));
  });

/** Waits until a person's screen no longer lists somebody as online: only then can an app do the wrong thing about it. */
export const noticesGone = ({ liveMs }: World, { page }: Searcher, name: string): Promise<unknown> =>
  waitFor(page, liveMs / 2, (snap) => !isListedOnline(snap, name));
