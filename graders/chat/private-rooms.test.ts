import { expect, test } from 'vitest';
import { NotFound } from '../search/not-found.ts';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { createRoom } from './create-room.ts';
import { createPrivateRoom, privacyMarks, signsBeside } from './private-rooms.ts';

const browser = testBrowser();
const room = 'Garazuk';

const script = `<script>
  window.made = [];
  function make(name, isPrivate) {
    made.push([name, Boolean(isPrivate)]);
    list.insertAdjacentHTML('beforeend', '<div class="row">' + (isPrivate ? '🔒 ' : '# ') + name + '</div>');
  }
</script>`;
const dialog = (inside: string, opener = '<button onclick="dialog.hidden = false">+ New room</button>') =>
  chatPage({
    side: `${opener}<div id="list"></div>`,
    rest: `${script}<div id="dialog" role="dialog" hidden style="position:fixed;left:400px;top:150px;width:360px;background:#fff">
      <h3>New room</h3><input id="name" placeholder="Room name">${inside}<button onclick="dialog.hidden = true">Cancel</button>
      <button onclick="make(document.getElementById('name').value, window.isPrivate?.()); dialog.hidden = true">Create</button></div>`,
  });
const says = (expression: string) => `<script>window.isPrivate = () => ${expression}</script>`;

const pages: [string, string][] = [
  [
    'a checkbox beside an inline field',
    chatPage({
      side: `<div id="list"></div><input id="name" placeholder="New room..."><label><input type="checkbox" id="box">Private</label><button onclick="make(document.getElementById('name').value, box.checked)">+</button>`,
      rest: script,
    }),
  ],
  [
    'a checkbox that was scrolled out of view with its field',
    chatPage({
      side: `<div id="pane" style="height:500px;overflow:auto"><input id="name" placeholder="New room..."><label><input type="checkbox" id="box">Private</label><button onclick="make(document.getElementById('name').value, box.checked)">+</button><div id="list">${'<p>Some room</p>'.repeat(40)}</div></div>`,
      rest: `${script}<script>pane.scrollTop = 900</script>`,
    }),
  ],
  [
    'a checkbox with a sentence',
    dialog(`<label><input type="checkbox" id="box">Make this room private (invite only)</label>${says('box.checked')}`),
  ],
  [
    'a checkbox before loose words',
    dialog(`<div><input type="checkbox" id="box"> Private</div>${says('box.checked')}`),
  ],
  [
    'a switch',
    dialog(`<button role="switch" aria-label="Private room" onclick="on = true">○</button>${says('window.on')}`),
  ],
  [
    'a switch that is drawn, with a sentence below its name',
    dialog(
      `<label style="position:relative;display:flex;cursor:pointer"><input type="checkbox" role="switch" id="box" style="position:absolute;left:0;width:40px;height:24px;opacity:0">
        <span style="width:40px;height:24px;background:#bbb;pointer-events:none"></span>
        <span>Make private<small style="display:block">Only invited people can find and enter a private channel.</small></span></label>${says('box.checked')}`,
    ),
  ],
  [
    'a form of its own, which lists everybody who can be invited',
    dialog(
      `<div style="height:100px;overflow:auto">${'<p>Ganaman, who may come in</p>'.repeat(30)}</div><script>document.querySelector('h3').textContent = 'New private room'; window.isPrivate = () => true</script>`,
      '<button onclick="dialog.hidden = false">New private room</button>',
    ),
  ],
  [
    'a select',
    dialog(
      `<select id="kind"><option>Public</option><option>Private</option></select>${says("kind.value === 'Private'")}`,
    ),
  ],
  [
    'radio buttons',
    dialog(
      `<label><input type="radio" name="k" checked>Public</label><label><input type="radio" name="k" id="radio">Invite only</label>${says('radio.checked')}`,
    ),
  ],
  [
    'two buttons',
    dialog(`<button># Public</button><button onclick="on = true">🔒 Private</button>${says('window.on')}`),
  ],
  ['a lock', dialog(`<span title="Secret" style="cursor:pointer" onclick="on = true">🔓</span>${says('window.on')}`)],
  [
    'a box for public rooms',
    dialog(`<label><input type="checkbox" id="box" checked>Public</label>${says('!box.checked')}`),
  ],
  [
    'a button of its own',
    chatPage({
      side: `<button onclick="make(prompt('Name'), false)">New room</button><button onclick="make(prompt('Name of the private room'), true)">New private room</button><div id="list"></div>`,
      rest: script,
    }),
  ],
];

