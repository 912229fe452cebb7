import { expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import type { Searcher } from '../search/searcher.ts';
import { chatPage, composerField } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { clearDraft, draftOf, send, typeDraft } from './composer.ts';
import { copies } from './messages.ts';

const browser = testBrowser();
const plane = '<svg width="20" height="20"><path d="m1 1 9 9"/></svg>';

/** A room in which `post(text)` shows a message. */
const app = (composer: string, script: string) =>
  chatPage({
    head: '<h2># Garazuk</h2>',
    composer,
    rest: `<script>const field = document.getElementById('text');
      const post = (value) => { if (!value.trim()) return; talk.insertAdjacentHTML('beforeend', '<p class="m">' + value + '</p>'); field.value = '' };
      ${script}</script>`,
  });

const onEnter = `field.onkeydown = (e) => { if (e.key === 'Enter') { e.preventDefault(); post(field.value) } };`;
const shown = async (who: Searcher, text: string) => copies(await look(who.page), text);

// The longest first, as the others run beside it.
test.concurrent('a message that nothing sends', async () => {
  const who = await browser.visit(app(`${composerField}<button onclick="post('deleted')">Delete room</button>`, ''));
  const error = await send(who, 'vadomus').then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NotFound);
  expect((error as NotFound).tried).toContain('press Enter: the message did not show');
  expect(await shown(who, 'deleted')).toBe(0);
  expect(draftOf(await look(who.page))).toBe('');
});

test.concurrent.each([
  ['Enter', composerField, onEnter, 'press Enter'],
  [
    'a button',
    `${composerField}<button id="go">Send</button>`,
    'go.onclick = () => post(field.value)',
    'click button "Send"',
  ],
  [
    'a nameless drawing, where Enter makes a new line',
    `<button>${plane}</button><textarea id="text" placeholder="Message #garden" style="flex:1"></textarea><button id="go">${plane}</button>`,
    'go.onclick = () => post(field.value)',
    'click unlabelled button',
  ],
  [
    'a button that wakes when something is written',
    `${composerField}<button id="go" disabled>➤</button>`,
    'field.oninput = () => { go.disabled = !field.value }; go.onclick = () => post(field.value)',
    'click button "➤"',
  ],
  [
    'Control and Enter',
    '<textarea id="text" placeholder="Write something" style="flex:1"></textarea>',
    `field.onkeydown = (e) => { if (e.key === 'Enter' && e.ctrlKey) post(field.value) }`,
    'press Control+Enter',
  ],
])('sending by %s', async (_kind, composer, script, way) => {
  const who = await browser.visit(app(composer, script));
  await send(who, 'vadomus');
  expect(await shown(who, 'vadomus')).toBe(1);
  expect(who.person.deeds[0]).toContain(`type "vadomus" into the message field, ${way}`);
});

test.concurrent('a message where a dialog that keeps the keys to itself is still open', async () => {
  const dialog = `<div id="cover" role="dialog" style="position:fixed;inset:0;background:#0008">Members <button onclick="cover.remove()">Close</button></div>`;
  const keep = `field.onkeydown = (e) => { if (e.key === 'Enter' && !document.getElementById('cover')) post(field.value) };`;
  const who = await browser.visit(app(`${composerField}${dialog}`, keep));
  await send(who, 'vadomus');
  expect(await shown(who, 'vadomus')).toBe(1);
});

test.concurrent('an element that is edited in place', async () => {
  const composer =
    '<div id="text" contenteditable="true" data-placeholder="Type a message" style="flex:1;min-height:30px"></div>';
  const who = await browser.visit(
    app(
      composer,
      `field.onkeydown = (e) => { if (e.key === 'Enter') { e.preventDefault(); post(field.textContent); field.textContent = '' } }`,
    ),
  );
  await send(who, 'vadomus');
  expect(await shown(who, 'vadomus')).toBe(1);
});

test.concurrent('what worked is done at once at the next time', async () => {
  const who = await browser.visit(
    app(
      `${composerField}<button id="go">Send</button>`,
      `window.keys = 0; field.onkeydown = (e) => { if (e.key === 'Enter') keys++ }; go.onclick = () => post(field.value)`,
    ),
  );
  await send(who, 'vadomus');
  await send(who, 'rotuzas');
  expect(await who.page.evaluate('keys')).toBe(1);
});

test.concurrent('a message that a rate limit swallows is sent again, and the pause is kept from then on', async () => {
  const who = await browser.visit(
    app(
      composerField,
      `let last = 0; window.swallowed = 0; field.onkeydown = (e) => { if (e.key !== 'Enter') return;
      if (Date.now() - last < 900) { swallowed++; field.value = ''; return } last = Date.now(); post(field.value) }`,
    ),
  );
  for (const text of ['vadomus', 'rotuzas', 'kanutos']) await send(who, text);
  const now = await look(who.page);
  expect(['vadomus', 'rotuzas', 'kanutos'].map((text) => copies(now, text))).toEqual([1, 1, 1]);
  expect(await who.page.evaluate('swallowed')).toBe(1);
});

test.concurrent('a draft is typed key by key, read and cleared', async () => {
  const who = await browser.visit(app(composerField, `window.keys = 0; field.onkeydown = () => keys++`));
  expect(await typeDraft(who, 'vadomus')).toBe(true);
  expect(draftOf(await look(who.page))).toBe('vadomus');
  expect(await who.page.evaluate('keys')).toBe(7);
  await clearDraft(who);
  expect(draftOf(await look(who.page))).toBe('');
});

test.concurrent('where nothing can be written nothing is typed', async () => {
  const who = await browser.visit(chatPage({ composer: '<input placeholder="Search rooms">' }));
  expect(await typeDraft(who, 'vadomus')).toBe(false);
});
