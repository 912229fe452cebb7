import { expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { namesTypists, typingCues } from './typing.ts';

const browser = testBrowser();

/** What an observer takes for typing when the page changes from one state to the other. */
async function cues(before: string, after: string, typists = ['Mulodun']): Promise<string[]> {
  const state = (extra: string) =>
    chatPage({
      messages: '<p><b>Mulodun</b> vadomus</p>',
      composer: `${extra}<input placeholder="Type a message..." style="flex:1">`,
    });
  const who = await browser.visit(state(before));
  const quiet = await look(who.page);
  await who.page.setContent(state(after));
  return typingCues(await look(who.page), quiet, typists);
}

test.each([
  ['a line', '<div>Mulodun is typing...</div>'],
  ['a line of parts', '<div><b>Mulodun</b> <i>is writing</i></div>'],
  ['a name with dots', '<div>Mulodun …</div>'],
  [
    'dots in a place named after typing',
    '<div class="typing-dots"><span style="width:6px;height:6px;display:block"></span></div>',
  ],
  ['a collective line', '<div>Someone is typing</div>'],
  [
    'a line with moving dots',
    `<style>@keyframes hop { to { opacity: 0.5 } } u { animation: hop 1s infinite; width: 6px; height: 6px; display: block }</style>
      <div style="display:flex"><u></u><u></u><u></u><span>Someone</span></div>`,
  ],
])('%s tells of typing', async (_kind, line) => {
  expect(await cues('', line)).not.toEqual([]);
});

test('a cue says what a person reads in one go', async () => {
  expect(await cues('', '<div><b>Mulodun</b> <i>is typing</i></div>')).toEqual(['Mulodun is typing']);
});

test('what stood there before is no cue', async () => {
  expect(await cues('<div>typing is fun</div>', '<div>typing is fun</div>')).toEqual([]);
  expect(await cues('', '')).toEqual([]);
});

test('other news are no cue', async () => {
  expect(await cues('', '<div>Kabazon joined</div><div>3 online</div>')).toEqual([]);
});

test.each([
  ['a row with a state', '<ul><li>Mulodun <i>online</i></li></ul>'],
  ['a row with a button', '<ul><li>Mulodun <button>Message</button></li></ul>'],
  ['a row beside that of somebody else', '<ul><li>Kabazon</li><li>Mulodun</li></ul>'],
  ['a notice', '<div>Mulodun joined the room</div>'],
])('%s that comes up late is no cue', async (_kind, line) => {
  expect(await cues('', line)).toEqual([]);
});

test('who types is named, or several are, when several type', () => {
  expect(namesTypists(['Mulodun is typing'], ['Mulodun'])).toBe(true);
  expect(namesTypists(['Someone is typing'], ['Mulodun'])).toBe(false);
  expect(namesTypists(['Mulodun and Kabazon are typing'], ['Mulodun', 'Kabazon'])).toBe(true);
  expect(namesTypists(['Mulodun is typing', 'Kabazon is typing'], ['Mulodun', 'Kabazon'])).toBe(true);
  expect(namesTypists(['Mulodun is typing'], ['Mulodun', 'Kabazon'])).toBe(false);
  for (const line of [
    'Several people are typing',
    'Multiple users are typing',
    '2 people are typing',
    'Mulodun +1 typing',
  ])
    expect(namesTypists([line], ['Mulodun', 'Kabazon']), line).toBe(true);
  expect(namesTypists(['several people are typing'], ['Mulodun'])).toBe(false);
});
