import { expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { applyPower, findPower, isMarkedAdmin, powerInView } from './permissions.ts';

const browser = testBrowser();
const me = 'Tarovan';
const member = 'Mulodun';
const other = 'Kabazon';
const room = 'Garazuk';

/** A list of members, each with what `tools` makes for them; `did` notes what was done to whom. */
const members = (tools: (name: string) => string, style = '') => `
  <style>.person { display: flex; gap: 6px; padding: 6px } .menu { position: absolute; z-index: 9; background: #ddd } ${style}</style>
  <h3>Members (3)</h3>
  ${[me, other, member].map((name) => `<div class="person" id="${name}"><span>${name}</span>${name === me ? '<em>admin</em>' : tools(name)}</div>`).join('')}
  <script>
    window.did = [];
    function act(power, name) {
      did.push(power + ' ' + name);
      const row = document.getElementById(name);
      if (power === 'promote') row.insertAdjacentHTML('beforeend', '<em>admin</em>');
      else row.remove();
    }
    function toggle(id) { const el = document.getElementById(id); el.hidden = !el.hidden; }
  </script>`;

const page = (tools: (name: string) => string, style = '', rest = '') =>
  chatPage({ head: '<h2># Garazuk</h2>', side: members(tools, style), rest });

const button = (power: string, name: string, label: string, more = '') =>
  `<button ${more} onclick="event.stopPropagation(); act('${power}', '${name}')">${label}</button>`;

const worded = (name: string) =>
  button('promote', name, 'Make admin') + button('kick', name, 'Remove') + button('ban', name, 'Ban');
const icons = (name: string) =>
  button('promote', name, '⬆️', 'title="Promote"') + button('kick', name, '🚪') + button('ban', name, '🚫');
const menu = (name: string, inside = worded(name)) =>
  `<button onclick="toggle('menu-${name}')">⋮</button><div class="menu" id="menu-${name}" hidden>${inside}</div>`;
const questions = `<div id="sure" role="dialog" hidden style="position:fixed;left:500px;top:300px;width:300px;background:#fff">
  <p>Really?</p><button onclick="sure.hidden = true">Cancel</button>
  <button onclick="sure.hidden = true; act(...asked)">Confirm</button></div>`;

const styles: [string, string][] = [
  ['by words', page(worded)],
  ['by icons', page(icons)],
  ['shown on hover', page(worded, '.person button { display: none } .person:hover button { display: inline }')],
  ['in a menu of the row', page(menu)],
  [
    'in the row once it is pressed',
    page(
      (name) =>
        `<span id="tools-${name}" hidden>${worded(name)}</span><script>document.getElementById('${name}').onclick = () => toggle('tools-${name}')</script>`,
    ),
  ],
  [
    'in a context menu',
    page(
      (name) =>
        `<div class="menu" id="menu-${name}" hidden>${worded(name)}</div><script>document.getElementById('${name}').oncontextmenu = (e) => { e.preventDefault(); toggle('menu-${name}') }</script>`,
    ),
  ],
  [
    'with a question',
    page(
      (name) =>
        ['promote', 'kick', 'ban']
          .map((power) => `<button onclick="asked = ['${power}', '${name}']; sure.hidden = false">${power}</button>`)
          .join(''),
      '',
      questions,
    ),
  ],
];

test.concurrent('a control in a menu of a row in a drawer that is closed', async () => {
  const drawer = `<button onclick="toggle('drawer')">Details</button><div id="drawer" hidden>${members(menu)}</div>`;
  const who = await browser.visit(chatPage({ head: '<h2># Garazuk</h2>', side: drawer }), { name: me });
  await applyPower(who, 'kick', { member, room }, (snap) => snap.hits(member).length === 0);
  expect(await who.page.evaluate('did')).toEqual([`kick ${member}`]);
});

test.concurrent.each(styles)('an admin kicks, bans and promotes one member: controls %s', async (_kind, html) => {
  for (const power of ['promote', 'kick', 'ban'] as const) {
    const who = await browser.visit(html, { name: me });
    await applyPower(who, power, { member, room }, (snap) =>
      power === 'promote' ? isMarkedAdmin(snap, member) : snap.hits(member).length === 0,
    );
    expect(await who.page.evaluate('did')).toEqual([`${power} ${member}`]);
  }
});

test.concurrent.each(styles.slice(0, 5))('to look for a control presses none: %s', async (_kind, html) => {
  const who = await browser.visit(html, { name: me });
  await findPower(who, 'kick', { member, room });
  expect(await who.page.evaluate('did')).toEqual([]);
});

test.concurrent('who has no such control, or has it over others only, cannot', async () => {
  const none = await browser.visit(
    page((name) => `<button title="Message ${name}">💬</button>`),
    { name: me },
  );
  await expect(findPower(none, 'kick', { member, room })).rejects.toThrow(NotFound);
  const overOther = await browser.visit(
    page((name) => (name === other ? worded(name) : '')),
    { name: me },
  );
  expect(powerInView(await look(overOther.page), 'kick', other)).toBe(true);
  await expect(findPower(overOther, 'kick', { member, room })).rejects.toThrow(NotFound);
  expect(await overOther.page.evaluate('did')).toEqual([]);
});

test('an admin is marked by a word, a symbol, a class or a heading, not by what can be done to others', async () => {
  const marked = async (row: string, name = member) =>
    isMarkedAdmin(await browser.snap(chatPage({ side: `<h3>Members</h3><div><div>${other}</div>${row}</div>` })), name);
  expect(await marked(`<div>${member} <b>Admin</b></div>`)).toBe(true);
  expect(await marked(`<div>${member} (owner)</div>`)).toBe(true);
  expect(await marked(`<div>👑 ${member}</div>`)).toBe(true);
  expect(
    await marked(`<div>${member}<i class="role-admin" style="display:inline-block;width:9px;height:9px"></i></div>`),
  ).toBe(true);
  expect(await marked(`<div>${member} <i title="Room admin">*</i></div>`)).toBe(true);
  expect(await marked(`<div>${member}</div>`)).toBe(false);
  expect(await marked(`<div>${member}</div><div>${me} <b>Admin</b></div>`)).toBe(false);
  expect(await marked(`<div>${member} <button>Make admin</button></div>`)).toBe(false);
});
