import { expect, test } from 'vitest';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { activityOf } from './activity.ts';

const browser = testBrowser();
const list = (garden: string, kitchen = '') =>
  chatPage({
    head: '<h2># Mudabok</h2>',
    side: `<div class="row"># Garazuk ${garden}</div><div class="row active"><span># Mudabok</span>${kitchen}</div>`,
  });
const dot = (style: string, cls = '') =>
  `<i class="${cls}" style="display:inline-block;width:8px;height:8px;border-radius:4px;${style}"></i>`;
const heat = async (garden: string) => activityOf(await browser.snap(list(garden)), 'Garazuk').heat;

test.concurrent.each([
  ['words', '<small>Active</small>', '<small>🔥 Hot</small>'],
  ['words and counts', '<small>Active</small><b>1</b>', '<small>Very active</small><b>7</b>'],
  ['signs', '⚡', '🔥'],
  ['more signs', '🔥', '🔥🔥🔥'],
  ['titles', '<i title="Low activity">~</i>', '<i title="High activity">~</i>'],
  ['dots of classes', dot('background:#123', 'dot-active'), dot('background:#123', 'dot-hot')],
  ['dots in colours', dot('background:rgb(40,190,80)'), dot('background:rgb(230,60,20)')],
  ['bars', dot('background:#2a2'), dot('background:#2a2') + dot('background:#2a2') + dot('background:#2a2')],
  ['rates', '<small>1 msg/min</small>', '<small>8 msgs/min</small>'],
  [
    'drawings',
    '<svg class="lucide-zap" width="14" height="14"></svg>',
    '<svg class="lucide-flame" width="14" height="14"></svg>',
  ],
])('two levels told by %s', async (_kind, lower, higher) => {
  const [quiet, active, hot] = await Promise.all([heat(''), heat(lower), heat(higher)]);
  expect(quiet).toBe(0);
  expect(active).toBeGreaterThan(0);
  expect(hot).toBeGreaterThan(active);
});

test.concurrent.each([
  ['an unread count', '<b class="unread">3</b>'],
  ['an unread dot', dot('background:#e33', 'unread-dot')],
  ['a preview and a time', '<small>Tarovan: vadomus</small><small>10:31</small>'],
  ['the word for quiet', '<small>Quiet</small>'],
  ['a grey dot', dot('background:#999')],
])('%s is no activity', async (_kind, html) => {
  expect(await heat(html)).toBe(0);
});

test('a row that says unread of itself may be marked as active, too', async () => {
  const row = '<li><button class="item unread"># Garazuk <span>Active</span><b class="badge">3</b></button></li>';
  const snap = await browser.snap(chatPage({ side: `<ul>${row}<li><button># Mudabok</button></li></ul>` }));
  expect(activityOf(snap, 'Garazuk').marks).toEqual(['Active']);
});

test('the room that is open is not active for that', async () => {
  const snap = await browser.snap(list('', '<small>general</small>'));
  expect(activityOf(snap, 'Mudabok')).toEqual({ heat: 0, marks: [] });
});

test('a tall card of a lobby tells of its own room only', async () => {
  const card = (name: string, foot: string) =>
    `<li style="height:150px"><div><h3># ${name}</h3></div><p>4 members</p><div>${foot}</div></li>`;
  const snap = await browser.snap(
    `<main><h1>Rooms</h1><ul>${card('Garazuk', '<small>🔥 Hot</small>')}${card('Mudabok', '')}</ul></main>`,
  );
  expect(activityOf(snap, 'Garazuk').marks).toEqual(['🔥 Hot']);
  expect(activityOf(snap, 'Mudabok').heat).toBe(0);
});
