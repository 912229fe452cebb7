import { expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import type { Searcher } from '../search/searcher.ts';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { canEdit, editedMarks, editMessage, openHistory, versionsInOrder } from './editing.ts';

const browser = testBrowser();

/** A chat of three messages; the last is somebody else's. `start` is how editing begins, in the page's own script. */
const page = (skin: { start: string; actions?: string; css?: string; rest?: string }) =>
  chatPage({
    head: '<h2># Garazuk</h2>',
    messages: '<div id="rows"></div>',
    composer: `<span id="mode" hidden>Editing</span><input id="text" placeholder="Type a message..." style="flex: 1"
      onkeydown="if (event.key === 'Enter') submitText()"><button id="go" onclick="submitText()">Send</button>`,
    rest: `<style>.m { padding: 8px } ${skin.css ?? ''}</style>${skin.rest ?? ''}<script>
      const talk = [['Tarovan', 'rotuzas'], ['Tarovan', 'vadomus'], ['Mulodun', 'kanutos']].map(([by, now]) => ({ by, now, was: [] }));
      let editing, target;
      const button = (label, call, title = '') => '<button title="' + title + '" onclick="' + call + '">' + label + '</button>';
      const change = (n, to) => { if (to && to !== talk[n].now) { talk[n].was.push(talk[n].now); talk[n].now = to } editing = undefined; draw() };
      const submitText = () => {
        if (target !== undefined) change(target, text.value); else if (text.value) talk.push({ by: 'Tarovan', now: text.value, was: [] });
        target = undefined; text.value = ''; go.textContent = 'Send'; mode.hidden = true; draw();
      };
      const start = (n) => { ${skin.start} };
      const actions = (n) => ${skin.actions ?? `talk[n].by === 'Tarovan' ? button('Edit', 'start(' + n + ')') : ''`};
      const draw = () => { rows.innerHTML = talk.map((one, n) => '<div class="m"><b>' + one.by + '</b>' + (editing === n
        ? '<div><input id="change" value="' + one.now + '"><button onclick="change(' + n + ', document.getElementById(\\'change\\').value)">Save</button><button onclick="editing = undefined; draw()">Cancel</button></div>'
        : '<p>' + one.now + (one.was.length ? ' <small>(edited)</small>' : '') + '</p><span class="bar">' + actions(n) + '</span>') + '</div>').join('') };
      draw();
    </script>`,
  });

const talk = (who: Searcher) => who.page.evaluate('talk.map((one) => one.now)');
const inline = 'editing = n; draw()';
const dialog = `<div id="box" role="dialog" hidden style="position: fixed; left: 400px; top: 200px; background: #fff; padding: 20px"><h3>Edit message</h3>
  <textarea id="area"></textarea><button onclick="box.hidden = true">Cancel</button><button onclick="box.hidden = true; change(box.dataset.n, area.value)">✓</button></div>`;

test.concurrent.each([
  ['a field in the row', { start: inline }],
  [
    'a field in the row, under the mouse',
    { start: inline, css: '.bar { display: none } .m:hover .bar { display: inline }' },
  ],
  ['a dialog', { start: 'box.hidden = false; box.dataset.n = n; area.value = talk[n].now', rest: dialog }],
  [
    'a field in the row, without a button to save',
    {
      start: `${inline}; const field = document.getElementById('change');
        for (const each of document.querySelectorAll('#change ~ button')) each.remove();
        field.onkeydown = (e) => { if (e.key === 'Enter') change(n, field.value) }`,
    },
  ],
  [
    'the message field',
    { start: "target = n; text.value = talk[n].now; go.textContent = 'Update'; mode.hidden = false" },
  ],
  ['a question of the browser', { start: "change(n, prompt('Edit message', talk[n].now))" }],
])('edits in %s', async (_kind, skin) => {
  const who = await browser.visit(page(skin));
  await editMessage(who, 'vadomus', 'polamus');
  expect(await talk(who)).toEqual(['rotuzas', 'polamus', 'kanutos']);
  await editMessage(who, 'polamus', 'dubagos');
  expect(await talk(who)).toEqual(['rotuzas', 'dubagos', 'kanutos']);
  expect(await canEdit(who, 'kanutos')).toBe(false);
  expect(await canEdit(who, 'rotuzas')).toBe(true);
});

test.concurrent('without a control there is no way', async () => {
  const who = await browser.visit(page({ start: '', actions: "button('Reply', '')" }));
  await expect(editMessage(who, 'vadomus', 'polamus')).rejects.toBeInstanceOf(NotFound);
});

test.concurrent('marks of edited messages, each by its own', async () => {
  const row = (text: string, rest: string) => `<div class="m"><b>Tarovan</b><p>${text}</p>${rest}</div>`;
  const marks = async (rest: string) => {
    const snap = await browser.snap(
      chatPage({ messages: row('rotuzas', '') + row('vadomus', rest) + row('kanutos', '') }),
    );
    expect(editedMarks(snap, 'rotuzas')).toEqual([]);
    expect(editedMarks(snap, 'kanutos')).toEqual([]);
    return editedMarks(snap, 'vadomus').length > 0;
  };
  expect(await marks('<small>(edited)</small>')).toBe(true);
  expect(await marks('<small>edited 10:31</small>')).toBe(true);
  expect(await marks('<span title="Edited at 10:31">✎</span>')).toBe(true);
  expect(await marks('<button>Edit</button>')).toBe(false);
});

const versions = ['vadomus', 'polamus', 'dubagos'];
const listed = versions.map((text) => `<li>${text}</li>`).join('');
const historyPage = (mark: string, rest = '') =>
  chatPage({
    head: '<h2># Garazuk</h2>',
    messages: `<div class="m"><b>Tarovan</b><p>rotuzas</p></div><div class="m"><b>Tarovan</b><p>dubagos</p>${mark}</div><div class="m"><b>Tarovan</b><p>kanutos</p></div>`,
    rest,
  });
const panel = `<div id="box" role="dialog" hidden style="position: fixed; left: 400px; top: 200px; background: #fff"><h3>Edit history</h3><ul>${listed}</ul><button onclick="box.hidden = true">Close</button></div>`;

test.concurrent.each([
  ['a mark that is pressed', historyPage('<span onclick="box.hidden = false">(edited)</span>', panel)],
  [
    'a mark that does not look like a control',
    historyPage(
      '<small id="mark">(edited)</small>',
      `${panel}<script>mark.addEventListener('click', () => { box.hidden = false })</script>`,
    ),
  ],
  [
    'a button',
    historyPage(
      '<small>(edited)</small><button title="View edit history" onclick="box.hidden = false">🕘</button>',
      panel,
    ),
  ],
  [
    'a list in the row',
    historyPage(`<button onclick="old.hidden = false">History</button><ul id="old" hidden>${listed}</ul>`),
  ],
  [
    'a list under the mouse',
    historyPage(
      `<style>ul { display: none } small:hover + ul { display: block }</style><small>(edited)</small><ul>${listed}</ul>`,
    ),
  ],
])('a history: %s', async (_kind, html) => {
  const who = await browser.visit(html);
  await openHistory(who, 'dubagos', ['vadomus']);
  expect(versionsInOrder(await look(who.page), ['vadomus', 'polamus'])).toEqual(['vadomus', 'polamus']);
});

test('versions are listed in the order of their lines, also where a line tells what became of one', async () => {
  const order = async (lines: string[]) =>
    versionsInOrder(await browser.snap(lines.map((line) => `<p>${line}</p>`).join('')), [
      'vadomus',
      'polamus',
      'rotuzas',
    ]);
  const changes = ['<s>vadomus</s> → polamus', '<s>polamus</s> → rotuzas', '<s>rotuzas</s> → dubagos'];
  expect(await order(changes)).toEqual(['vadomus', 'polamus', 'rotuzas']);
  expect(await order(changes.reverse())).toEqual(['rotuzas', 'polamus', 'vadomus']);
  expect(await order(['polamus', 'vadomus', 'rotuzas'])).toEqual(['polamus', 'vadomus', 'rotuzas']);
});

test.concurrent('no history', async () => {
  const who = await browser.visit(historyPage('<small>(edited)</small><button>Reply</button>'));
  await expect(openHistory(who, 'dubagos', ['vadomus'])).rejects.toBeInstanceOf(NotFound);
});
