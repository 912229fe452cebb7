import type { Control } from './cues.ts';

/** What an assistant is asked when the words of the search have found no way to carry out an intent. */
export type Question = {
  /** The intent in words: "create a room". */
  intent: string;
  /** Everything that may be proposed; controls that destroy something are not among them unless the intent does. */
  controls: readonly Control[];
  /** What was tried in vain. */
  tried: readonly string[];
};

/**
 * Someone who proposes controls where the search is at its end. What is proposed goes through the same check by effect
 * as everything else, so that a wrong answer costs time and never a verdict.
 */
export type Assistant = {
  /** Controls of the question worth a try, the likeliest first; none when there is no answer. */
  propose(question: Question): Promise<Control[]>;
};
