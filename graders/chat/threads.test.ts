import { expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import type { Searcher } from '../search/searcher.ts';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { replyCount, replyDigits, showsPreview } from './thread-marks.ts';
import { openThread, reply, threadPanel, threadView } from './threads.ts';

const browser = testBrowser();

/** A chat whose messages can be replied to; `thread` draws the open one, `mark` what a message says of its replies. */
const page = (skin: { actions: string; mark: string; thread?: string; within?: string; css?: string }) =>
  chatPage({
    head: '<h2># Garazuk</h2>',
    messages: '<div id="rows"></div>',
    composer: `<div id="mode" hidden>Replying to Tarovan <button onclick="quoted = undefined; draw()">×</button></div><input id="text" placeholder="Type a message..."
      style="flex: 1" onkeydown="if (event.key === 'Enter') submitText()"><button onclick="submitText()">Send</button>`,
    rest: `<style>.m { padding: 8px } ${skin.css ?? ''}</style><div id="aside"></div><script>
      const talk = ['rotuzas', 'vadomus', 'kanutos'].map((text) => ({ text, replies: [] }));
      let opened, quoted;
      const button = (label, call, title = '') => '<button title="' + title + '" onclick="' + call + '">' + label + '</button>';
      const show = (n) => { opened = n; draw() };
      const quote = (n) => { quoted = n; draw() };
      const toggle = (n) => { quoted = quoted === n ? undefined : n; opened = quoted ?? opened; draw() };
      const respond = (n, text) => { if (text) talk[n].replies.push(text); draw() };
      const submitText = () => {
        if (quoted === undefined) talk.push({ text: text.value, replies: [] }); else talk[quoted].replies.push(text.value);
        quoted = undefined; text.value = ''; draw();
      };
      const list = (n) => talk[n].replies.map((each) => '<div class="m"><b>Tarovan</b><p>' + each + '</p></div>').join('');
      const field = (n) => '<input id="answer" placeholder="Reply..." onkeydown="if (event.key === \\'Enter\\') respond(' + n + ', this.value)">'
        + button('Reply', 'respond(' + n + ", document.getElementById('answer').value)");
      const actions = (n) => ${skin.actions};
      const mark = (n) => talk[n].replies.length ? ${skin.mark} : '';
      const draw = () => {
        mode.hidden = quoted === undefined;
        rows.innerHTML = talk.map((one, n) => '<div class="m"><b>Tarovan</b><p>' + one.text + '</p><span class="bar">' + actions(n) + '</span>' + mark(n)
          + (opened === n ? ${skin.within ?? "''"} : '') + '</div>').join('');
        aside.innerHTML = opened === undefined ? '' : ((n) => ${skin.thread ?? "''"})(opened);
      };
      draw();
    </script>`,
  });

const panel = `'<div style="position: fixed; right: 0; top: 0; width: 320px; height: 100%; background: #ddd"><h3>Thread</h3>' + button('✕', 'opened = undefined; draw()')
  + '<p>' + talk[n].text + '</p>' + list(n) + field(n) + '</div>'`;
const count =
  "button('💬 ' + talk[n].replies.length + (talk[n].replies.length === 1 ? ' reply' : ' replies'), 'show(' + n + ')')";
const preview =
  "'<div onclick=\"show(' + n + ')\">' + talk[n].replies.length + ' replies<p>' + talk[n].replies.at(-1) + '</p></div>'";
const opener = "button('Reply', 'show(' + n + ')')";
const replies = (who: Searcher) => who.page.evaluate('talk.map((one) => one.replies)');

test.concurrent.each([
  ['a panel behind a word', { actions: opener, mark: count, thread: panel }],
  [
    'a part of the conversation without a button to send',
    { actions: opener, mark: preview, within: "list(n) + field(n).split('<button')[0]" },
  ],
  [
    'a panel behind a symbol under the mouse',
    {
      actions: "button('💬', 'show(' + n + ')', 'Reply in thread')",
      mark: preview,
      thread: panel,
      css: '.bar { display: none } .m:hover .bar { display: inline }',
    },
  ],
  [
    'the message field, with a line that says so, and a panel',
    { actions: "button('↩', 'quote(' + n + ')')", mark: count, thread: panel },
  ],
  [
    'the same in a page that reacts to every press',
    { actions: "button('↩', 'quote(' + n + ')')", mark: count, thread: panel, css: '' },
    'app.onclick = () => {}',
  ],
  ['a part of the conversation', { actions: opener, mark: preview, within: 'list(n) + field(n)' }],
])('replies and reads them: %s', async (_kind, skin, script = '') => {
  const who = await browser.visit(`${page(skin)}<script>${script}</script>`);
  await reply(who, 'vadomus', 'polamus', []);
  await reply(who, 'vadomus', 'dubagos', ['polamus']);
  expect(await replies(who)).toEqual([[], ['polamus', 'dubagos'], []]);
  const both = ['polamus', 'dubagos'];
  expect(replyCount(await look(who.page), 'vadomus', both)).toBe(2);
  expect(replyCount(await look(who.page), 'rotuzas', both)).toBeUndefined();
  await who.page.evaluate('opened = undefined; draw()');
  await openThread(who, 'vadomus', both, 'kanutos');
  const snap = await look(who.page);
  const view = threadView(snap, both, 'kanutos')!;
  expect(snap.textOf(threadPanel(snap, view, 'kanutos'))).toContain('vadomus');
});

test.concurrent.each([
  [
    'below the message, where its preview was',
    { actions: opener, mark: `(opened === n ? '' : ${preview})`, within: 'list(n) + field(n)' },
  ],
  [
    'in place of the conversation',
    { actions: opener, mark: preview, thread: `'<style>#rows { display: none }</style>' + ${panel}` },
  ],
])('a thread whose only reply was previewed is opened: %s', async (_kind, skin) => {
  const who = await browser.visit(page(skin));
  await who.page.evaluate("respond(1, 'polamus')");
  await openThread(who, 'vadomus', ['polamus'], 'kanutos');
  expect(await who.page.evaluate('opened')).toBe(1);
  const snap = await look(who.page);
  const view = threadView(snap, ['polamus'], 'kanutos')!;
  expect(snap.textOf(threadPanel(snap, view, 'kanutos'))).toContain('vadomus');
});

test.concurrent('a thread that was hidden with its field open is replied to all the same', async () => {
  const skin = {
    actions: "button('reply', 'toggle(' + n + ')')",
    mark: "button('Hide replies', 'opened = undefined; draw()')",
    within: "list(n) + (quoted === n ? field(n) + button('Close', 'quoted = undefined; draw()') : '')",
  };
  const who = await browser.visit(page(skin));
  await reply(who, 'vadomus', 'polamus', []);
  await who.page.evaluate('quoted = 1; opened = undefined; draw()');
  await reply(who, 'vadomus', 'dubagos', ['polamus']);
  expect(await replies(who)).toEqual([[], ['polamus', 'dubagos'], []]);
});

test.concurrent('replies that always stand below their message need not be opened', async () => {
  const replies = ['polamus', 'dubagos'];
  const list = replies.map((text) => `<div style="margin-left: 40px"><b>Mulodun</b> ${text}</div>`).join('');
  const row = (text: string, rest = '') => `<div class="m"><b>Tarovan</b><p>${text}</p>${rest}</div>`;
  const html = chatPage({ messages: row('rotuzas') + row('vadomus', list) + row('kanutos') });
  await openThread(await browser.visit(html), 'vadomus', replies, 'kanutos');
  await expect(openThread(await browser.visit(html), 'rotuzas', replies, 'kanutos')).rejects.toBeInstanceOf(NotFound);
});

test.concurrent('without a control there is no way', async () => {
  const who = await browser.visit(page({ actions: "button('Edit', '')", mark: count }));
  await expect(reply(who, 'vadomus', 'polamus', [])).rejects.toBeInstanceOf(NotFound);
});

const marked = async (mark: string) =>
  browser.snap(
    chatPage({
      messages: `<div class="m"><b>Tarovan</b><p>rotuzas</p><small>7 replies</small></div><div class="m"><b>Tarovan</b> 10:31<p>vadomus</p>${mark}</div>
        <div class="m"><b>Tarovan</b><p>kanutos</p></div>`,
    }),
  );

test.each([
  ['<button>2 replies</button>', '2'],
  ['<button>💬 2</button>', '2'],
  ['<button><b>2</b> replies</button>', '2'],
  ['<button>View thread (2)</button>', '2'],
  ['<small>2 replies · last by Mulodun</small>', '2'],
  ['<button><svg class="lucide-message-square" width="9" height="9"></svg>2</button>', '2'],
  ['<span title="2 replies"><i class="icon"></i> open</span>', '2'],
  [
    '<div><svg width="9" height="9"><path d="M21 15a2 2 0 0 1-2 2H7l-4 4V5"/></svg><b>2</b><i>Mulodun: polamus</i></div>',
    '2',
  ],
  ['<div onclick="0"><b>2</b> <i>Mulodun: polamus</i></div>', '2'],
  ['<button>💬 0111 replies</button>', '0111'],
  ['<button>Reply</button> <button>👍 3</button>', undefined],
  ['<button>Reply</button> <small>10:32</small>', undefined],
  ['<small>Seen by 2</small>', undefined],
])('the number of replies in %s', async (mark, digits) => {
  const snap = await marked(mark);
  expect(replyDigits(snap, 'vadomus', ['polamus'])).toBe(digits);
  if (digits !== '2') expect(replyCount(snap, 'vadomus', ['polamus'])).toBeUndefined();
});

test('a message that is quoted below is still the message', async () => {
  const quote = '<div class="m"><small>↳ Replying to Tarovan: vadomus...</small><b>Mulodun</b><p>dubagos</p></div>';
  const snap = await browser.snap(
    chatPage({
      messages: `<div class="m"><p>vadomus</p><small>1 reply</small></div><div class="m"><p>kanutos</p></div>${quote}`,
    }),
  );
  expect(replyCount(snap, 'vadomus', ['dubagos'])).toBe(1);
});

test('a preview of a reply at its message', async () => {
  const snap = await marked('<div><button>1 reply</button> <small>Mulodun: polamus</small></div>');
  expect(showsPreview(snap, 'vadomus', ['polamus'])).toBe(true);
  expect(showsPreview(snap, 'rotuzas', ['polamus'])).toBe(false);
  expect(replyCount(snap, 'vadomus', ['polamus'])).toBe(1);
});
