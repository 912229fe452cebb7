import { expect, test } from 'vitest';
import { count, duration, oneLine, sentence, shorten } from './words.ts';

test.each([
  [0, '0 ms'],
  [340.4, '340 ms'],
  [4210, '4.2 s'],
  [9949, '9.9 s'],
  [9950, '10 s'],
  [59_400, '59 s'],
  [59_600, '1 min'],
  [125_000, '2 min 5 s'],
])('%d ms is %s', (ms, expected) => {
  expect(duration(ms)).toBe(expected);
});

test('counts have the right number', () => {
  expect([count(1, 'bug'), count(2, 'bug'), count(0, 'entry', 'entries')]).toEqual(['1 bug', '2 bugs', '0 entries']);
});

test('one line has no breaks, terminal codes or reversed reading order', () => {
  expect(oneLine('a\r\n\tb\u001b[31mc\u2028d\u202ee ')).toBe('a b [31mc d e');
});

test('texts are cut between words, and never within an emoji', () => {
  expect(shorten('short', 10)).toBe('short');
  expect(shorten('the quick brown fox jumps', 18)).toBe('the quick brown…');
  expect(shorten('🎉🎉🎉🎉', 3)).toBe('🎉🎉…');
});

test('a sentence starts with a capital and ends once', () => {
  expect(sentence('it is gone')).toBe('It is gone.');
  expect(sentence('It says "is typing..."')).toBe('It says "is typing..."');
  expect(sentence('gone.')).toBe('Gone.');
});
