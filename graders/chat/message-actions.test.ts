import { expect, test } from 'vitest';
import { NotFound } from '../search/not-found.ts';
import type { Searcher } from '../search/searcher.ts';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { edit } from '../search/vocabulary/editing.ts';
import { isPossibleOn, type MessageIntent, onMessage } from './message-actions.ts';

const browser = testBrowser();
const texts = ['rotuzas', 'vadomus', 'kanutos'];
const script = `<p id="log"></p><script>
  const pressed = []; const at = (text) => { pressed.push(text); log.textContent = 'pressed at ' + text };
</script>`;

/** Three messages, each with its own controls; the one in the middle is meant. */
const page = (controls: (text: string) => string, more = '') =>
  chatPage({
    head: '<h2># Garazuk</h2>',
    messages: `${script}${texts.map((text) => `<div class="m" style="padding: 8px"><b>Tarovan</b> <p class="t" style="margin: 4px 0">${text}</p>${controls(text)}</div>`).join('')}`,
    rest: more,
  });

const intent = (more: Partial<MessageIntent> = {}): MessageIntent => ({
  name: 'edit a message',
  message: 'vadomus',
  vocabulary: edit,
  done: (snap) => snap.text.includes('pressed at vadomus'),
  effectMs: 600,
  ...more,
});

const pressed = (who: Searcher) => who.page.evaluate('pressed');
const pen = '<svg width="16" height="16"><path d="M12 20h9M16.5 3.5" stroke="#000"/></svg>';

test.concurrent.each([
  ['a button with its word', (text: string) => `<button onclick="at('${text}')">Edit</button>`, ''],
  ['a symbol', (text: string) => `<button onclick="at('${text}')">✏️</button>`, ''],
  ['a drawing without a word', (text: string) => `<button onclick="at('${text}')">${pen}</button>`, ''],
  ['an item with a title', (text: string) => `<span title="Edit message" onclick="at('${text}')">@</span>`, ''],
])('%s, always in view', async (_kind, controls) => {
  const who = await browser.visit(page(controls));
  await onMessage(who, intent());
  expect(await pressed(who)).toEqual(['vadomus']);
});

test.concurrent.each([
  ['laid out only then', '.m button { display: none } .m:hover button { display: inline }'],
  ['transparent until then', '.m button { opacity: 0 } .m:hover button { opacity: 1 }'],
  [
    'floating above the row',
    '.m { position: relative } .m button { display: none; position: absolute; top: -14px; right: 4px; z-index: 4 } .m:hover button { display: block }',
  ],
])('under the mouse, %s', async (_kind, css) => {
  const who = await browser.visit(
    page(
      (text) => `<button onclick="at('delete')">Delete</button><button onclick="at('${text}')">Edit</button>`,
      `<style>${css}</style>`,
    ),
  );
  await onMessage(who, intent());
  expect(await pressed(who)).toEqual(['vadomus']);
  expect(who.person.deeds).toEqual(['Tarovan: hover the message, click button "Edit" at "vadomus".']);
});

test.concurrent('a toolbar outside of the row, drawn where the mouse is', async () => {
  const who = await browser.visit(
    page(
      () => '',
      `<div id="bar" style="position: fixed; right: 40px; z-index: 9; display: none"><button onclick="at(bar.dataset.text)">✎</button></div>
       <script>document.querySelectorAll('.m').forEach((row) => row.onmouseenter = () => {
         bar.style.display = 'block'; bar.style.top = row.getBoundingClientRect().top + 'px'; bar.dataset.text = row.querySelector('.t').textContent;
       })</script>`,
    ),
  );
  await onMessage(who, intent());
  expect(await pressed(who)).toEqual(['vadomus']);
});

const menu = `<div id="menu" hidden style="position: fixed; left: 500px; top: 300px; z-index: 9; background: #fff">
  <div style="cursor: pointer" onclick="at('pin')">Pin</div><div style="cursor: pointer" onclick="at(menu.dataset.text); menu.hidden = true">Edit</div></div>
  <script>const showMenu = (text) => { menu.hidden = false; menu.dataset.text = text };
  addEventListener('keydown', (e) => { if (e.key === 'Escape') menu.hidden = true })</script>`;

test.concurrent.each([
  ['three dots', (text: string) => `<button onclick="showMenu('${text}')">⋯</button>`],
  ['three full stops', (text: string) => `<button onclick="showMenu('${text}')">...</button>`],
  ['a word', (text: string) => `<button onclick="showMenu('${text}')">More actions</button>`],
])('in a menu behind %s', async (_kind, controls) => {
  const css = '<style>.m button { visibility: hidden } .m:hover button { visibility: visible }</style>';
  const who = await browser.visit(page(controls, menu + css));
  await onMessage(who, intent());
  expect(await pressed(who)).toEqual(['vadomus']);
});

test.concurrent('in a context menu', async () => {
  const listen = `<script>document.querySelectorAll('.m').forEach((row) => row.oncontextmenu = (e) => {
    e.preventDefault(); showMenu(row.querySelector('.t').textContent) })</script>`;
  const who = await browser.visit(page(() => '', menu + listen));
  await onMessage(who, intent());
  expect(await pressed(who)).toEqual(['vadomus']);
});

test.concurrent('a double click on the message itself, remembered', async () => {
  const listen = `<script>document.querySelectorAll('.m').forEach((row) => row.ondblclick = () => at(row.querySelector('.t').textContent))</script>`;
  const html = page(() => '', listen);
  const first = await browser.visit(html);
  await onMessage(first, intent());
  expect(await pressed(first)).toEqual(['vadomus']);
  const second = await browser.visit(html, { map: first.map });
  await onMessage(second, intent());
  expect(second.person.deeds).toEqual(['Tarovan: double click the message at "vadomus".']);
});

test.concurrent('a nameless control of the message is tried at last, and never one of another message', async () => {
  const square = '<svg width="16" height="16"><rect x="2" y="3" width="9" height="9"/></svg>';
  const who = await browser.visit(page((text) => `<button onclick="at('${text}')">${square}</button>`));
  await onMessage(who, intent());
  expect(await pressed(who)).toEqual(['vadomus']);
});

test.concurrent('absent: nothing else is pressed, and a third time is not tried', async () => {
  const who = await browser.visit(
    page(
      (text) => `<button onclick="at('delete')">Delete</button><button onclick="at('react ${text}')">React</button>`,
    ),
  );
  for (const hopeless of [false, false, true]) {
    const error = await onMessage(who, intent()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NotFound);
    expect(error).toMatchObject({ hopeless, blind: 0 });
  }
  expect(await pressed(who)).toEqual([]);
});

test.concurrent('what should not be possible is looked for without being held against the app', async () => {
  const own = (text: string) => (text === 'kanutos' ? `<button onclick="at('kanutos')">Edit</button>` : '');
  const who = await browser.visit(page(own));
  for (let n = 0; n < 3; n++)
    expect(await isPossibleOn(who, intent({ mute: false, ways: ['in view', 'hover', 'menu'] }))).toBe(false);
  expect(await pressed(who)).toEqual([]);
});
