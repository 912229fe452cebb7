import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fillForm } from './form.ts';
import { look } from './look.ts';
import { NotFound } from './not-found.ts';
import type { Searcher } from './searcher.ts';
import { chatPage } from './testing/chat-page.ts';
import { testBrowser } from './testing/test-browser.ts';
import * as words from './vocabulary.ts';

const browser = testBrowser();
const room = 'Garazuk';

/** What the pages of these tests do when a room is made. */
const add = `const add = (name) => { if (name) list.insertAdjacentHTML('beforeend', '<li>' + name + '</li>') };`;

const makeRoom = (who: Searcher) =>
  fillForm(who, {
    name: 'create a room',
    value: room,
    field: words.roomNameField,
    submit: words.submitRoom,
    open: words.createRoom,
    done: (snap) => snap.hits(room).length > 0,
  });

const rooms = async (who: Searcher) => (await look(who.page)).hits(room).length;

async function failure(attempt: Promise<void>): Promise<NotFound> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NotFound);
  return error as NotFound;
}

// The longest first, as the others run beside it.
test.concurrent('in vain: what was tried is told, with the controls that say nothing', async () => {
  const nameless = '<button><svg width="16" height="16"><circle cx="8" cy="8" r="7"/></svg></button>'.repeat(8);
  const who = await browser.visit(`<input placeholder="Room name"><button>Create</button><header>${nameless}</header>`);
  const { tried, blind, message } = await failure(makeRoom(who));
  expect(tried.join('\n')).toContain('type into field "Room name", click button "Create": no effect');
  expect(tried.join('\n')).toContain('type into field "Room name", press Enter: no effect');
  expect(message).toContain('found no way to create a room');
  expect(blind).toBe(2);
});

test.concurrent('a room view that takes the place of the list, below tabs of which one says something alike', async () => {
  const who =
    await browser.visit(`<nav><button class="tab on">Rooms</button><button class="tab">People</button></nav><main></main><dialog><input placeholder="Room name"><button id="go">Create</button></dialog>
    <script>const [rooms, people] = document.querySelectorAll('nav button'), main = document.querySelector('main'), dialog = document.querySelector('dialog');
      const choose = (tab, html) => { rooms.className = people.className = 'tab'; tab.className = 'tab on'; main.innerHTML = html };
      const list = (more = '') => choose(rooms, '<h2>Rooms</h2><button onclick="dialog.showModal()">New room</button><ul><li>Polamuk</li>' + more + '</ul>');
      const open = () => choose(rooms, '<button onclick="list()">Back to rooms</button><h2>Polamuk</h2><p>rotuzas</p>');
      rooms.onclick = () => list(); people.onclick = () => choose(people, '<h2>Online</h2><p>Tarovan <button>Message</button></p>'); open();
      go.onclick = () => { list('<li>' + document.querySelector('input').value + '</li>'); dialog.close() }</script>`);
  await makeRoom(who);
  expect(await rooms(who)).toBe(1);
});

test.concurrent('an inline field that takes Enter', async () => {
  const who = await browser.visit(`<ul id="list"></ul><input placeholder="New room">
    <script>${add} document.querySelector('input').onkeydown = (e) => { if (e.key === 'Enter') add(e.target.value) }</script>`);
  await makeRoom(who);
  expect(await rooms(who)).toBe(1);
  expect(who.person.deeds).toEqual([`Tarovan: type "${room}" into field "New room", press Enter.`]);
});

test.concurrent('a button that is disabled until the field is filled', async () => {
  const who =
    await browser.visit(`<ul id="list"></ul><input id="name" placeholder="Room name"><button id="go" disabled>Create</button>
    <script>${add} const field = document.getElementById('name');
      field.oninput = () => { go.disabled = !field.value }; go.onclick = () => add(field.value)</script>`);
  await makeRoom(who);
  expect(await rooms(who)).toBe(1);
});

