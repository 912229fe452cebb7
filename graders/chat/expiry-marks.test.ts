import { expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { chatPage, composerField } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { countsDown, expiryMarks, oddSecondsLeft } from './expiry-marks.ts';

const browser = testBrowser();
const talk = (mark: string, composer = composerField) =>
  chatPage({
    head: '<h2># Garazuk</h2>',
    composer,
    messages: `<div class="m"><b>Tarovan</b> <small>10:31</small><p>rotuzas</p></div>
      <div class="m"><b>Tarovan</b> <small>10:31</small><p>vadomus</p>${mark}</div>`,
  });
const marks = async (html: string) => expiryMarks(await browser.snap(html), 'vadomus', 'rotuzas');

test.concurrent.each([
  ['words', '<small>Disappears in 42s</small>'],
  ['a sign', '<small>⏳ 42s</small>'],
  ['a title', '<i title="Expires at 10:32">~</i>'],
  ['a drawing', '<svg width="14" height="14" class="lucide-timer"></svg>'],
])('%s on the message', async (_kind, mark) => {
  expect(await marks(talk(mark))).toHaveLength(1);
});

test.concurrent('a normal message, above the controls for sending', async () => {
  const page = chatPage({
    head: '<h2># Garazuk</h2>',
    messages: '<p>rotuzas</p><p>vadomus</p>',
    composer: `<div><div><button>⏱️ Ephemeral</button><select title="Disappear after"><option>Off</option></select></div>${composerField}</div>`,
  });
  expect(await marks(page)).toEqual([]);
});

test.concurrent.each([
  ['58m 40s', '42s'],
  ['59m40s', '1:02'],
  ['1 hour', '42 seconds'],
])('a mark that normal messages have too, with %s left instead of %s', async (long, short) => {
  const page = chatPage({
    messages: `<p>rotuzas <small>⏳ ${long} left</small></p><p>vadomus <small>⏳ ${short} left</small></p>`,
  });
  expect(await marks(page)).toEqual([]);
});

test.concurrent.each([
  ['seconds', '<small>42s left</small>', '<small>41s left</small>'],
  ['minutes and seconds', '<small>1:02</small>', '<small>0:59</small>'],
  ['a bare number', '<small>42</small>', '<small>41</small>'],
  [
    'a bar',
    '<i style="display:block;height:4px;width:90px;background:red"></i>',
    '<i style="display:block;height:4px;width:70px;background:red"></i>',
  ],
])('a countdown in %s', async (_kind, earlier, later) => {
  const [before, after] = [await browser.snap(talk(earlier)), await browser.snap(talk(later))];
  expect(countsDown(before, after, 'vadomus')).toBe(true);
  expect(countsDown(before, before, 'vadomus')).toBe(false);
});

test('time stamps do not count down', async () => {
  const { page } = await browser.visit(talk(''));
  expect(countsDown(await look(page), await look(page), 'vadomus')).toBe(false);
});

test.each([
  ['has been counted down to', 'vanishes in 42s', 42],
  ['may be the lifetime that was chosen', '⏳ 30 seconds', undefined],
  ['is in the past', '12s ago', undefined],
  ['is a time of day', '21:31', undefined],
])('a time that %s', async (_kind, mark, seconds) => {
  expect(oddSecondsLeft(await browser.snap(talk(`<small>${mark}</small>`)), 'vadomus')).toBe(seconds);
});
