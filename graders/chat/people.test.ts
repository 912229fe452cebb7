import { expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { openRoom } from './open-room.ts';
import {
  findEverybodyOnline,
  findOnline,
  insideListings,
  lacksMember,
  listings,
  markOf,
  memberList,
  openMembers,
} from './people.ts';
import { isInRoom } from './rooms.ts';

const browser = testBrowser();
const me = 'Tarovan';
const friend = 'Mulodun';
const stranger = 'Kabazon';

test.concurrent('the members of a room, in an app that shows one thing at a time', async () => {
  const room = 'Garazuk';
  const who = await browser.visit(
    `<nav><button class="tab on" onclick="list()">Rooms</button><button class="tab" onclick="people()">People</button></nav><main></main><script>
      const [rooms, everybody] = document.querySelectorAll('nav button'), main = document.querySelector('main');
      const choose = (tab, html) => { rooms.className = everybody.className = 'tab'; tab.className = 'tab on'; main.innerHTML = html };
      const list = () => choose(rooms, '<h2>Rooms</h2><p># ${room} <button onclick="visit()">Open</button></p>');
      const people = () => choose(everybody, '<h2>Online (3)</h2><p>${me} (you)</p><p>${friend}</p><p>${stranger}</p>');
      const visit = () => choose(rooms, '<button onclick="list()">Back to rooms</button><h2>${room}</h2><button onclick="panel.hidden = !panel.hidden">Members (2)</button>'
        + '<div id="panel" hidden><p>${me} <i>Admin</i></p><p>${friend}</p></div><div style="height:300px;overflow-y:auto"><p><b>${friend}</b> vadomus</p></div><input placeholder="Write a message" style="width:600px">');
      list()</script>`,
    { name: me },
  );
  await openRoom(who, room);
  expect(await openMembers(who, [stranger])).toBe(true);
  expect(isInRoom(await look(who.page), room)).toBe(true);
});

test('a person is listed beside the conversation, in its head and in panels, not by their messages', async () => {
  const listed = async (parts: Parameters<typeof chatPage>[0]) =>
    listings(await browser.snap(chatPage(parts)), friend).length;
  expect(await listed({ side: `<div>${friend}</div>` })).toBe(1);
  expect(await listed({ head: `<span>${me}, ${friend}</span>` })).toBe(1);
  const members = `<div><h4>Members (3)</h4><p>Kabazon</p><p>${me}</p><p>${friend}</p></div>`;
  expect(await listed({ head: '<h2># Garazuk</h2>', panel: members })).toBe(1);
  expect(await listed({ messages: `<p><b>${friend}</b> vadomus</p>` })).toBe(0);
  expect(await listed({ rest: `<div role="dialog" style="position:fixed;left:500px;top:200px">${friend}</div>` })).toBe(
    1,
  );
  expect(await listed({ side: `<div style="opacity:0">${friend}</div>` })).toBe(0);
});

test('who wrote last in a room is not listed by that', async () => {
  const side = `<div class="row"># Garazuk <small>${friend}: vadomus</small></div><div>${me}: online</div>`;
  const snap = await browser.snap(chatPage({ side }));
  expect([listings(snap, friend).length, listings(snap, me).length]).toEqual([0, 1]);
});

test('a list of members is one under such a heading, in which nobody from outside stands', async () => {
  const found = async (side: string, outsiders: string[] = [stranger]) =>
    memberList(await browser.snap(chatPage({ side })), me, outsiders) !== undefined;
  const list = (heading: string, ...names: string[]) =>
    `<div><h3>${heading}</h3>${names.map((name) => `<div>${name}</div>`).join('')}</div>`;
  expect(await found(list('Members (2)', me, friend))).toBe(true);
  expect(await found(list('In this room', me, friend))).toBe(true);
  expect(await found(list('Online', me, friend))).toBe(false);
  expect(await found(list('Members', me, friend, stranger))).toBe(false);
  expect(await found(list('Members', friend))).toBe(false);
  expect(await found(list('Members', me), [])).toBe(true);
  expect(await found(list('People', me), [])).toBe(true);
  expect(await found(`<h2>People</h2>${list('Online now', me, friend)}`, [])).toBe(false);
  expect(await found(`<h2>Members</h2>${list('Online now', me, friend)}`, [])).toBe(true);
  expect(await found(`<button>Members</button>${list('Online', me, friend)}`)).toBe(false);
  const hint = 'Click a person in the member list to write.';
  expect(await found(`<aside><p>${hint}</p><b>${me}</b></aside>`)).toBe(false);
  expect(await found(`<ul aria-label="Members"><li>${me}</li><li>${friend}</li></ul>`)).toBe(true);
});

test.concurrent.each([
  ['in view', `<aside><h4>Members</h4><div>${me}</div></aside>`, ''],
  ['behind a button', '', '<button onclick="panel.hidden = !panel.hidden">Members</button>'],
  ['behind a count', '', '<button onclick="panel.hidden = !panel.hidden">👥 2</button>'],
  ['behind the details of the room', '', '<button title="Room info" onclick="panel.hidden = !panel.hidden">ℹ</button>'],
])('the members of a room %s', async (_kind, side, head) => {
  const who = await browser.visit(
    chatPage({
      side,
      head: `<h2># Garazuk</h2>${head}`,
      rest: `<aside id="panel" hidden style="position:fixed;right:0;top:56px;width:260px;height:500px;background:#ddd"><h4>Members</h4><div>${me}</div><div>${friend}</div></aside>`,
    }),
  );
  expect(await openMembers(who, [stranger])).toBe(true);
  expect(memberList(await look(who.page), me, [stranger])).toBeDefined();
});

test.concurrent('who is online is not taken for the members where both can be brought up', async () => {
  const panel = (id: string, heading: string) =>
    `<aside id="${id}" hidden style="position:fixed;right:0;top:56px;width:260px;height:300px;background:#ddd"><h4>${heading}</h4><div>${me}</div></aside>`;
  const toggle = (id: string, label: string) => `<button onclick="${id}.hidden = !${id}.hidden">${label}</button>`;
  const who = await browser.visit(
    chatPage({
      side: toggle('online', 'People'),
      head: toggle('details', 'Details'),
      rest: panel('online', 'Online now') + panel('details', 'Participants'),
    }),
  );
  expect(await openMembers(who, [stranger])).toBe(true);
  expect((await look(who.page)).hits('Participants')).toHaveLength(1);
  const onlineOnly = await browser.visit(
    chatPage({ side: toggle('online', 'People'), rest: panel('online', 'Online now') }),
  );
  expect(await openMembers(onlineOnly, [stranger])).toBe(true);
});

test.concurrent('a list of members without a heading stays open when it is looked for again, also where people come and go', async () => {
  const who = await browser.visit(
    chatPage({
      head: '<h2># Garazuk</h2><button onclick="panel.hidden = !panel.hidden">👥</button>',
      side: `<div id="people"><p>${me}</p></div><script>setInterval(() => people.insertAdjacentHTML('afterbegin', '<p>Zubomon</p>'), 150)</script>`,
      rest: `<div id="panel" hidden style="position:fixed;right:0;top:56px;width:260px;background:#ddd"><div><b>${me}</b></div><div><b>${friend}</b></div></div>`,
    }),
  );
  for (let round = 0; round < 3; round++) {
    expect(await openMembers(who, [stranger])).toBe(true);
    expect(await who.page.evaluate('panel.hidden')).toBe(false);
  }
});

test.concurrent('a list that was taken for the members is looked at again once somebody from outside stands in it', async () => {
  const panel = (id: string, top: number, ...names: string[]) =>
    `<div id="${id}" hidden style="position:fixed;right:0;top:${top}px;width:260px;background:#ddd"><div><b>${names.join('</b></div><div><b>')}</b></div></div>`;
  const toggle = (id: string, label: string) => `<button onclick="${id}.hidden = !${id}.hidden">${label}</button>`;
  const who = await browser.visit(
    chatPage({
      head: `<h2># Garazuk</h2>${toggle('everybody', 'Who is here')} ${toggle('inside', 'Details')}`,
      rest: panel('everybody', 56, me, friend) + panel('inside', 256, me, friend),
    }),
  );
  expect(await openMembers(who, [])).toBe(true);
  expect(await who.page.evaluate('everybody.hidden')).toBe(false);
  await who.page.evaluate(`everybody.insertAdjacentHTML('beforeend', '<div><b>${stranger}</b></div>')`);
  expect(await openMembers(who, [stranger])).toBe(true);
  expect(await who.page.evaluate('inside.hidden')).toBe(false);
});

test.concurrent('an app that tells only who is online has no list of members', async () => {
  const list = `<h4>Online</h4><div>${me}</div><div>${friend}</div><div>${stranger}</div>`;
  const who = await browser.visit(chatPage({ side: list, head: '<h2># Garazuk</h2>' }));
  expect(await openMembers(who, [stranger])).toBe(false);
});

test.concurrent('a list of members that is in view is not closed by "Hide members"', async () => {
  const strip = `<div id="strip"><span>${me} (admin)</span> <span>${friend}</span></div>`;
  const panel = `<div><b># Garazuk</b><button onclick="strip.hidden = !strip.hidden; textContent = 'Members'">Hide members</button>${strip}</div>`;
  const who = await browser.visit(chatPage({ side: `<h4>Online</h4><p>${me}</p><p>${friend}</p>`, panel }));
  expect(await openMembers(who, [])).toBe(true);
  expect(await who.page.isVisible('#strip')).toBe(true);
});

test.concurrent('who is online, in view or behind a control', async () => {
  const seen = await browser.visit(chatPage({ side: `<h4>Online</h4><div>${friend}</div>` }));
  await findOnline(seen, friend);
  expect(seen.person.deeds).toEqual([]);
  const hidden = await browser.visit(
    chatPage({
      side: `<button onclick="list.hidden = false">👥 Online (2)</button><div id="list" hidden>${friend}</div>`,
    }),
  );
  await findOnline(hidden, friend);
  expect(listings(await look(hidden.page), friend)).toHaveLength(1);
  const nowhere = await browser.visit(chatPage({ side: '<div>nobody</div>' }));
  await expect(findOnline(nowhere, friend)).rejects.toThrow(NotFound);
});

test.concurrent('everybody who is online, while the members of a room are in view', async () => {
  const members = `<aside><h4>Members</h4><div>${me}</div><div>${friend}</div></aside>`;
  const online = `<div id="list" hidden><h4>Online</h4><p>${me}</p><p>${friend}</p><p>${stranger}</p></div>`;
  const both = await browser.visit(
    chatPage({ side: `<button onclick="list.hidden = !list.hidden">People</button>${online}`, panel: members }),
  );
  await findEverybodyOnline(both, friend);
  expect(listings(await look(both.page), stranger)).toHaveLength(1);
  const drawer = `<aside style="position:fixed;right:0;top:0;width:280px;height:600px"><h2>About Garazuk</h2><div role="tablist"><button role="tab" aria-selected="true">Participants</button><button role="tab">Upcoming</button></div>
    <ul><li>${me} <i>online</i></li><li>${friend} <i>online</i></li></ul></aside>`;
  const unnamed = drawer
    .replace(/role="tab" aria-selected="true"/, 'class="tab tab--open"')
    .replace(/role="tab"/, 'class="tab"');
  for (const rest of [drawer, unnamed]) {
    const tabbed = await browser.visit(
      chatPage({
        side: `<button onclick="list.hidden = !list.hidden">People</button><div id="list" hidden>${[me, friend, stranger].map((name) => `<p>${name} <i>online</i></p>`).join('')}</div>`,
        rest,
      }),
    );
    await findEverybodyOnline(tabbed, friend);
    expect(listings(await look(tabbed.page), stranger)).toHaveLength(1);
  }
  const only = await browser.visit(
    chatPage({
      head: '<button onclick="list.hidden = !list.hidden">People</button>',
      panel: `<div id="list">${members}</div>`,
    }),
  );
  await findEverybodyOnline(only, friend);
  expect(listings(await look(only.page), friend)).toHaveLength(1);
});

test('online and offline are told apart by word, colour, title, opacity or heading, not by time', async () => {
  const mark = async (side: string) =>
    markOf(await browser.snap(chatPage({ side: `<div>${me}</div>${side}` })), friend);
  const row = (inside: string, style = '') => `<div style="${style}">${inside}<span>${friend}</span></div>`;
  const dot = (colour: string) => `<i style="display:inline-block;width:8px;height:8px;background:${colour}"></i>`;
  const online = await mark(row(dot('green')));
  expect(await mark(row(dot('green')))).toBe(online);
  expect(await mark(row(dot('grey')))).not.toBe(online);
  expect(await mark(row(dot('green'), 'opacity:0.5'))).not.toBe(online);
  expect(await mark(row('<i>offline</i>'))).not.toBe(await mark(row('<i>online</i>')));
  expect(await mark(row('<i title="Away"></i>'))).not.toBe(await mark(row('<i title="Online"></i>')));
  expect(await mark(`<h4>Offline</h4>${row('')}`)).not.toBe(await mark(`<h4>Online</h4>${row('')}`));
  expect(await mark(row('<i>3 min</i>'))).toBe(await mark(row('<i>4 min</i>')));
});

test('a list without a heading lacks who does not stand beside the person in it', async () => {
  const entries = (...names: string[]) => names.map((name) => `<div class="entry"><b>${name}</b></div>`).join('');
  const page = (members: string) =>
    chatPage({
      side: `<ul>${[me, friend, stranger].map((name) => `<li>${name}</li>`).join('')}</ul>`,
      head: '<h2># Garazuk</h2><button title="Members" onclick="panel.hidden = !panel.hidden">👥</button>',
      rest: `<aside id="panel" hidden style="position:fixed;right:0;top:56px;width:260px;height:500px;background:#ddd">${members}</aside>`,
    });
  const who = await browser.visit(page(entries(me, friend)));
  expect(await openMembers(who, [stranger])).toBe(true);
  expect(lacksMember(who, await look(who.page), friend, [stranger])).toBe(false);
  await who.page.evaluate("panel.querySelector('.entry:last-child').remove()");
  expect(lacksMember(who, await look(who.page), friend, [stranger])).toBe(true);
});

test('those whom a list says not to be in the room are none of its members', async () => {
  const rows = (...names: string[]) => names.map((name) => `<div>${name}</div>`).join('');
  const side = (members: string[], others: string[]) =>
    `<div style="width:200px"><h4>ONLINE — ${members.length}</h4>${rows(...members)}<h4>NOT IN THIS CHANNEL — ${others.length}</h4>${rows(...others)}</div>`;
  const who = await browser.visit(chatPage({ side: side([me, friend], [stranger]) }));
  const snap = await look(who.page);
  expect(memberList(snap, me, [stranger])).toBeDefined();
  expect(lacksMember(who, snap, friend, [stranger])).toBe(false);
  expect(lacksMember(who, snap, stranger, [])).toBe(true);
  expect(insideListings(snap, stranger)).toEqual([]);
});

test('those who could be asked into a room are none of its members', async () => {
  const row = (name: string, more = '') => `<li><b>${name}</b> ${more}</li>`;
  const invite = '<button>Invite</button>';
  const panel = `<div style="display:flex"><ul><h3>Members (2)</h3>${row(me)}${row(friend)}</ul><ul><h3>Invite people</h3>${row(stranger, invite)}</ul></div>`;
  const snap = await look((await browser.visit(chatPage({ panel }))).page);
  expect(insideListings(snap, stranger)).toEqual([]);
  expect(insideListings(snap, friend)).toHaveLength(1);
});
