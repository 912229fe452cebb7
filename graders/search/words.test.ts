import { expect, test } from 'vitest';
import { hasMade, isMade, type WordKind, withoutMade, wordMaker } from './words.ts';

const kinds: WordKind[] = ['person', 'room', 'text'];
/** What 40 scenarios of a run, more than a level has, could want of each kind. */
const wordsOfRun = (seed: string) =>
  Array.from({ length: 40 }, (_each, scenario) => {
    const make = wordMaker(seed, scenario);
    return kinds.flatMap((kind) => Array.from({ length: 12 }, () => make(kind)));
  }).flat();

test.each([
  ['person', /^[A-Z][a-z]{5}n$/],
  ['room', /^[A-Z][a-z]{5}k$/],
  ['text', /^[a-z]{6}s$/],
] as const)('a word for a %s has its form, without digits', (kind, form) => {
  const make = wordMaker('seed', 3);
  for (let n = 0; n < 50; n++) expect(make(kind)).toMatch(form);
});

test.each(['a', '1763712000000', ''])('no two words of the run "%s" are equal or a part of one another', (seed) => {
  const words = wordsOfRun(seed).map((word) => word.toLowerCase());
  expect(new Set(words).size).toBe(words.length);
  // All have the same length, so that equality is the only way to be a part.
  expect(new Set(words.map((word) => word.length))).toEqual(new Set([7]));
});

test('a second run in the same database meets other names', () => {
  const first = new Set(wordsOfRun('1763712000000'));
  const second = wordsOfRun('1763712000001');
  expect(second.filter((word) => first.has(word)).length).toBeLessThan(second.length / 20);
});

test('the same scenario of the same run gets the same words', () => {
  expect(wordsOfRun('seed')).toEqual(wordsOfRun('seed'));
});

test('no word holds a word that controls and cues use', () => {
  const forbidden = /log|ban|dot|not|now|map|tab|bot|run|tag|top|put|hub/i;
  expect(wordsOfRun('seed').filter((word) => forbidden.test(word))).toEqual([]);
});

test('words that were made are recognised, those of apps are not', () => {
  expect(wordsOfRun('seed').every(isMade)).toBe(true);
  for (const word of ['Members', 'channel', 'message', 'Created', 'options', 'friends', 'Refresh', 'Sign in'])
    expect(isMade(word), word).toBe(false);
});

test('a text is found to hold a made word, also next to symbols', () => {
  expect(hasMade('# Garazuk')).toBe(true);
  expect(hasMade('Tarovan, Mulodun and 2 others')).toBe(true);
  expect(hasMade('Leave the room')).toBe(false);
});

test('what was made is taken out of a cue, the rest stays', () => {
  expect(withoutMade('Message #Garazuk')).toBe('Message #');
  expect(withoutMade('Leave  Garazuk now')).toBe('Leave now');
  expect(withoutMade('Members')).toBe('Members');
});