test.concurrent('a nameless plus that opens a dialog', async () => {
  const who = await browser.visit(
    chatPage({
      side: `<h3>Rooms</h3><button id="plus"><svg width="16" height="16"><line x1="8" y1="2" x2="8" y2="14" stroke="#000"/>
        <line x1="2" y1="8" x2="14" y2="8" stroke="#000"/></svg></button><ul id="list"></ul>`,
      rest: `<div id="modal" hidden style="position:fixed;inset:0;background:#0008"><div onclick="event.stopPropagation()" style="background:#fff;margin:200px;padding:20px">
        <h2>Create a room</h2><input id="name"><button>Cancel</button><button id="ok">Create</button></div></div>
        <script>${add} plus.onclick = () => { modal.hidden = false };
        ok.onclick = () => { add(document.getElementById('name').value); modal.hidden = true }</script>`,
    }),
  );
  await makeRoom(who);
  expect(await rooms(who)).toBe(1);
  expect(who.map.knows('create a room')).toBe(true);
});

test.concurrent('a prompt of the browser', async () => {
  const who =
    await browser.visit(`<ul id="list"></ul><button onclick="add(prompt('Name of the room?'))">New room</button>
    <script>${add}</script>`);
  await makeRoom(who);
  expect(await rooms(who)).toBe(1);
  expect(who.person.promptAnswer).toBeUndefined();
});

test.concurrent('a field without placeholder under a loose label', async () => {
  const who = await browser.visit(`<ul id="list"></ul><div><div>Search</div><input id="search"></div>
    <div><div>Room name</div><div><input id="name"></div></div><button id="go">OK</button>
    <script>${add} go.onclick = () => add(document.getElementById('name').value)</script>`);
  await makeRoom(who);
  expect(await rooms(who)).toBe(1);
});

test.concurrent('of a field to search and one for a room, the latter', async () => {
  const who = await browser.visit(`<input id="search" placeholder="Search rooms"><button>Go</button><ul id="list"></ul>
    <input id="name" placeholder="Room name"><button id="go">Add</button>
    <script>${add} let searches = 0; search.oninput = () => searches++;
      go.onclick = () => add(document.getElementById('name').value)</script>`);
  await makeRoom(who);
  expect(await rooms(who)).toBe(1);
  expect(await who.page.evaluate('searches')).toBe(0);
});

test.concurrent('the same plus at two lists, of which the second makes rooms', async () => {
  const who =
    await browser.visit(`<h3>People</h3><button>+</button><h3>Places</h3><button onclick="box.hidden = false">+</button>
    <ul id="list"></ul><div id="box" hidden><input placeholder="Name"><button onclick="add(document.querySelector('input').value)">Create</button></div><script>${add}</script>`);
  await makeRoom(who);
  expect(await rooms(who)).toBe(1);
});

test.concurrent('a choice of kinds between the opener and the form', async () => {
  const who = await browser.visit(`<ul id="list"></ul><button id="plus" title="New">+</button>
    <div id="menu" hidden><div style="cursor:pointer">New direct message</div><div id="kind" style="cursor:pointer">New room</div></div>
    <div id="form" hidden><input id="name" placeholder="Name"><button id="go">Create</button></div>
    <script>${add} plus.onclick = () => { menu.hidden = false }; kind.onclick = () => { menu.hidden = true; form.hidden = false };
      go.onclick = () => add(document.getElementById('name').value)</script>`);
  await makeRoom(who);
  expect(await rooms(who)).toBe(1);
  expect(who.person.deeds[0]).toContain('click item "New room", type');
});

test.concurrent('what worked is known at the next time', async () => {
  const html = `<ul id="list"></ul><button>Start</button><button>Add</button><button id="plus" title="magic">*</button>
    <div id="form" hidden><input id="name" placeholder="Name"><button id="go">Create</button></div>
    <script>${add} let stray = 0; for (const b of document.querySelectorAll('button:not([id])')) b.onclick = () => stray++;
      plus.onclick = () => { form.hidden = false }; go.onclick = () => add(document.getElementById('name').value)</script>`;
  const first = await browser.visit(html.replace('title="magic"', 'title="Make"'));
  await makeRoom(first);
  const second = await browser.visit(html.replace('title="magic"', 'title="Make"'), { map: first.map });
  await makeRoom(second);
  expect(await second.page.evaluate('stray')).toBe(0);
});

