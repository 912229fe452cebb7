import { expect, test } from 'vitest';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { listsAuthor, namedBehindMark, seenBy, waitSeen } from './receipts.ts';

const browser = testBrowser();
const page = (messages: string) => chatPage({ head: '<h2># Garazuk</h2>', messages });
const row = (receipt: string) => page(`<div class="m"><b>Tarovan</b><p>vadomus</p>${receipt}</div>`);
const readers = async (html: string) => seenBy(await browser.snap(html), 'vadomus', ['Mulodun', 'Kabazon']).names;

test.each([
  ['a line', '<small>Seen by Mulodun</small>'],
  ['a line of parts', '<small>Seen by <b>Mulodun</b></small>'],
  ['a sign', '<small>👁 Mulodun</small>'],
  ['a title', '<span title="Read by Mulodun">✓✓</span>'],
  ['a place named after it', '<div class="read-receipts"><i>Mulodun</i></div>'],
  ['a name alone', '<small>Mulodun</small>'],
])('%s names who has seen a message', async (_kind, receipt) => {
  expect(await readers(row(receipt))).toEqual(['Mulodun']);
});

test('several are named, and only who is', async () => {
  expect(await readers(row('<small>Seen by Mulodun, Kabazon</small>'))).toEqual(['Mulodun', 'Kabazon']);
  expect(await readers(row('<small>Seen by 2</small>'))).toEqual([]);
});

test('lines that name people for another reason are none', async () => {
  expect(await readers(row('<small>Mulodun joined</small><small>Kabazon is typing...</small>'))).toEqual([]);
});

test('a line below the row, and that of the next message', async () => {
  expect(await readers(page('<p>vadomus</p><div>Seen by Mulodun</div><p>rotuzas</p>'))).toEqual(['Mulodun']);
  expect(await readers(page('<p>vadomus</p><p>rotuzas</p><div>Seen by Mulodun</div>'))).toEqual([]);
});

test('the author among the readers is noticed, the author line is not', async () => {
  const lists = async (html: string) => listsAuthor(await browser.snap(html), 'vadomus', 'Tarovan', ['Mulodun']);
  expect(await lists(row('<small>Seen by Mulodun</small>'))).toBe(false);
  expect(await lists(row('<small>Seen by Tarovan, Mulodun</small>'))).toBe(true);
  expect(await lists(row('<small>Seen by Tarovan</small>'))).toBe(true);
});

test('names behind a mark, shown while the mouse is over it', async () => {
  const who = await browser.visit(`<style>.tip { display: none } .mark:hover + .tip { display: inline }</style>
    ${row('<span class="mark">Seen</span><span class="tip">Mulodun</span>')}`);
  expect(await namedBehindMark(who, 'vadomus', 'Mulodun')).toBe(true);
  expect(await namedBehindMark(who, 'vadomus', 'Kabazon')).toBe(false);
});

test('names behind a mark that is pressed, and taken away again', async () => {
  const who = await browser.visit(
    row(`<button onclick="who.hidden = !who.hidden">👁 1</button><div id="who" hidden>Mulodun</div>`),
  );
  expect(await waitSeen(who, 'vadomus', 'Mulodun', 3_000)).toBe(true);
  expect(await who.page.evaluate('who.hidden')).toBe(true);
});

test('a receipt that comes late is waited for', async () => {
  const who = await browser.visit(
    row(`<small id="seen"></small><script>setTimeout(() => { seen.textContent = 'Seen by Mulodun' }, 900)</script>`),
  );
  expect(await waitSeen(who, 'vadomus', 'Mulodun', 4_000)).toBe(true);
});
