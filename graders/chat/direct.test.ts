import { expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { freshEntries, isDirectListed, isInDirect, openDirect, openFreshDirect } from './direct.ts';

const browser = testBrowser();
const me = 'Tarovan';
const friend = 'Mulodun';
const other = 'Kabazon';
const script = `<script>
  window.opened = [];
  function direct(name) { opened.push(name); head.innerHTML = '<h2>@ ' + name + '</h2>'; }
</script>`;
const rows = (inside: (name: string) => string, attributes = '') =>
  [other, friend].map((name) => `<div class="row" ${attributes}><span>${name}</span>${inside(name)}</div>`).join('');
const online = (inside: (name: string) => string, attributes = '') => `<h4>Online</h4>${rows(inside, attributes)}`;
const press = (name: string, label: string) =>
  `<button onclick="event.stopPropagation(); direct('${name}')">${label}</button>`;
const dialog = (inside: string) =>
  `${script}<div id="panel" role="dialog" hidden style="position:fixed;left:500px;top:150px;width:320px;background:#fff">${inside}</div>`;
const byName = "direct(this.querySelector('span').textContent)";

const ways: [string, Parameters<typeof chatPage>[0]][] = [
  ['a button', { side: online((name) => press(name, 'Message')), rest: script }],
  ['a bubble', { side: online((name) => press(name, '💬')), rest: script }],
  [
    'a button on hover',
    {
      side: `<style>.row button { display: none } .row:hover button { display: inline }</style>${online((name) => press(name, 'DM'))}`,
      rest: script,
    },
  ],
  ['the person', { side: online(() => '', `onclick="${byName}"`), rest: script }],
  [
    'a profile',
    {
      side: online(
        (name) =>
          `<script>document.currentScript.parentElement.onclick = () => { panel.hidden = false; panel.innerHTML = '<h3>${name}</h3><button onclick="direct(\\'${name}\\'); panel.hidden = true">Send message</button>' }</script>`,
      ),
      rest: dialog(''),
    },
  ],
  [
    'a list of people in a dialog',
    {
      side: '<h4>Direct messages</h4><button onclick="panel.hidden = false">+</button>',
      rest: dialog(rows(() => '', `onclick="${byName}; panel.hidden = true"`)),
    },
  ],
  [
    'a list of people that comes later than the field to search in it',
    {
      side: `<h4>Direct messages</h4><button onclick="panel.hidden = false; setTimeout(() => { found.hidden = false }, 150)">+</button>`,
      rest: dialog(
        `<input placeholder="Search users..."><div id="found" hidden>${rows(() => '', `onclick="${byName}; panel.hidden = true"`)}</div>`,
      ),
    },
  ],
  [
    'a name in a dialog',
    {
      side: '<button onclick="panel.hidden = false">New DM</button>',
      rest: dialog(
        '<input id="who" placeholder="Username"><button onclick="direct(who.value); panel.hidden = true">Start chat</button>',
      ),
    },
  ],
];

test.concurrent.each(ways)('somebody is written to by way of %s', async (_kind, parts) => {
  const who = await browser.visit(chatPage(parts), { name: me });
  await openDirect(who, friend);
  expect(await who.page.evaluate('opened')).toEqual([friend]);
});

test.concurrent('where there is no way to it nothing is sent and no room is made', async () => {
  const side = `${online(() => '')}<h4>Rooms</h4><button onclick="panel.hidden = false">+</button>`;
  const rest = dialog(
    '<h3>New room</h3><input placeholder="Room name"><button onclick="opened.push(1)">Create</button>',
  );
  const who = await browser.visit(chatPage({ side, rest }), { name: me });
  await expect(openDirect(who, friend)).rejects.toThrow(NotFound);
  expect(await who.page.evaluate('opened')).toEqual([]);
});

test('a conversation of two stands under the name of the other, not under a room or a message', async () => {
  const open = async (parts: Parameters<typeof chatPage>[0]) => isInDirect(await browser.snap(chatPage(parts)), friend);
  expect(await open({ head: `<h2>@ ${friend}</h2>` })).toBe(true);
  expect(await open({ composer: `<input placeholder="Message ${friend}" style="flex:1">` })).toBe(true);
  expect(await open({ head: '<h2># Garazuk</h2>', messages: `<p>${friend}: vadomus</p>` })).toBe(false);
  expect(await open({ head: `<h2># Garazuk</h2><span>${friend}</span>` })).toBe(false);
  expect(await open({ side: `<div>${friend}</div>` })).toBe(false);
  const chosen = `<div class="row active">@ ${friend}</div>`;
  expect(await open({ head: '<h2>@ dm-17-18</h2>', side: chosen })).toBe(true);
  expect(await open({ head: '<h2># Garazuk</h2>', side: chosen })).toBe(false);
  expect(await open({ head: `<h2>@ ${friend}</h2>`, composer: '' })).toBe(false);
});

test('a conversation that has come up is told from the person in other lists, and opens', async () => {
  const list = '<h4>Online</h4><ul><li class="person">Mulodun</li></ul><div id="list"></div>';
  const who = await browser.visit(chatPage({ side: list, rest: script }), { name: me });
  const before = await look(who.page);
  expect(freshEntries(before, before, friend)).toEqual([]);
  expect(await openFreshDirect(who, friend, before)).toBe(false);
  await who.page.evaluate(
    `document.getElementById('list').innerHTML = '<div class="row" onclick="direct(\\'${friend}\\')">${friend}</div>'`,
  );
  expect(freshEntries(before, await look(who.page), friend)).toHaveLength(1);
  expect(await openFreshDirect(who, friend, before)).toBe(true);
});

test('a conversation is listed where its last words stand with the name, whatever else had been in that place', async () => {
  const list = (row: string) =>
    chatPage({ side: `<div class="list"><button class="row"><b>${friend}</b>${row}</button></div>` });
  const people = await browser.snap(list('<small>online</small>'));
  expect(isDirectListed(people, people, friend, 'vadomus')).toBe(false);
  const chats = await browser.snap(list(`<small>${friend}: vadomus</small>`));
  expect(isDirectListed(people, chats, friend, 'vadomus')).toBe(true);
});