test.concurrent.each(pages)('a private room by way of %s', async (_kind, html) => {
  const who = await browser.visit(html);
  await createPrivateRoom(who, room);
  expect(await who.page.evaluate('made')).toEqual([[room, true]]);
});

test.concurrent('a private room that is listed already is not the choice', async () => {
  const who = await browser.visit(
    chatPage({
      side: `<input id="name" placeholder="New room..."><label><input type="checkbox" id="box">Private room</label><button onclick="make(document.getElementById('name').value, box.checked)">Create</button><div id="list"><button>Bolotuk <i>Private</i></button></div>`,
      rest: script,
    }),
  );
  await createPrivateRoom(who, room);
  expect(await who.page.evaluate('made')).toEqual([[room, true]]);
});

test.concurrent('where no room can be private none is made', async () => {
  const who = await browser.visit(dialog(''));
  await expect(createPrivateRoom(who, room)).rejects.toThrow(NotFound);
  expect(await who.page.evaluate('made')).toEqual([]);
});

test('a private room is marked in the list, by its heading, or in its head', async () => {
  const marks = async (parts: Parameters<typeof chatPage>[0]) =>
    privacyMarks(await browser.snap(chatPage(parts)), room);
  expect(await marks({ side: `<div class="row">🔒 ${room}</div>` })).toBe('🔒');
  expect(await marks({ side: `<div class="row">${room} <i>Private</i></div>` })).toBe('private');
  expect(await marks({ side: `<div class="row"><i title="Invite only">x</i> ${room}</div>` })).toBe('invite only');
  expect(
    await marks({
      side: `<div class="row"><svg class="lucide lucide-lock" width="12" height="12"></svg>${room}</div>`,
    }),
  ).toBe('lock');
  expect(await marks({ side: `<div><h4>Private rooms</h4><div><div class="row">${room}</div></div></div>` })).not.toBe(
    '',
  );
  expect(await marks({ head: `<h2>🔒 ${room}</h2>` })).toBe('🔒');
  const titled = (line: string) => ({
    panel: `<div><h1 style="margin:0;font-size:80px">${room}</h1><p style="margin:0">${line} – Tarovan</p></div>`,
  });
  expect(await marks(titled('Private room'))).toBe('private');
  expect(await marks(titled('Public room'))).toBe('');
  expect(await marks({ side: `<div class="row"># ${room}</div><div class="row">🔒 Lumotak</div>` })).toBe('');
});

test('a drawing that only the private room has beside its name is a sign, a control in its row is none', async () => {
  const drawing = '<svg width="13" height="13"><path d="M4 4h9" /></svg>';
  const side = `<div class="row">${room} ${drawing}</div><div class="row">Lumotak <button>${drawing}</button></div>`;
  const snap = await browser.snap(chatPage({ side }));
  expect(signsBeside(snap, room)).toHaveLength(1);
  expect(signsBeside(snap, 'Lumotak')).toEqual([]);
});

test('a question of the browser is answered only where it is about a private room', async () => {
  const ask = (isPrivate: boolean) => `const name = prompt('Name'); if (name) make(name, ${isPrivate})`;
  const who = await browser.visit(
    chatPage({
      side: `<button title="New room" onclick="${ask(false)}">➕</button><button title="Closed room" onclick="${ask(true)}">🔒</button><div id="list"></div>`,
      rest: script,
    }),
  );
  await createPrivateRoom(who, room);
  expect(await who.page.evaluate('made')).toEqual([[room, true]]);
});

test.each([
  [
    'a list',
    '<select id="kind"><option value="public">Public</option><option value="private">Private</option></select>',
    'kind.value === "private"',
  ],
  ['a checkbox', '<label><input type="checkbox" id="box">Private</label>', 'box.checked'],
  [
    'two buttons',
    `<button class="on" id="all" onclick="all.className='on'; few.className=''">Public</button><button id="few" onclick="few.className='on'; all.className=''">Invite only</button>`,
    'few.className === "on"',
  ],
])('an open room is made in a form that was left at private: %s', async (_kind, choice, isPrivate) => {
  const who = await browser.visit(dialog(`${choice}${says(isPrivate)}`));
  await createPrivateRoom(who, room);
  await createRoom(who, 'Tobuzuk');
  expect(await who.page.evaluate('made')).toEqual([
    [room, true],
    ['Tobuzuk', false],
  ]);
});
