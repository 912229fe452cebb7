import { OutOfTime } from '../scoring/verdict.ts';
import { until } from '../search/look.ts';
import type { World } from './world.ts';

/** Something that an app takes long for by design: a schedule, an expiry, a decay. */
export type LongWait<T> = {
  /** What is waited for, as a phrase for the timeline: "the scheduled message to be due". */
  reason: string;
  /** Epoch milliseconds after which it is no longer waited for. */
  deadline: number;
  ask: () => Promise<T>;
};

/** Time between two looks, in milliseconds: many wait at once, and what they wait for is due to the second at most. */
const everyMs = 500;

/**
 * The first truthy answer of `ask`, or undefined at the deadline; other scenarios go on meanwhile. Throws OutOfTime when the
 * time of the whole grade ends before.
 */
export async function longWait<T>(world: World, wait: LongWait<T>): Promise<T | undefined> {
  const began = Date.now();
  const end = Math.min(wait.deadline, world.endsAt);
  try {
    const answer = await world.giveWay(() => until(end - began, wait.ask, everyMs));
    if (answer || end === wait.deadline) return answer;
  } finally {
    world.waits.push({ reason: wait.reason, began, ended: Date.now() });
  }
  throw new OutOfTime(`to wait for ${wait.reason}`);
}
