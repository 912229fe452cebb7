import type { Verdict } from '../scoring/verdict.ts';

/** What each verdict is called in front of people. */
export const verdictWord: Record<Verdict, string> = {
  met: 'met',
  unmet: 'not met',
  'refresh-only': 'only after a reload',
  untestable: 'could not be tried',
};

/** One character per verdict, for where there is no room for words; always with a legend. */
export const verdictSign: Record<Verdict, string> = { met: '✓', unmet: '✗', 'refresh-only': '↻', untestable: '?' };

/** A length of time given in milliseconds, as people say it: "340 ms", "4.2 s", "41 s", "2 min 5 s". */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 9950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
}

/** Counted things: "1 error", "3 errors". */
export function count(howMany: number, one: string, many = `${one}s`): string {
  return `${howMany} ${howMany === 1 ? one : many}`;
}

/** A text of unknown origin on one line: no line breaks, no control characters, no runs of spaces. */
export function oneLine(text: string): string {
  // Apps write these texts: what could move a terminal's cursor or reverse the reading order must not get through.
  return text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text cut to the given number of characters, between words when that loses little. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > length * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')}…`;
}

/** A text that ends like a sentence and begins with a capital. */
export function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]["')]?$/.test(capital) ? capital : `${capital}.`;
}
