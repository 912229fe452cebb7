import type { Searcher } from '../search/searcher.ts';
import * as words from '../search/vocabulary/timing.ts';
import { sendTimed } from './timed-send.ts';

/**
 * Schedules a message for the nearest time that the app allows and that is at least `ahead` seconds away; returns when
 * it is due, in epoch milliseconds. Throws NotFound.
 */
export function schedule(who: Searcher, text: string, ahead: number): Promise<number> {
  return sendTimed(who, text, {
    name: 'schedule a message',
    words: words.schedule,
    rival: words.expiry,
    submit: words.submitSchedule,
    sendsAtOnce: false,
    ahead,
    taken: () => true,
  });
}
