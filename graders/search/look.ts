import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { capture, domQuiet } from './capture.ts';
import { Snapshot } from './snapshot.ts';

/**
 * Time between two looks while polling, in milliseconds. What comes mostly comes at once, so that waiting for longer is
 * done with fewer looks: each costs about 20 ms of a machine on which all scenarios and the app have to live.
 */
const shortest = 60;
const longest = 350;
const pauseAfter = (elapsedMs: number): number => Math.min(longest, shortest + elapsedMs / 5);

const recentLooks: number[] = [];

/** How long the last looks of this worker took, as their median in milliseconds; 10 on an idle machine. */
export function lookMs(): number {
  const sorted = [...recentLooks].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The page as it is now. */
export async function look(page: Page): Promise<Snapshot> {
  const began = performance.now();
  try {
    const snap = await take(page);
    recentLooks.push(performance.now() - began);
    if (recentLooks.length > 60) recentLooks.shift();
    return snap;
  } catch (error) {
    // A navigation under way destroys the context once; the next look sees the new page.
    if (!/context was destroyed|navigation/i.test(String(error))) throw error;
    await page.waitForLoadState('domcontentloaded').catch(() => {});
    return take(page);
  }
}

/** Playwright checks every value of an answer by itself, which costs more than all else about a look; a text is one. */
const captureAsText = `JSON.stringify((${capture})())`;

const take = async (page: Page): Promise<Snapshot> => new Snapshot(JSON.parse(await page.evaluate(captureAsText)));

/** Waits until the page has stopped changing for a moment, at most `limitMs`, and looks. */
export async function settle(page: Page, limitMs = 1_000): Promise<Snapshot> {
  await page.evaluate(domQuiet, [120, limitMs] as [number, number]).catch(() => {});
  return look(page);
}

/**
 * The first truthy answer of `ask` within `ms`, or undefined; asks at least once, also when `ms` is 0. Then it asks again
 * every `everyMs`, or less and less often.
 */
export async function until<T>(ms: number, ask: () => Promise<T> | T, everyMs?: number): Promise<T | undefined> {
  const began = Date.now();
  const deadline = began + ms;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() >= deadline) return undefined;
    const gap = everyMs ?? pauseAfter(Date.now() - began);
    await pause(Math.min(gap, Math.max(0, deadline - Date.now())));
  }
}

/** Polls the page until `seen` says yes of a snapshot; the answer, or undefined after `ms`. */
export const waitFor = <T>(page: Page, ms: number, seen: (snap: Snapshot) => T | Promise<T>): Promise<T | undefined> =>
  until(ms, async () => seen(await look(page)));

/** Watches for `ms` that `broken` never says yes; its first answer that does, or undefined when all stayed well. */
export const watch = waitFor;
