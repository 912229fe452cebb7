import { expect, test } from 'vitest';
import { NotFound } from '../search/not-found.ts';
import { chatPage, composerField } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { schedule } from './schedule.ts';

const browser = testBrowser();

/** A room in which `post` sends at once and `later` keeps a message for its time; `sent` says what happened. */
const app = (composer: string, script = '', rest = '') =>
  chatPage({
    head: '<h2># Garazuk</h2>',
    messages: '<p>rotuzas</p><p>mokavas</p>',
    composer,
    rest: `${rest}<script>const field = document.getElementById('text'); window.sent = [];
      const post = (value) => { if (!value.trim()) return; sent.push(['now', value]); talk.insertAdjacentHTML('beforeend', '<p>' + value + '</p>'); field.value = '' };
      const later = (value, at) => { if (!value.trim() || !at) return false; sent.push(['later', value, Math.round(new Date(at).getTime())]); field.value = ''; return true };
      field.onkeydown = (e) => { if (e.key === 'Enter') { e.preventDefault(); post(field.value) } };
      ${script}</script>`,
  });

const minutes = (n: number) => `Date.now() + ${n} * 60000`;
const send = '<button onclick="post(field.value)">Send</button>';
const popover = 'style="position:absolute;z-index:9;left:300px;bottom:80px;background:#fff"';
const modal = 'style="position:fixed;inset:0;background:rgba(0,0,0,.4);z-index:9"';
const icon = (path: string) => `<svg width="20" height="20" viewBox="0 0 24 24"><path d="${path}"/></svg>`;

