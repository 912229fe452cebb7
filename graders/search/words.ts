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
const reserved =
  /log|ban|pub|hub|dot|tap|top|god|gun|ago|non|dnd|nud|mut|bot|tab|pup|pop|tag|map|put|run|nok|now|not|noon|moron|damn|dud/;

/** Whether a word was made by this grader, in this run or any other. */
export const isMade = (word: string): boolean => made.test(word);

/** Whether a text holds a word that a grader made. */
export const hasMade = (text: string): boolean => text.split(/[^A-Za-z]+/).some(isMade);

/** The names of people that a grader made which stand in a text. */
export const namesIn = (text: string): string[] => madeIn(text, endings.person);

/** The names of rooms that a grader made which stand in a text. */
export const roomsIn = (text: string): string[] => madeIn(text, endings.room);

const madeIn = (text: string, ending: string): string[] =>
  text.split(/[^A-Za-z]+/).filter((word) => word.endsWith(ending) && isMade(word));

/** The text without words that the grader made, as they say nothing about what a control does. */
export const withoutMade = (text: string): string =>
  text
    .replace(/[A-Za-z]{7}/g, (word) => (made.test(word) ? ' ' : word))
    .replace(/\s+/g, ' ')
    .trim();

const offsets: Record<WordKind, number> = { person: 0, room: 15_000, text: 30_000 };

/** How many different stems there are: three syllables of a consonant and a vowel. */
const stems = (consonants.length * vowels.length) ** 3;
/** Stems set aside for one scenario; more than any needs. */
const blockSize = 64;

/**
 * A supply of words for one scenario. Scenarios of one run draw from blocks of their own, so that no two people or rooms
 * of a run share a name; the seed moves all blocks, so that a second run in the same database meets other names.
 */
export function wordMaker(seed: string, scenario: number): (kind: WordKind) => string {
  const shift = hash(seed);
  const next: Record<WordKind, number> = { person: 0, room: 0, text: 0 };
  return (kind) => {
    for (;;) {
      // Kinds draw from different stretches: a person and a room that differ in one letter would confuse readers.
      const stem = stemAt(scenario * blockSize + next[kind]++ + offsets[kind], shift);
      const word = stem + endings[kind];
      if (reserved.test(word)) continue;
      return kind === 'text' ? word : word[0]!.toUpperCase() + word.slice(1);
    }
  };
}

/** A permutation of all stems: a step that shares no factor with their number reaches each once. */
function stemAt(index: number, shift: number): string {
  let code = (index * 20_693 + shift) % stems;
  let stem = '';
  for (let i = 0; i < 3; i++) {
    const syllable = code % 36;
    stem += consonants[Math.floor(syllable / 3)]! + vowels[syllable % 3]!;
    code = Math.floor(code / 36);
  }
  return stem;
}

function hash(text: string): number {
  let h = 2166136261;
  for (const c of text) h = Math.imul(h ^ c.codePointAt(0)!, 16777619);
  return (h >>> 0) % stems;
}
