import type { Snapshot } from '../search/snapshot.ts';
import type { Vocabulary } from '../search/vocabulary.ts';

/** Sending with a time that goes with the message: when it is to come, or to go. */
export type TimedIntent = {
  /** The intent in words: "schedule a message". */
  name: string;
  /** What its controls are called, and those of the intent that looks most like it. */
  words: Vocabulary;
  rival: Vocabulary;
  submit: Vocabulary;
  /** Whether the message goes out at once, with a lifetime; else later, and then a date and time are an answer too. */
  sendsAtOnce: boolean;
  /** The time must lie at least this many seconds ahead. */
  ahead: number;
  /** Whether the app has taken the message, given that it no longer stands in a field. */
  taken: (snap: Snapshot) => boolean;
};