test.concurrent.each([
  [
    'a panel with a text field of its own',
    app(
      `${composerField}${send}<button title="Schedule a message" onclick="panel.hidden = !panel.hidden">⏰</button>`,
      'go.onclick = () => { if (later(own.value, at.value)) { panel.hidden = true; own.value = "" } }',
      `<div id="panel" hidden ${popover}><input id="own" placeholder="Message content..."><input id="at" type="datetime-local"><button id="go">Schedule</button></div>`,
    ),
  ],
  [
    'a panel with a text field of its own, while the message field says that it holds a draft',
    app(
      `${composerField}${send}<button title="Schedule a message" onclick="panel.hidden = !panel.hidden">⏰</button>`,
      `field.oninput = () => { field.placeholder = field.value ? 'Message #Garazuk (draft)' : 'Message #Garazuk' };
       panel.oninput = () => { go.disabled = !own.value.trim() || !at.value }; go.onclick = () => { if (later(own.value, at.value)) { panel.hidden = true; own.value = '' } }`,
      `<div id="panel" hidden ${popover}><span>Schedule Message</span><button onclick="panel.hidden = true">✕</button><input id="own" placeholder="Message content..."><input id="at" type="datetime-local"><button id="go" disabled>Schedule</button></div>`,
    ),
  ],
  [
    'a dialog with a text field of its own, while the message field gets its synced draft back',
    app(
      `${composerField}${send}<button title="Schedule message" onclick="modal.hidden = false">⏰</button>`,
      `field.oninput = () => { if (!field.value) setTimeout(() => { field.value = 'vadomus' }, 200) };
       go.onclick = () => { sent.push(['later', own.value, new Date(at.value).getTime()]); own.value = ''; modal.hidden = true }`,
      `<div id="modal" hidden ${modal}><h3>Schedule a Message</h3><textarea id="own" placeholder="Type your message..."></textarea><input id="at" type="datetime-local"><button onclick="modal.hidden = true">Cancel</button><button id="go">Schedule</button></div>`,
    ),
  ],
  [
    'a panel of the composer, which gets its synced draft back',
    app(
      `${composerField}${send}<button title="Schedule message" onclick="panel.hidden = !panel.hidden">⏰</button>`,
      `go.onclick = () => { const text = field.value; fetch('/later', { method: 'POST', body: text }); later(text, at.value); panel.hidden = true; setTimeout(() => { field.value = text }, 10) }`,
      `<div id="panel" hidden ${popover}><label>Send at</label><input id="at" type="datetime-local"><button id="go">Schedule message</button></div>`,
    ),
  ],
  [
    'a dialog with a copy of the text, which stays in the composer',
    app(
      `${composerField}<button onclick="post(field.value)">Send</button><button onclick="own.value = field.value; modal.showModal()">Schedule</button>`,
      "go.onclick = () => { sent.push(['later', own.value, new Date(at.value).getTime()]); own.value = ''; modal.close() }",
      '<dialog id="modal"><h3>Schedule a message</h3><textarea id="own" placeholder="Message"></textarea><input id="at" type="datetime-local" step="1"><button id="go">Schedule message</button><button onclick="modal.close()">Close</button></dialog>',
    ),
  ],
  [
    'a dialog that shares the text of the composer',
    app(
      `<button class="b" onclick="modal.hidden = false; copy.value = field.value">📅 Schedule</button>${composerField}<button class="b" onclick="post(field.value)">Send</button>`,
      'go.onclick = () => { if (later(copy.value, at.value)) modal.hidden = true }',
      `<div id="modal" hidden ${modal}><h3>Schedule message</h3><textarea id="copy" placeholder="Enter your message..."></textarea><label>Send at</label><input id="at" type="datetime-local"><button onclick="modal.hidden = true">Cancel</button><button class="b" id="go">Schedule</button></div>`,
    ),
  ],
  [
    'a select that the app has drawn itself, which lies over the button while it is open',
    app(
      `${composerField}${send}<button title="Schedule message" onclick="panel.hidden = !panel.hidden">⏰</button>`,
      `go.onclick = () => { if (!list.hidden || !later(field.value, Date.now() + wanted * 1000)) return; panel.hidden = true };
       list.onclick = (e) => { wanted = Number(e.target.dataset.s); when.textContent = e.target.textContent; list.hidden = true }; let wanted = 3600`,
      `<div id="panel" hidden ${popover}><b>Schedule message</b><button id="when" role="combobox" aria-label="When to send" onclick="list.hidden = !list.hidden">In 1 hour</button>
       <button id="go">Schedule</button></div>
       <div id="list" hidden role="listbox" style="position:fixed;left:280px;bottom:60px;width:400px;height:60px;z-index:10;background:#fff">
       <div role="option" data-s="3600" style="cursor:pointer">In 1 hour</div><div role="option" data-s="60" style="cursor:pointer">In 1 minute</div></div>`,
    ),
  ],
  [
    'a mode of the composer, with a toggle that is coloured while it is on',
    app(
      `<div style="flex:1">${composerField}<button class="btn" onclick="at.hidden = !at.hidden; this.className = at.hidden ? 'bg-gray-200' : 'bg-blue-600'">📅 Schedule</button><input id="at" type="datetime-local" hidden></div><button id="go">Send</button>`,
      'go.onclick = () => at.value && !at.hidden ? later(field.value, at.value) : post(field.value); field.onkeydown = (e) => { if (e.key === "Enter") go.click() }',
    ),
  ],
  [
    'a mode of the composer, with a toggle that is marked while it is on',
    app(
      `<div style="flex:1">${composerField}<button class="btn" onclick="at.hidden = !at.hidden; this.className = at.hidden ? 'btn' : 'btn active'">📅 Schedule</button><input id="at" type="datetime-local" hidden></div><button id="go">Send</button>`,
      'go.onclick = () => at.value && !at.hidden ? later(field.value, at.value) : post(field.value); field.onkeydown = (e) => { if (e.key === "Enter") go.click() }',
    ),
  ],
  [
    'a mode of the composer, with a toggle of the same name',
    app(
      `<div style="flex:1">${composerField}<button onclick="at.hidden = !at.hidden">📅 Schedule</button><input id="at" type="datetime-local" hidden></div><button id="go">Send</button>`,
      'go.onclick = () => at.value && !at.hidden ? later(field.value, at.value) : post(field.value); field.onkeydown = (e) => { if (e.key === "Enter") go.click() }',
    ),
  ],
  [
    'a button that renames itself, and a time with seconds',
    app(
      `<div style="flex:1">${composerField}<button title="Schedule message" onclick="at.hidden = !at.hidden">📅</button><input id="at" type="datetime-local" step="1" hidden></div><button id="go">Send</button>`,
      'at.oninput = () => { go.textContent = "Schedule" }; go.onclick = () => at.value ? later(field.value, at.value) : post(field.value); field.onkeydown = null',
    ),
  ],
  [
    'presets in a menu of the send button, which wakes with the text',
    app(
      `${composerField}${send}<button id="more" disabled onclick="menu.hidden = false">▾</button>`,
      `field.oninput = () => { more.disabled = !field.value }; for (const [id, n] of [['one', 1], ['ten', 10]]) document.getElementById(id).onclick = () => { later(field.value, new Date(Date.now() + n * 60000)); menu.hidden = true };`,
      `<div id="menu" hidden ${popover}><p>Schedule message</p><div id="ten" style="cursor:pointer">In 10 minutes</div><div id="one" style="cursor:pointer">Send in 1 minute</div></div>`,
    ),
  ],
  [
    'a menu, then a dialog with date and time apart',
    app(
      `${composerField}${send}<button aria-label="More options" onclick="menu.hidden = false">+</button>`,
      'go.onclick = () => { if (later(field.value, day.value && hour.value && day.value + "T" + hour.value)) modal.hidden = true }; pick.onclick = () => { menu.hidden = true; modal.hidden = false }',
      `<div id="menu" hidden ${popover}><button>Attach file</button><button id="pick">Schedule for later</button></div>
       <div id="modal" hidden ${modal}><label>Date <input id="day" type="date"></label><label>Time <input id="hour" type="time"></label><button onclick="modal.hidden = true">Cancel</button><button id="go">Confirm</button></div>`,
    ),
  ],
  [
    'a number, and a select for its unit',
    app(
      `${composerField}${send}<button title="Send later" onclick="opts.hidden = !opts.hidden; go.textContent = 'Schedule'">🕒</button>
       <span id="opts" hidden><label>Send in <input id="n" type="number" min="1" value="10" aria-label="Delay"></label>
       <select id="unit" aria-label="Delay unit"><option value="60">minutes</option><option value="1">seconds</option><option value="3600">hours</option></select></span><button id="go">Send</button>`,
      'go.onclick = () => opts.hidden ? post(field.value) : later(field.value, Date.now() + n.value * unit.value * 1000)',
    ),
  ],
  [
    'a number of minutes and a button',
    app(
      `${composerField}${send}<label>Send in <input id="n" type="number" min="1" style="width:60px"> minutes</label><button id="go">Schedule</button>`,
      `go.onclick = () => later(field.value, n.value && new Date(Date.now() + n.value * 60000))`,
    ),
  ],
  [
    'a list of delays',
    app(
      `${composerField}<select id="delay" title="Send later"><option value="0">Now</option><option value="60">In 1 min</option><option value="300">In 5 min</option></select>${send}`,
      'const plain = post; document.querySelector("#foot button").onclick = () => Number(delay.value) ? later(field.value, new Date(Date.now() + delay.value * 1000)) : plain(field.value); field.onkeydown = (e) => { if (e.key === "Enter") document.querySelector("#foot button").onclick() }',
    ),
  ],
  [
    'drawings without words',
    app(
      `<button id="open">${icon('M12 6v6l4 2')}</button>${composerField}<button onclick="post(field.value)">${icon('M22 2 11 13')}</button>`,
      'document.getElementById("open").onclick = () => { panel.hidden = false }; go.onclick = () => { if (later(field.value, at.value)) panel.hidden = true }',
      `<div id="panel" hidden ${popover}><input id="at" type="datetime-local"><button id="go">✓</button></div>`,
    ),
  ],
  [
    'drawings that nobody knows, one of them for lifetimes',
    app(
      `${composerField}<button id="last">${icon('m1 1 9 9')}</button><button id="open">${icon('m2 2 9 9')}</button><button id="go">${icon('m3 3 9 9')}</button>`,
      `for (const [opener, list] of [['last', lives], ['open', times]]) document.getElementById(opener).onclick = () => { list.hidden = !list.hidden };
       one.onclick = () => { later(field.value, new Date(Date.now() + 60000)); times.hidden = true }; go.onclick = () => post(field.value)`,
      `<div id="lives" hidden ${popover}><div style="cursor:pointer">30s</div><div style="cursor:pointer">1m</div></div>
       <div id="times" hidden ${popover}><div id="one" style="cursor:pointer">in 1 minute</div><div style="cursor:pointer">in 5 minutes</div></div>`,
    ),
  ],
])('%s', async (_kind, html) => {
  const who = await browser.visit(html);
  const due = await schedule(who, 'vadomus', 15);
  const sent = (await who.page.evaluate('sent')) as [string, string, number][];
  expect(sent.map(([when, text]) => [when, text])).toEqual([['later', 'vadomus']]);
  expect(Math.abs(sent[0]![2] - due)).toBeLessThan(3_000);
  expect(due - Date.now()).toBeGreaterThan(5_000);
});

