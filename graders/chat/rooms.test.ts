import { expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import type { Searcher } from '../search/searcher.ts';
import { type ChatPage, chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { browseRooms } from './browse-rooms.ts';
import { createRoom } from './create-room.ts';
import { openRoom } from './open-room.ts';
import { findOnline, listings } from './people.ts';
import { isAtRoom, isInRoom, leaveRoom, seeRoomList } from './rooms.ts';

const browser = testBrowser();
const room = 'Garazuk';
const other = 'Polamuk';

/** A chat whose rooms open by `go(room)`; before that nothing can be written. */
const app = (parts: ChatPage, script = '') =>
  chatPage({
    head: '<h2 id="title">Welcome</h2>',
    composer: '<div id="writing" hidden><input placeholder="Type a message..." style="width:600px"></div>',
    ...parts,
    rest: `${parts.rest ?? ''}<script>window.opened = [];
      const go = (name) => { opened.push(name); title.textContent = '# ' + name; writing.hidden = false };
      const row = (name) => '<div class="row" onclick="go(\\'' + name + '\\')"># ' + name + '</div>'; ${script}</script>`,
  });

const opened = (who: Searcher) => who.page.evaluate('opened');
const row = (name: string, more = '') => `<div class="row" onclick="go('${name}')"># ${name}${more}</div>`;

test.concurrent('making a room, inline, with a field to search beside it', async () => {
  const who = await browser.visit(
    app(
      {
        side: '<input placeholder="Search rooms"><input id="name" placeholder="New room..."><button id="add">+</button><div id="rooms"></div>',
      },
      `add.onclick = () => rooms.insertAdjacentHTML('beforeend', row(document.getElementById('name').value))`,
    ),
  );
  await createRoom(who, room);
  expect((await look(who.page)).hits(room)).toHaveLength(1);
});

test.concurrent('a room that is listed a while after the page is there', async () => {
  const who = await browser.visit(
    app({ side: '<div id="rooms"></div>' }, `setTimeout(() => { rooms.innerHTML = row('${room}') }, 2500)`),
  );
  await openRoom(who, room);
  expect(isInRoom(await look(who.page), room)).toBe(true);
});

test.concurrent('making a room while in another one never writes a message', async () => {
  const who = await browser.visit(
    app(
      {
        side: `${row(other)}<button title="Create room" id="plus">＋</button><div id="rooms"></div>`,
        rest: `<div id="modal" hidden style="position:fixed;inset:0;background:#0009"><div style="margin:200px;background:#fff"><input id="name" placeholder="Name"><button id="ok">Create</button></div></div>`,
      },
      `plus.onclick = () => { modal.hidden = false }; ok.onclick = () => { modal.hidden = true; const n = document.getElementById('name').value; rooms.innerHTML += row(n); go(n) };
     writing.querySelector('input').onkeydown = (e) => { if (e.key === 'Enter') talk.innerHTML += '<p>' + e.target.value + '</p>' }`,
    ),
  );
  await openRoom(who, other);
  await createRoom(who, room);
  expect(isInRoom(await look(who.page), room)).toBe(true);
  expect(await who.page.evaluate('talk.textContent')).toBe('');
});

test.concurrent('making a room beside a field that keeps the name of a guest', async () => {
  const who = await browser.visit(
    app(
      {
        side: `<p>You are here as <b id="me">Guest-5</b>. <input id="own" placeholder="Choose a name"><button id="keep">Keep my name</button></p>
          <button title="New room" id="plus">＋</button><div id="rooms"></div>`,
      },
      `keep.onclick = () => { me.textContent = own.value; own.value = '' };
       own.onkeydown = (e) => { if (e.key === 'Enter') keep.onclick() };
       plus.onclick = () => { rooms.innerHTML += row(prompt('Name of the room')) }`,
    ),
  );
  await createRoom(who, room);
  expect(await who.page.evaluate('rooms.textContent')).toContain(room);
  expect(await who.page.evaluate('me.textContent')).toBe('Guest-5');
});

test.concurrent.each([
  ['a row that is a div', row(room)],
  ['a link', `<a href="#r" onclick="go('${room}')">${room}</a>`],
  ['split into parts', `<div class="row" onclick="go('${room}')"><span>#</span><span>${room}</span></div>`],
  ['listed twice, the first of no use', `<div>${room}</div><div>${room}</div><h3>All</h3>${row(room)}`],
  ['a label to join', `<div class="r"># ${room} <button onclick="go('${room}')">Join</button></div>`],
  [
    'a label to join that shows under the mouse',
    `<style>.r { height: 30px } .r button { display: none } .r:hover button { display: inline }</style><div class="r"># ${room} <button onclick="go('${room}')">Join</button></div>`,
  ],
])('opening a room: %s', async (_kind, entry) => {
  const who = await browser.visit(app({ side: `<h3>Rooms</h3>${row(other)}${entry}` }));
  await openRoom(who, room);
  expect(await opened(who)).toEqual([room]);
  expect(isInRoom(await look(who.page), room)).toBe(true);
});

test.concurrent("opening a room that joining moves among one's own", async () => {
  const join = (name: string) =>
    `<div class="r" id="${name}"># ${name} <button onclick="joined.push('${name}'); document.getElementById('${name}').remove(); mine.innerHTML += row('${name}')">Join</button></div>`;
  const who = await browser.visit(
    app(
      { side: `<h3>Rooms</h3><div id="mine"></div><h4>Other rooms</h4>${join(other)}${join(room)}${join('Tamuzok')}` },
      'window.joined = []',
    ),
  );
  await openRoom(who, room);
  expect(await opened(who)).toEqual([room]);
  expect(await who.page.evaluate('joined')).toEqual([room]);
});

test.concurrent('opening a room that shows for a moment when it is joined, and has to be opened again', async () => {
  const join = `<div class="r"># ${room} <button onclick="go('${room}'); this.parentNode.remove(); setTimeout(out, 90)">Join</button></div>`;
  const out = `const out = () => { writing.hidden = true; title.textContent = 'Welcome'; mine.innerHTML = row('${room}') }`;
  const who = await browser.visit(app({ side: `<h3>Rooms</h3><div id="mine"></div>${join}` }, out));
  await openRoom(who, room);
  expect(await opened(who)).toEqual([room, room]);
  expect(isInRoom(await look(who.page), room)).toBe(true);
});

test.concurrent('a room that goes while it is looked at is not opened', async () => {
  const list = Array.from({ length: 40 }, () => '<p>x</p>').join('');
  const who = await browser.visit(
    app(
      {
        side: `<div id="list">${list}<div class="r" onmousemove="if (++moves > 1) list.innerHTML = ''"># ${room}</div></div>`,
      },
      'window.moves = 0',
    ),
  );
  await expect(openRoom(who, room)).rejects.toThrow(NotFound);
});

test.concurrent('looking for a room that is not listed joins no other', async () => {
  const join = (name: string) =>
    `<div class="r"><span>${name}</span> <button onclick="go('${name}')">Join</button></div>`;
  const who = await browser.visit(app({ side: join(other) + join('Tamuzok') }));
  await expect(openRoom(who, room)).rejects.toThrow(NotFound);
  expect(await opened(who)).toEqual([]);
});

test.concurrent('opening a room by its own label to join, not by that of its neighbour', async () => {
  const join = (name: string) =>
    `<div class="r"><span>${name}</span> <button onclick="go('${name}')">Join</button></div>`;
  const who = await browser.visit(app({ side: join(other) + join(room) + join('Tamuzok') }));
  await openRoom(who, room);
  expect(await opened(who)).toEqual([room]);
});

test.concurrent('opening a room that is found by browsing', async () => {
  const who = await browser.visit(
    app({
      side: `${row(other)}<button onclick="directory.hidden = false">Browse channels</button>`,
      rest: `<div id="directory" role="dialog" hidden style="position:fixed;left:400px;top:100px;width:400px;background:#fff">
        <h3>All channels</h3><div>${other} <button onclick="go('${other}')">Join</button></div>
        <div>${room} <button onclick="go('${room}'); directory.hidden = true">Join</button></div><button onclick="directory.hidden = true">Close</button></div>`,
    }),
  );
  await openRoom(who, room);
  expect(await opened(who)).toEqual([room]);
  expect(who.person.deeds[0]).toContain('click button "Browse channels"');
});

test.concurrent("joining a room in a list that has taken the place of one's own", async () => {
  const who = await browser.visit(
    app(
      {
        side: `<button onclick="show('mine')">All</button><button onclick="show('others')">Discover</button>
          <div id="mine"></div><div id="others" hidden><div class="row"># ${room} <button onclick="join(this)">Join</button></div></div>`,
      },
      `const show = (id) => { mine.hidden = id !== 'mine'; others.hidden = id !== 'others' };
       const join = (button) => { button.parentElement.remove(); mine.innerHTML = row('${room}'); go('${room}') }`,
    ),
  );
  await openRoom(who, room);
  expect(isInRoom(await look(who.page), room)).toBe(true);
  expect(await who.page.evaluate('mine.hidden')).toBe(false);
});

test.concurrent('opening a room that shows a preview first', async () => {
  const who = await browser.visit(
    app({
      side: `<div class="row" onclick="preview.hidden = false"># ${room}</div>`,
      messages: `<div id="preview" hidden><p>You are not a member</p><button onclick="go('${room}'); preview.hidden = true">Join room</button></div>`,
    }),
  );
  await openRoom(who, room);
  expect(await opened(who)).toEqual([room]);
});

test.concurrent('a room that is nowhere is not found, and one that one is in needs nothing', async () => {
  const who = await browser.visit(app({ side: row(other) }));
  await openRoom(who, other);
  await openRoom(who, other);
  expect(await opened(who)).toEqual([other]);
  await expect(openRoom(who, room)).rejects.toThrow(NotFound);
  expect(await opened(who)).toEqual([other]);
});

test('who is in a room', async () => {
  const inside = async (parts: ChatPage) => isInRoom(await browser.snap(chatPage(parts)), room);
  const field = (placeholder: string, more = '') => `<input placeholder="${placeholder}" style="flex:1" ${more}>`;
  expect(await inside({ head: `<h2># ${room}</h2>` })).toBe(true);
  expect(await inside({ composer: field(`Message #${room}`) })).toBe(true);
  expect(await inside({ side: `<div class="row active"># ${room}</div>` })).toBe(true);
  expect(await inside({ side: `<div class="row" aria-selected="true"># ${room}</div>` })).toBe(true);
  expect(await inside({ side: `<div class="row"># ${room}</div>`, head: `<h2># ${other}</h2>` })).toBe(false);
  expect(await inside({ head: `<h2># ${room}</h2>`, composer: '<button>Join</button>' })).toBe(false);
  expect(await inside({ head: `<h2># ${room}</h2>`, composer: field('Type a message...', 'disabled') })).toBe(false);
});

const leaving = (parts: ChatPage) =>
  app(
    { side: row(room) + row(other), ...parts },
    `window.left = []; const leave = (name) => { left.push(name); title.textContent = 'Welcome'; writing.hidden = true }; go('${room}')`,
  );

test.concurrent('leaving a room by its head', async () => {
  const who = await browser.visit(
    leaving({ head: `<h2 id="title"></h2><button onclick="leave('${room}')">Leave</button>` }),
  );
  await leaveRoom(who, room);
  expect(await who.page.evaluate('left')).toEqual([room]);
});

test.concurrent('leaving a room by its row, not another by its', async () => {
  const entry = (name: string) =>
    `<div class="r"><span># ${name}</span> <button title="Leave room" onclick="leave('${name}')">×</button></div>`;
  const who = await browser.visit(leaving({ side: entry(other) + entry(room) }));
  await leaveRoom(who, room);
  expect(await who.page.evaluate('left')).toEqual([room]);
});

test.concurrent('leaving a room by a nameless drawing in the head', async () => {
  const icon = '<svg width="20" height="20"><rect x="2" y="2" width="9" height="9"/></svg>';
  const who = await browser.visit(
    leaving({
      head: `<h2 id="title"></h2><button>${icon}</button><button onclick="leave('${room}')">${icon}</button>`,
    }),
  );
  await leaveRoom(who, room);
  expect(await who.page.evaluate('left')).toEqual([room]);
});

test.concurrent('a room that nobody can leave', async () => {
  const who = await browser.visit(
    leaving({
      head: '<h2 id="title"></h2><button onclick="left.push(1)">Delete room</button><button onclick="left.push(2)">Log out</button>',
    }),
  );
  await expect(leaveRoom(who, room)).rejects.toThrow(NotFound);
  expect(await who.page.evaluate('left')).toEqual([]);
});

test.concurrent('a room in a list that a dialog covers', async () => {
  const cover = 'style="position:fixed;inset:0;background:#000c;z-index:9"';
  const members = `<div id="members" role="dialog" ${cover}><div style="margin:200px;background:#fff">Members (2)<button onclick="members.remove()">Close</button></div></div>`;
  const who = await browser.visit(app({ side: row(room), rest: members }));
  await openRoom(who, room);
  expect(await opened(who)).toEqual([room]);
});

test('what stands below a room in one list with it leads to other rooms, what stands beside it does not', async () => {
  const list = `<ul style="margin:0"><li><button onclick="go('${other}')"># ${other}</button></li>
    <li><button onclick="found.hidden = false">Browse channels</button></li></ul>`;
  const who = await browser.visit(
    app({ side: list, rest: `<div id="found" hidden style="position:fixed;left:400px;top:90px">${row(room)}</div>` }),
  );
  await openRoom(who, room);
  expect(await opened(who)).toEqual([room]);
});

test('a room that was left shows where to join it again before anything is pressed', async () => {
  const head = `<div style="display:flex"><h2 id="title"># ${room}</h2><button onclick="go('${room}')">Join channel</button></div>`;
  const who = await browser.visit(app({ side: `<div class="row"># ${room}</div>`, head }));
  await openRoom(who, room);
  expect(await opened(who)).toEqual([room]);
});

test('a room is opened from a view of its members by going back to the conversation', async () => {
  const tabs = `<h2># ${room}</h2><button onclick="writing.hidden = false">Posts</button><button>Members</button>`;
  const who = await browser.visit(app({ head: tabs, side: `<div class="row"># ${room}</div>` }));
  const before = await look(who.page);
  expect([isInRoom(before, room), isAtRoom(before, room), isAtRoom(before, other)]).toEqual([false, true, false]);
  await openRoom(who, room);
  expect(isInRoom(await look(who.page), room)).toBe(true);
});

/** One thing at a time, as on a phone: rooms and people, or the conversation. */
const oneColumn = `<style>body { margin: 0; font: 15px sans-serif }</style>
  <div id="list" hidden><h1>Chats</h1><div class="row" onclick="go(false)"># ${room}</div><h4>Online</h4><p>Havadan</p></div>
  <div id="talk"><header><button onclick="go(true)" aria-label="Back to chats">‹</button><h2 style="display:inline"># ${room}</h2></header>
    <input placeholder="Type a message..." style="position:fixed;bottom:10px;width:600px"></div>
  <script>const go = (out) => { list.hidden = !out; talk.hidden = out }</script>`;

test('the list of rooms is brought into view where a conversation fills the page, and stays where it is in view', async () => {
  const who = await browser.visit(oneColumn);
  expect(await seeRoomList(who)).toBe(true);
  expect(isInRoom(await look(who.page), room)).toBe(false);
  expect(await seeRoomList(who)).toBe(false);
  await openRoom(who, room);
  expect(await seeRoomList(who, [room])).toBe(true);
});

test('the name of a room at the head of its members is no list of rooms', async () => {
  const members = `<div id="members" style="position:fixed;inset:0;background:#fff"><header><button aria-label="Back" onclick="members.remove(); go(false)">‹</button><b>Members</b> <i>${room}</i></header><p>Havadan</p></div>`;
  const who = await browser.visit(`${oneColumn}${members}<script>talk.hidden = true</script>`);
  expect(await seeRoomList(who)).toBe(true);
  expect((await look(who.page)).text).toContain('Chats');
});

test('the name of a room below the bar of its page is no list of rooms', async () => {
  const page = `<nav style="height:56px"><a href="#">Rooms</a></nav><div style="margin:16px 140px"><a href="#" onclick="lobby.hidden = false; at.remove()">← All rooms</a>
    <b style="margin-left:20px">${room}</b></div><div id="card" style="margin:0 140px;height:600px"><p>rotuzas</p><textarea placeholder="Write to ${room}..." style="position:absolute;bottom:40px;width:600px"></textarea></div>`;
  const who = await browser.visit(
    `<style>body { margin: 0 }</style><div id="at">${page}</div><div id="lobby" hidden><h1>Rooms</h1><button>New room</button><ul><li>${room}</li></ul></div>`,
  );
  expect(await seeRoomList(who)).toBe(true);
  expect((await look(who.page)).text).toContain('New room');
});

test('who is online stands beside the rooms, where a conversation fills the page', async () => {
  const who = await browser.visit(oneColumn);
  await findOnline(who, 'Havadan');
  expect(listings(await look(who.page), 'Havadan')).toHaveLength(1);
});

test('a room is found in a menu of all rooms, where those that are open have tabs of their own', async () => {
  const tabs = `<nav style="position:fixed;top:0;left:0"><button onclick="every.hidden = !every.hidden">Rooms ▾</button><span>${row(other)}</span></nav>`;
  const menu = `<div id="every" hidden style="position:absolute;z-index:9;top:60px;left:0;background:#fff">${row(other)}${row(room)}</div>`;
  const who = await browser.visit(app({ rest: tabs + menu }));
  expect(await browseRooms(who, room)).toBe(true);
  await who.page.reload();
  await openRoom(who, room);
  expect(await opened(who)).toContain(room);
});

test('a page about a room is headed by its name, at its left as well; a list beside it heads nothing', async () => {
  const title = (html: string) => `<style>body { margin: 0 }</style>${html}<p style="margin-left:300px">Members</p>`;
  const pages = [
    `<header style="padding:40px 8px"><h1 style="font-size:34px"># ${room}</h1></header>`,
    `<h1 style="margin:60px 0 0 400px"># ${room}</h1>`,
    `<div style="width:200px"># ${room}</div>`,
    `<div class="row" style="margin-left:300px" onclick="1"># ${room}</div>`,
  ];
  const told = [];
  for (const html of pages) told.push(isAtRoom(await look((await browser.visit(title(html))).page), room));
  expect(told).toEqual([true, true, false, false]);
});
