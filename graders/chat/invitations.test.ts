import { expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { chatPage } from '../search/testing/chat-page.ts';
import { tabbedDialog } from '../search/testing/tabbed-dialog.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { answerInvitation, invite, toldOfInvitation, tracesOf } from './invitations.ts';

import { openRoom } from './open-room.ts';

const browser = testBrowser();
const host = 'Tarovan';
const guest = 'Mulodun';
const other = 'Kabazon';
const room = 'Garazuk';
const script = `<script>
  window.invited = [];
  function send(name) { invited.push(name); document.body.insertAdjacentHTML('beforeend', '<p style="position:fixed;top:60px;right:9px">Invitation sent</p>'); }
</script>`;
const head = `<h2>🔒 ${room}</h2>`;
const panel = (inside: string) =>
  `<div id="panel" role="dialog" hidden style="position:fixed;left:500px;top:150px;width:320px;background:#fff">${inside}<button onclick="panel.hidden = true">✕</button></div>`;
const open = (label: string) => `<button onclick="panel.hidden = !panel.hidden">${label}</button>`;
const field = '<input id="who" placeholder="Username...">';
const submit = '<button onclick="send(who.value)">Invite</button>';
const rows = (inside: (name: string) => string) =>
  [other, guest]
    .map((name) => `<div class="row" style="display:flex"><span>${name}</span>${inside(name)}</div>`)
    .join('');

const settings = tabbedDialog('Room settings', {
  Overview: `<label>Room name <input value="${room}" onkeydown="if (event.key === 'Enter') send('the new name of the room')"></label><button>Rename</button>`,
  Members: `<p>${host}</p>`,
  Invites: `<input id="who" aria-label="Name of the person to invite" placeholder="Name of a person"><button onclick="send(who.value)">Invite</button>`,
});

const ways: [string, Parameters<typeof chatPage>[0]][] = [
  ['a field in view', { head, side: `<h4>Invite by username</h4><div>${field}${submit}</div>`, rest: script }],
  ['a tab of a dialog', { head: head + settings.button, rest: script + settings.dialog }],
  ['a field in a dialog', { head: head + open('Invite'), rest: script + panel(`<h3>Invite</h3>${field}${submit}`) }],
  [
    'a field that takes Enter',
    {
      head: head + open('👤+'),
      rest:
        script +
        panel(`<h3>Add people</h3><input placeholder="Name" onkeydown="if (event.key === 'Enter') send(this.value)">`),
    },
  ],
  [
    'a select',
    {
      head: head + open('Invite people'),
      rest:
        script +
        panel(
          `<select id="pick"><option>Choose</option><option>${other}</option><option>${guest}</option></select><button onclick="send(pick.value)">Send invite</button>`,
        ),
    },
  ],
  [
    'a list with a button each',
    {
      head: head + open('Invite people'),
      rest: script + panel(rows((name) => `<button onclick="send('${name}')">Invite</button>`)),
    },
  ],
  [
    'a list of names and user names, with a drawing each, in which one searches',
    {
      head: head + open('Invite people'),
      rest:
        script +
        panel(
          `<input placeholder="Type a name">${rows((name) => `<small>@${name} · Online</small><button aria-label="Invite ${name}" onclick="send('${name}')"><svg class="lucide-user-plus" width="16" height="16"></svg></button>`)}`,
        ),
    },
  ],
  [
    'a list of names to press',
    {
      head: head + open('Add member'),
      rest:
        script +
        panel(rows(() => '').replaceAll('<div class="row"', '<div class="row" onclick="send(this.textContent)"')),
    },
  ],
  [
    'a list with boxes',
    {
      head: head + open('Invite'),
      rest:
        script +
        panel(
          `${rows((name) => `<input type="checkbox" onchange="picked = '${name}'">`)}<button onclick="send(picked)">Add</button>`,
        ),
    },
  ],
  [
    'a search for people',
    {
      head: head + open('Invite'),
      rest:
        script +
        panel(
          `${field}<button onclick="found.innerHTML = '<div class=row onclick=send(this.textContent)>' + who.value + '</div>'">Search</button><div id="found"></div>`,
        ),
    },
  ],
  [
    'a field with suggestions that may take several',
    {
      head: head + open('Invite people'),
      rest:
        script +
        panel(
          `<div id="chips"></div><input id="who" placeholder="People"
            oninput="options.hidden = false"><button title="Open" onclick="options.hidden = !options.hidden">▾</button>
          <button id="go" disabled onclick="send(picked)">Send invitations</button>
          <div id="options" hidden>${rows(() => '').replaceAll(
            '<div class="row"',
            '<div class="row" onclick="picked = this.textContent; chips.textContent = picked; who.value = null; options.hidden = true; go.disabled = false"',
          )}</div>`,
        ),
    },
  ],
  [
    'a panel of members',
    {
      head: head + open('👥 2'),
      rest:
        script +
        panel(
          `<h3>Members</h3><div>${host}</div><button onclick="names.hidden = false">Invite</button><div id="names" hidden>${field}${submit}</div>`,
        ),
    },
  ],
];

test.concurrent.each(ways)('somebody is invited by way of %s', async (_kind, parts) => {
  const who = await browser.visit(chatPage(parts), { name: host });
  await invite(who, guest, async () => false);
  expect(await who.page.evaluate('invited')).toEqual([guest]);
});

test.concurrent('a form that is still open serves the next, too', async () => {
  const form =
    '<div id="sub" hidden><input id="who" placeholder="Their name"><button onclick="invited.push(who.value); who.value = \'\'">Send invitation</button></div>';
  const parts = {
    head: `${head}<button onclick="details.hidden = !details.hidden">Details</button>`,
    panel: `<div id="details" hidden><button onclick="sub.hidden = !sub.hidden">Invite</button>${form}</div>`,
    rest: script,
  };
  const who = await browser.visit(chatPage(parts), { name: host });
  for (const name of [guest, other])
    await invite(who, name, async () => Boolean(await who.page.evaluate(`invited.includes('${name}')`)));
  expect(await who.page.evaluate('invited')).toEqual([guest, other]);
  expect(who.person.deeds.at(-1)).toBe(
    `${host}: type "${other}" into field "Their name", click button "Send invitation".`,
  );
});

test.concurrent('where nobody can be invited nothing is sent and no room is made', async () => {
  const side = '<input placeholder="New room"><button onclick="invited.push(1)">Create</button>';
  const who = await browser.visit(chatPage({ head, side, rest: script }), { name: host });
  await expect(invite(who, guest, async () => false)).rejects.toThrow(NotFound);
  expect(await who.page.evaluate('invited')).toEqual([]);
});

const card = `<div id="card"><b>${host}</b> invited you to <b>${room}</b>
  <button onclick="card.remove(); answered.push('yes'); list.insertAdjacentHTML('beforeend', '<div class=row>${room}</div>')">ACCEPT</button>
  <button onclick="card.remove(); answered.push('no')">DECLINE</button></div>`;
const asked = (accept: string, decline: string) => card.replace('ACCEPT', accept).replace('DECLINE', decline);
const answered = '<script>window.answered = []</script>';
const list = '<div id="list"><div class="row">Lumotak <button onclick="answered.push(1)">Join</button></div></div>';

const notices: [string, Parameters<typeof chatPage>[0]][] = [
  ['in the side bar', { side: asked('Accept', 'Decline') + list }],
  ['by symbols', { side: asked('✓', '✕') + list }],
  [
    'in a toast',
    { side: list, rest: `<div style="position:fixed;right:9px;bottom:9px">${asked('Join', 'No thanks')}</div>` },
  ],
  [
    'while a notice of it is still there',
    {
      side: asked('Accept', 'Decline') + list,
      rest: `<div style="position:fixed;left:500px;top:9px">${host} invited you to ${room} <button title="Close">×</button></div>`,
    },
  ],
  [
    'behind a bell',
    {
      side: `<button title="Notifications" onclick="panel.hidden = !panel.hidden">🔔 1</button>${list}`,
      rest: panel(asked('Accept', 'Ignore')),
    },
  ],
  [
    'behind a mailbox',
    {
      side: `<button onclick="panel.hidden = !panel.hidden">📬</button>${list}`,
      rest: panel(asked('Accept', 'Reject')),
    },
  ],
];

test.concurrent.each(notices)('an invitation is answered %s', async (_kind, parts) => {
  const html = chatPage({ ...parts, rest: (parts.rest ?? '') + answered });
  const joiner = await browser.visit(html, { name: guest });
  await answerInvitation(joiner, room, 'accept');
  expect(await joiner.page.evaluate('answered')).toEqual(['yes']);
  const loner = await browser.visit(html, { name: guest });
  await answerInvitation(loner, room, 'decline');
  expect(await loner.page.evaluate('answered')).toEqual(['no']);
});

test.concurrent('the buttons of another room do not answer', async () => {
  const who = await browser.visit(chatPage({ side: list, rest: answered }), { name: guest });
  await expect(answerInvitation(who, room, 'accept')).rejects.toThrow(NotFound);
  expect(await who.page.evaluate('answered')).toEqual([]);
});

test('an invitation is noticed by its text, or by a mark that comes up or counts', async () => {
  const told = async (before: string, after: string) =>
    toldOfInvitation(
      await browser.snap(chatPage({ side: before })),
      await browser.snap(chatPage({ side: after })),
      room,
      host,
    );
  const bell = (count: string) => `<button title="Notifications">🔔${count}</button>`;
  expect(await told('', card)).toBeDefined();
  expect(await told('', `<p>${host} wants you to join a room</p>`)).toBeDefined();
  expect(await told('', '<button>1 Invite</button>')).toBeDefined();
  expect(await told(bell(''), bell(' 1'))).toBeDefined();
  expect(await told(bell(''), bell(''))).toBeUndefined();
  const nameless = (count: string) =>
    `<button><svg width="16" height="16"><path d="M1 2q3 4 5 6"/></svg>${count && `<i>${count}</i>`}</button>`;
  expect(await told(nameless(''), nameless('1'))).toBe('a 1 at a control');
  expect(await told('', '<div class="row" onclick="1"># Lumotak <i>1</i></div>')).toBeUndefined();
  expect(await told('', `<div class="row">${host} online</div><div class="row"># Lumotak</div>`)).toBeUndefined();
});

test('traces of a room are its name and its messages, wherever they stand', async () => {
  const traces = async (parts: Parameters<typeof chatPage>[0]) =>
    tracesOf(await browser.snap(chatPage(parts)), room, ['vadomus']);
  expect(await traces({ side: `<div>${room}</div>` })).toContain(room);
  expect(await traces({ side: '<div>last: vadomus</div>' })).toContain('vadomus');
  expect(await traces({ side: '<div>Lumotak</div>' })).toBeUndefined();
  expect(await traces({ side: `<div style="display:none">${room}</div>` })).toBeUndefined();
});

test('a page without a change is not told', async () => {
  const who = await browser.visit(chatPage({ side: card }));
  const snap = await look(who.page);
  expect(toldOfInvitation(snap, snap, room, host)).toBeUndefined();
});

test.concurrent('a try that leads to a conversation with the guest is taken back before the next', async () => {
  const elsewhere = "caption.textContent = 'Talk with ' + this.textContent; panel.hidden = sub.hidden = true";
  const who = await browser.visit(
    chatPage({
      side: `<div class="row" onclick="caption.textContent = '# ${room}'; sub.hidden = false"># ${room}</div>
        <button onclick="panel.hidden = !panel.hidden">People</button><div id="panel" hidden><div class="row" onclick="${elsewhere}">${guest}</div></div>`,
      head: `<h2 id="caption"># ${room}</h2><div id="sub"><button onclick="info.hidden = !info.hidden">Room info</button>
        <div id="info" hidden><input placeholder="Name of a person" id="who"><button onclick="invited.push(who.value)">Invite</button></div></div>`,
      rest: script,
    }),
    { name: host },
  );
  await openRoom(who, room);
  await invite(who, guest, async () => Boolean(await who.page.evaluate('invited.length')));
  expect(await who.page.evaluate('invited')).toEqual([guest]);
});

test.concurrent('somebody is invited by way of a question of the browser', async () => {
  const ask = "const name = prompt('Whom?'); if (name) invited.push(name)";
  const who = await browser.visit(
    chatPage({ head: `${head}<button onclick="${ask}">Invite someone</button>`, rest: script }),
    { name: host },
  );
  await invite(who, guest, async () => Boolean(await who.page.evaluate('invited.length')));
  expect(await who.page.evaluate('invited')).toEqual([guest]);
});
