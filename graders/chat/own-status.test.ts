import { expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { ownLook, setStatus } from './own-status.ts';
import type { Choice } from './states.ts';

const browser = testBrowser();
const me = 'Tarovan';
const script = `<script>
  window.status = 'online';
  function set(state) { window.chosen = state; own.textContent = state; own.className = state; }
</script>`;
const card = `<div style="height:60px"><b>${me}</b> <span id="own">online</span></div>`;
const online =
  '<h4>Online (2)</h4><div class="row" onclick="chosen = 1">Mulodun <i>Away</i></div><div class="row">Kabazon <i>Busy</i></div>';
const states: [Choice, string, string, string][] = [
  ['online', 'Online', '🟢', '#22c55e'],
  ['away', 'Away', '🟡', '#f0b232'],
  ['busy', 'Do not disturb', '🔴', '#ef4444'],
  ['invisible', 'Invisible', '⚫', '#6b7280'],
];
const each = (make: (choice: Choice, word: string, symbol: string, colour: string) => string) =>
  states.map((state) => make(...state)).join('');
const buttons = each((choice, word) => `<button onclick="set('${choice}')">${word}</button>`);
const items = (close = '') =>
  each((choice, word) => `<div style="cursor:pointer" onclick="set('${choice}');${close}">${word}</div>`);

const pages: [string, string][] = [
  [
    'a select',
    `${card}<select onchange="set(this.value)">${each((choice, word) => `<option value="${choice}">${word}</option>`)}</select>`,
  ],
  ['buttons', `${card}${buttons}`],
  [
    'the main menu',
    `${card}<button title="Menu" onclick="list.hidden = !list.hidden"><svg width="20" height="20"><path d="M4 6h16M4 12h16M4 18h16"/></svg></button><div id="list" hidden>${buttons}</div>`,
  ],
  [
    'a button with a sign that forbids elsewhere',
    `${card}<button title="Set your status" onclick="list.hidden = !list.hidden">⛔ Do not disturb ▾</button><div id="list" hidden>${buttons}</div>`,
  ],
  [
    'symbols',
    `${card}<div>${each((choice, _word, symbol) => `<button onclick="set('${choice}')">${symbol}</button>`)}</div>`,
  ],
  [
    'buttons that explain themselves at length',
    `${card}<div>${each((choice, word) => `<button onclick="set('${choice}')"><b>${word}</b> <i>others see what you are at, and you can write all the same</i></button>`)}</div>`,
  ],
  [
    'coloured dots',
    `${card}<div>${each((choice, _w, _s, colour) => `<button style="width:16px;height:16px;border:0;background:${colour}" onclick="set('${choice}')"></button>`)}</div>`,
  ],
  [
    'radio buttons',
    `${card}<fieldset>${each((choice, word) => `<label><input type="radio" name="s" onclick="set('${choice}')">${word}</label>`)}</fieldset>`,
  ],
  [
    'radio buttons that are explained in smaller letters',
    `${card}<fieldset>${each((choice, word) => `<label><input type="radio" name="s" onclick="set('${choice}')"><span>${word} <small>${choice === 'online' ? 'Shown as away after three minutes without input' : 'What others see of you is explained here at length'}</small></span></label>`)}</fieldset>`,
  ],
  [
    'radio buttons that explain themselves at length',
    `${card}<fieldset>${each((choice, word) => `<label style="display:block"><input type="radio" name="s" onclick="set('${choice}')"> ${word} <small>– others see what you are at, and you can write all the same</small></label>`)}</fieldset>`,
  ],
  [
    'a menu behind the state',
    `<div style="height:60px"><b>${me}</b> <button id="own" onclick="menu.hidden = !menu.hidden">online</button></div><div id="menu" hidden style="position:absolute;z-index:3;background:#fff">${items('menu.hidden = true')}</div>`,
  ],
  [
    'a menu behind one’s own name',
    `<div style="height:60px;cursor:pointer" onclick="menu.hidden = !menu.hidden">${me} <i id="own"></i></div><div id="menu" hidden style="position:absolute;z-index:3;background:#fff">${items('menu.hidden = true')}</div>`,
  ],
  [
    'a dialog with a button to save',
    `${card}<button title="Settings" onclick="dialog.hidden = false">⚙</button><div id="dialog" role="dialog" hidden style="position:fixed;left:400px;top:200px;width:300px;background:#fff">${each((choice, word) => `<label><input type="radio" name="s" onclick="picked = '${choice}'">${word}</label>`)}<button onclick="dialog.hidden = true">Cancel</button><button onclick="set(picked); dialog.hidden = true">Save</button></div>`,
  ],
];

test.concurrent.each(pages)('the four states behind %s', async (_kind, side) => {
  const who = await browser.visit(chatPage({ side: online + side, rest: script }), { name: me });
  for (const choice of ['away', 'busy', 'invisible', 'online'] as const) {
    const before = ownLook(await look(who.page), me);
    await setStatus(who, choice);
    expect(await who.page.evaluate('chosen')).toBe(choice);
    expect(ownLook(await look(who.page), me)).not.toBe(before);
  }
});

test.concurrent('the states of other people are no selector', async () => {
  const third = '<div class="row" onclick="chosen = 1">Bolatun <i>Invisible</i></div>';
  const who = await browser.visit(chatPage({ side: `${online}${third}${card}`, rest: script }), { name: me });
  await expect(setStatus(who, 'away')).rejects.toThrow(NotFound);
  expect(await who.page.evaluate('window.chosen')).toBeUndefined();
});

test.concurrent('somebody else who is away is left alone', async () => {
  const side = `<button aria-label="Mulodun: away" onclick="touched = true">M</button>
    <button title="Menu" onclick="list.hidden = !list.hidden">☰</button>${card}<div id="list" hidden>${buttons}</div>`;
  const who = await browser.visit(chatPage({ side, rest: script }), { name: me });
  await who.page.evaluate('window.touched = false');
  await setStatus(who, 'away');
  expect(await who.page.evaluate('chosen')).toBe('away');
  expect(await who.page.evaluate('touched')).toBe(false);
});

test.concurrent('a state that is not among those offered', async () => {
  const three = buttons.split('</button>').slice(0, 3).join('</button>');
  const who = await browser.visit(chatPage({ side: `${card}${three}`, rest: script }), { name: me });
  await setStatus(who, 'away');
  await expect(setStatus(who, 'invisible')).rejects.toThrow(NotFound);
});
