import { expect, test } from 'vitest';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { authorOf, copies, inOrder, rowsLike, shows, zoneOf } from './messages.ts';

const browser = testBrowser();
const names = ['Tarovan', 'Mulodun'];
const snap = (messages: string, side = '') => browser.snap(chatPage({ head: '<h2># Garazuk</h2>', messages, side }));
const zoneText = async (messages: string, text: string) =>
  zoneOf(await snap(messages), text)
    .map((el) => el.own)
    .filter(Boolean)
    .join(' ');

test('a message shows in the conversation, not in a list or in the field', async () => {
  const page = chatPage({
    side: '<div class="row"># Garazuk<div>vadomus</div></div>',
    messages: '<p>rotuzas</p>',
    composer: '<input placeholder="Type a message..." value="kanutos" style="flex:1">',
  });
  const now = await browser.snap(page);
  expect([shows(now, 'vadomus'), shows(now, 'rotuzas'), shows(now, 'kanutos')]).toEqual([false, true, false]);
});

test('copies are counted, and the order is that of reading', async () => {
  const now = await snap('<p>vadomus</p><p>rotuzas</p><div><b>vadomus</b></div>');
  expect(copies(now, 'vadomus')).toBe(2);
  expect(inOrder(now, ['rotuzas', 'vadomus'])).toEqual(['vadomus', 'rotuzas', 'vadomus']);
});

test('in a list that is laid out from its end the order on the screen counts', async () => {
  const now = await snap('<div style="display:flex;flex-direction:column-reverse"><p>rotuzas</p><p>vadomus</p></div>');
  expect(inOrder(now, ['rotuzas', 'vadomus'])).toEqual(['vadomus', 'rotuzas']);
});

test('the author in the row, before the text', async () => {
  const now = await snap(
    '<p><b>Tarovan</b> 10:31 <span>vadomus</span></p><p><b>Mulodun</b> 10:32 <span>rotuzas</span></p>',
  );
  expect(authorOf(now, 'vadomus', names)).toBe('Tarovan');
  expect(authorOf(now, 'rotuzas', names)).toBe('Mulodun');
});

test('the author after the text', async () => {
  const now = await snap(`<div class="m"><p>vadomus</p><small>Mulodun, 10:31</small></div>
    <div class="m"><p>rotuzas</p><small>Tarovan, 10:31</small></div>`);
  expect(authorOf(now, 'vadomus', names)).toBe('Mulodun');
  expect(authorOf(now, 'rotuzas', names)).toBe('Tarovan');
});

test('grouped messages stand under the name above them', async () => {
  const now = await snap(`<div class="group"><h4>Mulodun</h4><p>vadomus</p><p>rotuzas</p></div>
    <div class="group"><h4>Tarovan</h4><p>kanutos</p></div>`);
  expect(['vadomus', 'rotuzas', 'kanutos'].map((text) => authorOf(now, text, names))).toEqual([
    'Mulodun',
    'Mulodun',
    'Tarovan',
  ]);
});

test('a line that says who has seen or joined names no author', async () => {
  const now = await snap(`<div><h4>Tarovan</h4></div><div><p>vadomus</p></div><small>Seen by Mulodun</small>
    <i>Mulodun joined</i><div><p>rotuzas</p></div>`);
  expect(authorOf(now, 'rotuzas', names)).toBe('Tarovan');
});

test('without a name there is no author', async () => {
  expect(authorOf(await snap('<p>vadomus</p>'), 'vadomus', names)).toBeUndefined();
  expect(authorOf(await snap('<p><b>Guest</b>vadomus</p>'), 'vadomus', names)).toBeUndefined();
});

test('what stands with a message ends at the next one', async () => {
  const rows = `<div class="m"><b>Tarovan</b><p>vadomus</p><small>first</small></div><small>between</small>
    <div class="m"><b>Tarovan</b><p>rotuzas</p><small>second</small></div>`;
  const zone = await zoneText(rows, 'vadomus');
  expect(zone).toContain('first');
  expect(zone).toContain('between');
  expect(zone).not.toContain('second');
  const last = await zoneText(rows, 'rotuzas');
  expect(last).toContain('second');
  expect(last).not.toContain('first');
});

test('the head of the next message is not what stands with this one', async () => {
  const row = (text: string, head: string) =>
    `<div class="m"><div><b>Tarovan</b> <small>${head}</small></div><p>${text}</p></div>`;
  const zone = await zoneText(row('vadomus', 'first head') + row('rotuzas', 'second head'), 'vadomus');
  expect(zone).toContain('first head');
  expect(zone).not.toContain('second head');
});

test('what stands with a message is not what stands in the side bar or in the field', async () => {
  const now = await browser.snap(
    chatPage({ side: '<div style="margin-top:60px">Mulodun</div>', messages: '<p>vadomus</p>' }),
  );
  expect(zoneOf(now, 'vadomus').filter((el) => el.own.includes('Mulodun'))).toEqual([]);
});

test('rows that look like a message are counted, also when they are empty', async () => {
  const row = (text: string) => `<div class="message"><span class="body">${text}</span></div>`;
  const list = (...texts: string[]) =>
    snap(`<style>.body { display: block; min-height: 20px }</style>${texts.map(row).join('')}<p>notice</p>`);
  expect(rowsLike(await list('vadomus'), 'vadomus')).toBe(1);
  expect(rowsLike(await list('vadomus', ''), 'vadomus')).toBe(2);
  const plain = (more: string) =>
    browser.snap(chatPage({ messages: `<div style="padding:20px"><div>vadomus</div>${more}</div>` }));
  const alone = rowsLike(await plain(''), 'vadomus');
  expect(rowsLike(await plain('<div>seen by Mulodun</div>'), 'vadomus')).toBe(alone);
  expect(rowsLike(await plain('<div></div>'), 'vadomus')).toBe(alone + 1);
});
