import { type Chatter, chatter } from './console-chatter.ts';
import type { ConsoleEntry } from './grade.ts';

/** What is known of a line when it is judged. */
export type ConsoleLine = Pick<ConsoleEntry, 'kind' | 'text'> & {
  /** The address that the line is about (a message's location, a request's address). */
  url?: string;
  /** The grader had begun to close this page: what then breaks, it broke itself. */
  closing?: boolean;
};

/**
 * Whether a line of the browser limits the score of a feature: an uncaught exception or a console error of the app does.
 * Source: the grading rules ("Favicon 404s, dev-server and devtools chatter and React development warnings are listed
 * but do not cap").
 */
export function capsScore(line: ConsoleLine): boolean {
  return whyHarmless(line) === undefined;
}

/** Why a line does not limit the score, as half a sentence for the report; undefined when it does. */
export function whyHarmless(line: ConsoleLine): string | undefined {
  return chatter.find((each) => matches(each, line))?.reason;
}

function matches(entry: Chatter, line: ConsoleLine): boolean {
  if (!entry.kinds.includes(line.kind)) return false;
  if (entry.whenClosing && !line.closing) return false;
  if (entry.text && !entry.text.test(line.text)) return false;
  return !entry.url || entry.url.test(line.url ?? '');
}
