import { expect, test } from 'vitest';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { numbersOf, unreadOf } from './badges.ts';

const browser = testBrowser();
const row = (room: string, more: string) => `<div class="row"><span># </span><span>${room}</span>${more}</div>`;
const snap = (more: string) =>
  browser.snap(
    chatPage({
      side: `<h3>Rooms 2</h3>${row('Polamuk', '<b>9</b>')}${row('Garazuk', more)}`,
      head: '<h2># Polamuk</h2>',
    }),
  );
const unread = async (more: string, quiet: number[] = []) => unreadOf(await snap(more), 'Garazuk', quiet);

test.each([
  ['<b>3</b>', 3],
  ['<b>(3)</b>', 3],
  ['<b>+3</b>', 3],
  ['<b>3 new</b>', 3],
  ['<b>3 unread messages</b>', 3],
  ['<b>99+</b>', 99],
])('%s counts', async (badge, count) => {
  expect(await unread(badge)).toBe(count);
});

test.each([
  '',
  '<b>0</b>',
  '<b>•</b>',
  '<small>10:31</small>',
  '<small>3 members</small>',
  '<small>2026-03-14</small>',
  '<small>3m ago</small>',
])('"%s" is no unread count', async (more) => {
  expect(await unread(more)).toBeUndefined();
});

test('the number of another row, or of the heading, is not taken', async () => {
  expect(numbersOf(await snap(''), 'Garazuk')).toEqual([]);
  expect(numbersOf(await snap('<b>4</b>'), 'Polamuk')).toEqual([9]);
});

test('a count of members beside it is known from the quiet state', async () => {
  expect(await unread('<small>2</small>', [2])).toBeUndefined();
  expect(await unread('<small>2</small><b>5</b>', [2])).toBe(5);
  expect(await unread('<small>2</small><b>2</b>', [2])).toBe(2);
});

test('the name and the count in one text', async () => {
  const now = await browser.snap(chatPage({ side: '<div class="row">Garazuk (3)</div>' }));
  expect(unreadOf(now, 'Garazuk', [])).toBe(3);
});
