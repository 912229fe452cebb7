import { type Control, fingerprint } from './cues.ts';
import { area } from './snapshot.ts';
import { destructive, destructiveSymbols, type Vocabulary } from './vocabulary.ts';

export type Ranked = Control & {
  score: number;
  /** It carries a word, symbol or icon of the intent, as opposed to merely standing in a likely place. */
  fits: boolean;
};

/**
 * Orders controls by how likely they carry out an intent: the best cue plus a quarter of the second, an adjustment for
 * neighbouring labels, and what worked in this app before above all. Destructive controls drop out unless the
 * intent's own words name them. Source: the trial search's ranking.
 */
export function rank(controls: Control[], vocabulary: Vocabulary, worked: readonly string[] = []): Ranked[] {
  return controls
    .filter((c) => !isForeignDestructive(c, vocabulary))
    .map((c) => rate(c, vocabulary, worked))
    .sort((a, b) => b.score - a.score || area(a.el) - area(b.el));
}

/** How well one text says an intent, from 0 (not at all, or ruled out) to about 10. */
export function matchText(text: string, vocabulary: Vocabulary): number {
  const spoken = normalise(text);
  if (spoken && vocabulary.not?.some((phrase) => says(spoken, phrase))) return -6;
  let best = 0;
  const symbol = [...text].find((ch) => vocabulary.symbols?.includes(ch) && ch !== '\uFE0F');
  if (symbol) best = text.length <= 3 ? 6 : 3;
  if (!spoken) return best;
  vocabulary.words.forEach((phrase, order) => {
    if (!says(spoken, phrase)) return;
    // A phrase that is the whole cue says more than the same phrase in a sentence.
    const share = phrase.length / Math.max(spoken.length, phrase.length);
    const precedence = 1 - order / (vocabulary.words.length * 2);
    best = Math.max(best, 4 + 4 * share + 2 * precedence - (spoken.length > 40 ? 3 : 0));
  });
  if (best === 0 && vocabulary.weak?.some((phrase) => says(spoken, phrase))) best = 2;
  return best;
}

function rate(c: Control, vocabulary: Vocabulary, worked: readonly string[]): Ranked {
  const matches = c.cues.map((cue) => matchText(cue, vocabulary));
  if (c.icon && isIconOf(c.icon, vocabulary)) matches.push(6);
  const sorted = matches.sort((a, b) => b - a);
  let score = Math.max(sorted[0] ?? 0, 0) + Math.max(sorted[1] ?? 0, 0) / 4;
  const ruledOut = sorted.at(-1) ?? 0;
  if (ruledOut < 0) score += ruledOut;
  const fits = score > 1;
  if (c.near && vocabulary.near?.some((phrase) => says(normalise(c.near), phrase))) score += 1.5;
  if (c.el.disabled) score -= 4;
  if (c.el.covered) score -= 5;
  if (worked.includes(fingerprint(c))) score += 100;
  return { ...c, score, fits: fits || score > 50 };
}

/** Whether a drawing is one of the intent's: that of a plus is, but that of a person with a plus is not one for rooms. */
function isIconOf(icon: string, { icons = [], not = [] }: Vocabulary): boolean {
  const drawn = normalise(icon.replace(/(lucide|fa|icon|bi|mdi|feather|svg)-?/g, ' '));
  const name = icons.map(normalise).find((each) => says(drawn, each));
  return name !== undefined && !not.some((phrase) => says(drawn, phrase) && !says(name, phrase));
}

/** Whether nothing on a control says that it destroys something, or ends the person's being there. */
export const isHarmless = (c: Control): boolean => !isForeignDestructive(c, { words: [] });

function isForeignDestructive(c: Control, vocabulary: Vocabulary): boolean {
  const own = new Set(vocabulary.words);
  return c.cues.some((cue) => {
    const spoken = normalise(cue);
    if (
      destructive.some(
        (word) => says(spoken, word) && !own.has(word) && ![...own].some((w) => says(spoken, w) && says(w, word)),
      )
    )
      return true;
    return [...cue].some(
      (ch) => destructiveSymbols.includes(ch) && ch !== '\uFE0F' && !vocabulary.symbols?.includes(ch),
    );
  });
}

/** Whether `phrase` stands in `spoken` as whole words. */
export const says = (spoken: string, phrase: string): boolean => ` ${spoken} `.includes(` ${phrase} `);

/** Lower case words separated by single spaces; punctuation and symbols go. */
export const normalise = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
