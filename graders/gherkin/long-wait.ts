import { until } from '../search/look.ts';
import type { World } from './world.ts';

/** Something that an app takes long for by design: a schedule, an expiry, a decay. */
export type LongWait<T> = {
  /** What is waited for, as a phrase for the timeline: "the scheduled message is due". */
  reason: string;
  /** Epoch milliseconds after which it is no longer waited for. */
  deadline: number;
  ask: () => Promise<T>;
};

/** The first truthy answer of `ask`, or undefined at the deadline; other scenarios go on meanwhile. */
export async function longWait<T>(world: World, wait: LongWait<T>): Promise<T | undefined> {
  const began = Date.now();
  try {
    return await until(wait.deadline - began, wait.ask);
  } finally {
    world.waits.push({ reason: wait.reason, began, ended: Date.now() });
  }
}
