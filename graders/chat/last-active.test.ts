import { expect, test } from 'vitest';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { lastActiveOf, parseLastActive } from './last-active.ts';

const browser = testBrowser();
const friend = 'Mulodun';
const noon = new Date(2026, 0, 15, 12, 0, 30).getTime();
const mayMean = (text: string, seconds: number) => {
  const [least, most] = parseLastActive(text, noon)?.seconds ?? [Number.NaN, Number.NaN];
  return seconds >= least && seconds <= most;
};

test.each([
  ['last active 2 minutes ago', 130],
  ['Last seen just now', 20],
  ['5m ago', 330],
  ['Just now', 30],
  ['active less than a minute ago', 40],
  ['Offline · 1 min ago', 65],
  ['seen an hour ago', 3_700],
  ['last seen 40 seconds ago', 42],
  ['Last seen at 11:58', 150],
  ['last active 11:58 AM', 150],
])('"%s" after %i seconds', (text, seconds) => {
  expect(mayMean(text, seconds)).toBe(true);
  expect(mayMean(text, seconds + 600) && !/hour/.test(text)).toBe(false);
});

test.each(['online', '12 new messages', '2 members', 'now playing', 'see you in 5 minutes'])(
  '"%s" tells nothing',
  (text) => {
    expect(parseLastActive(text, noon)).toBeUndefined();
  },
);

test('it stands in the row, on hover, or in a line of its own below the name, not at somebody else', async () => {
  const told = async (side: string) => lastActiveOf(await browser.snap(chatPage({ side })), friend, noon)?.text;
  const other = '<div class="row">Kabazon <i>last active 3 minutes ago</i></div>';
  expect(await told(`${other}<div class="row">${friend} <i>last active 2 minutes ago</i></div>`)).toContain(
    '2 minutes',
  );
  expect(await told(`${other}<div class="row" title="Last seen 2m ago">${friend}</div>`)).toContain('2m');
  expect(await told(`${other}<div class="row"><div>${friend}</div><small>Just now</small></div>`)).toBe('Just now');
  expect(await told(`${other}<div class="row">${friend}</div>`)).toBeUndefined();
});