test.concurrent('destructive controls, entries of lists and names of people are never pressed', async () => {
  const who =
    await browser.visit(`<button onclick="hit(this)">Delete room</button><button onclick="hit(this)">Leave room</button>
    <button onclick="hit(this)" title="Log out">→</button><button onclick="hit(this)">Kick</button>
    <div style="cursor:pointer" onclick="hit(this)">+ Mulodun</div><div style="cursor:pointer" onclick="hit(this)"># Polamuk</div>
    <script>window.pressed = []; const hit = (el) => pressed.push(el.textContent)</script>`);
  await failure(makeRoom(who));
  expect(await who.page.evaluate('pressed')).toEqual([]);
});

test.concurrent('a menu that a try opened is closed again', async () => {
  const who = await browser.visit(`<button id="add" onclick="menu.hidden = !menu.hidden">Add</button>
    <div id="menu" hidden><button>Photo</button><button>Poll</button></div>`);
  await failure(makeRoom(who));
  expect(await who.page.evaluate('menu.hidden')).toBe(true);
});

/** A form whose server takes longer than an effect usually does. */
const slowForm = (
  script: string,
) => `<ul id="list"></ul><input id="name" placeholder="Room name"><button id="go">Create</button>
  <script>${add} const field = document.getElementById('name');
    const submit = async () => { const name = field.value; await fetch('/rooms', { method: 'POST', body: name }); add(name) };
    ${script}</script>`;

test.concurrent('a slow server gets the form only once', async () => {
  const posts: (string | null)[] = [];
  const html = slowForm('go.onclick = submit; field.onkeydown = (e) => { if (e.key === "Enter") submit() }');
  const who = await browser.visit(html, {
    answer: async (request) => {
      if (request.method() === 'POST') posts.push(request.postData());
      await pause(2_500);
      return 'ok';
    },
  });
  await makeRoom(who);
  expect(posts).toEqual([room]);
  expect(await rooms(who)).toBe(1);
});

test.concurrent('a slow server behind a prompt is asked only once', async () => {
  const posts: (string | null)[] = [];
  const html = `<ul id="list"></ul><button id="go">New room</button><button id="also">Create channel</button><script>${add}
    go.onclick = also.onclick = async () => { const name = prompt('?'); await fetch('/rooms', { method: 'POST', body: name }); add(name) }</script>`;
  const who = await browser.visit(html, {
    answer: async (request) => {
      if (request.method() === 'POST') posts.push(request.postData());
      await pause(2_500);
      return 'ok';
    },
  });
  await makeRoom(who);
  expect(posts).toEqual([room]);
});

test.concurrent('a quick refusal does not keep the next way waiting', async () => {
  const posts: string[] = [];
  const html = slowForm(`go.onclick = () => fetch('/wrong', { method: 'POST' });
    field.onkeydown = (e) => { if (e.key === 'Enter') submit() }`);
  const who = await browser.visit(html, {
    answer: (request) => {
      if (request.method() === 'POST') posts.push(new URL(request.url()).pathname);
      return '';
    },
  });
  await makeRoom(who);
  expect(posts).toEqual(['/wrong', '/rooms']);
});

test.concurrent('a form that is opened below a dialog that was left open', async () => {
  const who = await browser.visit(`<ul id="list"></ul><button onclick="sheet.hidden = false">New room</button>
    <div id="sheet" hidden><input id="name" placeholder="Room name"><button onclick="add(document.getElementById('name').value)">Create</button></div>
    <div id="cover" role="dialog" style="position:fixed;inset:0;background:#000c">Members (2) <button onclick="cover.remove()">Close</button></div>
    <script>${add}</script>`);
  await makeRoom(who);
  expect(await rooms(who)).toBe(1);
});
