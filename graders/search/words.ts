/**
 * Names and texts that the grader makes up. They are pronounceable nonsense with a recognisable form, so that they can
 * neither satisfy nor disturb a check: no digits, no word that a control or a cue uses, none a part of another.
 * Source: the grading rules on names of people, rooms and texts.
 */
const consonants = 'bdgklmnprtvz';
const vowels = 'aou';
/** One final letter per kind keeps a text from ever being a part of a name, as all have the same length. */
const endings = { person: 'n', room: 'k', text: 's' } as const;
export type WordKind = keyof typeof endings;

const made = /^(?:[bdgklmnprtvz][aou]){3}[nks]$/i;
/** Short words that controls use and that the letters above could spell. */
const reserved = /log|ban|pub|hub|dot|tap|top|god|gun|ago|non|dnd|nud|mut|bot|tab|pup|pop|tag|map|put|run|nok|now|not|noon|moron|damn|dud/;

/** Whether a word was made by this grader, in this run or any other. */
export const isMade = (word: string): boolean => made.test(word);

/** The text without words that the grader made, as they say nothing about what a control does. */
export const withoutMade = (text: string): string =>
  text
    .replace(/[A-Za-z]{7}/g, (word) => (made.test(word) ? ' ' : word))
    .replace(/\s+/g, ' ')
    .trim();

/** An endless supply of distinct words; the same seed gives the same words. */
export function wordMaker(seed: string): (kind: WordKind) => string {
  let state = hash(seed);
  const used = new Set<string>();
  const next = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  return (kind) => {
    for (;;) {
      let word = '';
      for (let i = 0; i < 3; i++) word += consonants[next(consonants.length)]! + vowels[next(vowels.length)]!;
      if (used.has(word) || reserved.test(word + endings[kind])) continue;
      used.add(word);
      word += endings[kind];
      return kind === 'text' ? word : word[0]!.toUpperCase() + word.slice(1);
    }
  };
}

function hash(text: string): number {
  let h = 2166136261;
  for (const c of text) h = Math.imul(h ^ c.codePointAt(0)!, 16777619);
  return h >>> 0;
}
