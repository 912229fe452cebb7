import type { Searcher } from '../search/searcher.ts';
import * as words from '../search/vocabulary/timing.ts';
import { shows } from './messages.ts';
import { sendTimed } from './timed-send.ts';

/** Shorter lifetimes leave no time to look; in seconds. Source: the trial search. */
const shortest = 15;

/** Sends a message with the shortest lifetime that the app offers; returns when it ends, in epoch milliseconds. Throws NotFound. */
export function sendExpiring(who: Searcher, text: string): Promise<number> {
  return sendTimed(who, text, {
    name: 'send a disappearing message',
    words: words.expiry,
    rival: words.schedule,
    submit: words.submitExpiry,
    sendsAtOnce: true,
    ahead: shortest,
    taken: (snap) => shows(snap, text),
  });
}
