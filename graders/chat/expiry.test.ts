import { expect, test } from 'vitest';
import { NotFound } from '../search/not-found.ts';
import { chatPage, composerField } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { sendExpiring } from './expiry.ts';

const browser = testBrowser();

/** A room in which `post` sends a message with a lifetime in seconds, 0 for none; `sent` says what happened. */
const app = (composer: string, script = '', rest = '') =>
  chatPage({
    head: '<h2># Garazuk</h2>',
    messages: '<p>rotuzas</p><p>mokavas</p>',
    composer,
    rest: `${rest}<script>const field = document.getElementById('text'); window.sent = []; let life = 0;
      const post = (value, seconds = life) => { if (!value.trim()) return; sent.push([value, Number(seconds)]); talk.insertAdjacentHTML('beforeend', '<p>' + value + '</p>'); field.value = '' };
      field.onkeydown = (e) => { if (e.key === 'Enter') { e.preventDefault(); post(field.value) } };
      ${script}</script>`,
  });

const send = '<button onclick="post(field.value)">Send</button>';
const popover = 'style="position:absolute;z-index:9;left:300px;bottom:80px;background:#fff"';
const modal = 'style="position:fixed;inset:0;background:rgba(0,0,0,.4);z-index:9"';
const schedule = '<button title="Schedule a message">⏰</button>';
const option = (seconds: number, text: string) => `<button class="o" onclick="life = ${seconds}">${text}</button>`;

test.concurrent.each([
  [
    'a list beside the button',
    app(
      `${composerField}${send}<select id="s" title="Send as ephemeral message"><option value="0">Normal</option><option value="300">5 min</option><option value="60">1 min</option></select>${schedule}`,
      's.onchange = () => { life = Number(s.value) }',
    ),
    60,
  ],
  [
    'a list without a word for it',
    app(
      `${schedule}${composerField}<select id="s"><option value="0">Off</option><option value="30">30s</option><option value="60">1m</option></select>${send}`,
      's.onchange = () => { life = Number(s.value) }',
    ),
    30,
  ],
  ['toggles', app(`${schedule}${composerField}${option(60, '⏱️ 1m')}${option(300, '⏱️ 5m')}${send}`), 60],
  [
    'durations that a button brings up',
    app(
      `<button title="Schedule message">📅</button><button title="Ephemeral message" onclick="bar.hidden = !bar.hidden">⏱️</button><span id="bar" hidden>${option(900, '15m')}${option(60, '1m')}</span>${composerField}${send}`,
    ),
    60,
  ],
  [
    'a dialog with a text of its own and a button like the one below',
    app(
      `<button class="b" onclick="modal.hidden = false; copy.value = field.value">⏱️ Ephemeral</button>${composerField}<button class="b" onclick="post(field.value)">Send</button>`,
      'go.onclick = () => { post(copy.value); modal.hidden = true }',
      `<div id="modal" hidden ${modal}><h3>Disappearing message</h3><textarea id="copy" placeholder="Enter your message..."></textarea><label>Delete after (minutes)</label>${option(60, '1m')}${option(300, '5m')}<button onclick="modal.hidden = true">Cancel</button><button class="b" id="go">Send</button></div>`,
    ),
    60,
  ],
  [
    'a number of seconds',
    app(
      `${composerField}<label>Expires in <input id="n" type="number" style="width:60px"> seconds</label>${send}`,
      'n.oninput = () => { life = Number(n.value) }',
    ),
    15,
  ],
  [
    'a box to check first',
    app(
      `${composerField}<label><input type="checkbox" id="box"> Disappearing</label><select id="s"><option value="30">30 seconds</option><option value="60">1 minute</option></select>${send}`,
      's.onchange = box.onchange = () => { life = box.checked ? Number(s.value) : 0 }',
    ),
    30,
  ],
  [
    'a menu of drawings',
    app(
      `<button id="flame"><svg class="lucide-flame" width="18" height="18"></svg></button>${composerField}${send}`,
      'flame.onclick = () => { menu.hidden = false }; menu.onclick = () => { menu.hidden = true }',
      `<div id="menu" hidden ${popover}><div role="menuitem" onclick="life = 60">1 minute</div><div role="menuitem" onclick="life = 30">30 seconds</div></div>`,
    ),
    30,
  ],
  [
    'drawings that nobody knows, one of them for later',
    app(
      `${composerField}<button id="open"><svg width="20" height="20"><path d="m2 2 9 9"/></svg></button><button id="last"><svg width="20" height="20"><path d="m1 1 9 9"/></svg></button><button id="go"><svg width="20" height="20"><path d="m3 3 9 9"/></svg></button>`,
      `for (const [opener, list] of [['last', lives], ['open', times]]) document.getElementById(opener).onclick = () => { list.hidden = !list.hidden };
       half.onclick = () => { life = 30; lives.hidden = true }; one.onclick = () => { sent.push('later') }; go.onclick = () => post(field.value)`,
      `<div id="times" hidden ${popover}><div id="one" style="cursor:pointer">in 1 minute</div></div>
       <div id="lives" hidden ${popover}><div style="cursor:pointer">1h</div><div id="half" style="cursor:pointer">30s</div></div>`,
    ),
    30,
  ],
])('%s', async (_kind, html, seconds) => {
  const who = await browser.visit(html);
  const end = await sendExpiring(who, 'vadomus');
  expect(await who.page.evaluate('sent')).toEqual([['vadomus', seconds]]);
  expect(Math.abs(end - Date.now() - seconds * 1_000)).toBeLessThan(10_000);
});

test.concurrent('where nothing lets a message disappear, nothing is sent', async () => {
  const who = await browser.visit(app(`${composerField}${send}${schedule}<button title="Emoji">😀</button>`));
  const error = await sendExpiring(who, 'vadomus').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(NotFound);
  expect(await who.page.evaluate('sent')).toEqual([]);
});

test('nobody is written to who comes up in a list while the time is chosen', async () => {
  const arrives =
    's.onchange = () => { life = Number(s.value); people.innerHTML = \'<button title="Send DM to Guest-77" onclick="sent.push(77)">DM</button>\' }';
  const list = '<div id="people" style="position:absolute;left:8px;top:200px"></div>';
  const who = await browser.visit(
    app(
      `${composerField}<select id="s" title="Ephemeral"><option value="0">Off</option><option value="60">1 min</option></select>`,
      arrives,
      list,
    ),
  );
  await sendExpiring(who, 'vadomus');
  expect(await who.page.evaluate('sent')).toEqual([['vadomus', 60]]);
});
