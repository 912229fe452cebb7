import { expect, test } from 'vitest';
import { offeredSeconds, secondsIn, unitIn } from './durations.ts';

test.each([
  ['30s', 30],
  ['30 sec', 30],
  ['1m', 60],
  ['⏱️ 1m', 60],
  ['1 min', 60],
  ['in 1 minute', 60],
  ['Delete after 5 minutes', 300],
  ['an hour', 3_600],
  ['half an hour', 1_800],
  ['24h', 86_400],
  ['1-minute timer', 60],
])('%s is a duration', (text, seconds) => {
  expect(offeredSeconds(text)).toBe(seconds);
});

test.each([
  '5 min ago',
  'Last active 2m',
  'Normal',
  'Off',
  '10:30',
  '3',
  '5 members',
  'Tomorrow at 9',
  'from 1 to 5 min or 1 h',
])('%s offers none', (text) => {
  expect(offeredSeconds(text)).toBeUndefined();
});

test('a countdown of two units is no offer, and a long sentence is none', () => {
  expect(secondsIn('1m 20s')).toBeUndefined();
  expect(offeredSeconds('This message will be deleted for everybody after 60 seconds')).toBeUndefined();
});

test('the unit of a number field', () => {
  expect(unitIn('Disappear after (seconds)')).toBe(1);
  expect(unitIn('minutes from now')).toBe(60);
  expect(unitIn('Amount')).toBeUndefined();
});