test.concurrent('a time that is refused is followed by a later one', async () => {
  const who = await browser.visit(
    app(
      `${composerField}${send}<button title="Schedule" onclick="panel.hidden = false">⏰</button>`,
      `go.onclick = () => { if (new Date(at.value) < ${minutes(1.5)}) oops.textContent = 'The time must be two minutes ahead'; else if (later(field.value, at.value)) panel.hidden = true }`,
      `<div id="panel" hidden ${popover}><p id="oops"></p><input id="at" type="datetime-local"><button id="go">Schedule</button></div>`,
    ),
  );
  const due = await schedule(who, 'vadomus', 15);
  expect(due - Date.now()).toBeGreaterThan(80_000);
});

test.concurrent('a message that is back in its field, with a refusal, is not scheduled', async () => {
  const who = await browser.visit(
    app(
      `${composerField}${send}<button title="Schedule" onclick="panel.hidden = false">⏰</button>`,
      `go.onclick = () => { const text = field.value; field.value = ''; oops.textContent = '';
         setTimeout(() => { field.value = text; oops.textContent = 'The message could not be scheduled.' }, 400) }`,
      `<div id="panel" hidden ${popover}><p id="oops"></p><input id="at" type="datetime-local"><button id="go">Schedule</button></div>`,
    ),
  );
  await expect(schedule(who, 'vadomus', 15)).rejects.toThrow('refused');
});

test.concurrent('where nothing schedules, nothing is sent', async () => {
  const expiring = '<select title="Disappears after"><option>Never</option><option>1 min</option></select>';
  const who = await browser.visit(app(`${composerField}${send}${expiring}<button title="Emoji">😀</button>`));
  const error = await schedule(who, 'vadomus', 15).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(NotFound);
  expect(await who.page.evaluate('sent')).toEqual([]);
  expect(await who.page.inputValue('#text')).toBe('');
});
