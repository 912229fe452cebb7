import { describe, expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { appUrl, testBrowser } from '../search/testing/test-browser.ts';
import { enterAsGuest, guestName, hasGone, isMarkedGuest } from './guests.ts';
import { calledAfter, register } from './register.ts';

const browser = testBrowser();

const chat = (message: string, side = '') => `<body style="margin:0;display:flex;height:700px">
  <aside style="width:240px">${side}<button>Create room</button></aside>
  <main style="flex:1;display:flex;flex-direction:column"><h2>Kodarak</h2><p style="margin:0">2 members</p>
    <div style="flex:1;overflow:auto">${message}</div>
    <input placeholder="Type a message" style="width:600px"></main></body>`;

const row = (author: string) =>
  `<div class="row"><b>${author}</b> <span>10:04</span><p>polunas</p><small>Seen by Ganaman</small></div>`;

describe('the name of a guest', () => {
  test.each([
    ['is what stands with a message and on the own page', row('Guest-x7k2'), 'Guest-x7k2 (you)', 'Guest-x7k2'],
    ['may have a mark beside it', row('Otter 12 <i>Guest</i>'), 'Otter 12', 'Otter 12'],
    ['may stand above the row', `<h4>Anon_991</h4><div>polunas</div>`, 'Hello Anon_991', 'Anon_991'],
    ['may be one that the grader chose', row('Ruparan'), 'Ruparan', 'Ruparan'],
    ['is no picture', `<div class="row"><i>G6</i>${row('Guest 620')}</div>`, 'G6 Guest 620', 'Guest 620'],
    ['is no date', `<div class="row"><p>Saturday 28 November</p>${row('Otter 12')}</div>`, 'Otter 12', 'Otter 12'],
    ['is not the mark in brackets', row('Otter 12 <i>(guest)</i>'), 'Otter 12 (guest)', 'Otter 12'],
    ['is not that of somebody else', row('Ganaman'), 'Ganaman', undefined],
    ['may not stand on the own page', row('Guest 620'), 'You', 'Guest 620'],
    ['is not what heads the room', '<div>polunas</div>', 'You', undefined],
  ])('%s', async (_kind, message, own, name) => {
    const theirs = await browser.snap(chat(message));
    const guests = await browser.snap(chat('', `<p>${own}</p><p>10:04</p>`));
    expect(guestName(theirs, guests, 'polunas', ['Ganaman'])).toBe(name);
  });
});

test.each([
  ['a badge in the message', chat(row('Otter 12 <i>Guest</i>')), true],
  ['the name itself', chat(row('Guest-77')), true],
  ['a title in the list of people', chat(row('Otter 12'), '<ul><li>Otter 12 <i title="guest">g</i></li></ul>'), true],
  [
    'a drawing',
    chat(row('Otter 12 <svg width="18" height="18"><title>guest</title><path d="M5 21V11" /></svg>')),
    true,
  ],
  [
    'what follows the name in a bar of fields',
    chat(row('Otter 12'), '<div><b>Otter 12</b> <small>(guest)</small> <select><option>online</select></div>'),
    true,
  ],
  ['no line about what was', chat(`${row('Otter 12')}<p>Guest-77 left the room</p>`), false],
  ['nothing', chat(row('Otter 12'), '<ul><li>Otter 12</li><li>Ganaman</li></ul>'), false],
])('a guest is marked by %s', async (_kind, html, marked) => {
  expect(isMarkedGuest(await browser.snap(html), 'Otter 12', 'polunas')).toBe(marked);
});

test('a guest has gone although another one is called the same, but not where the own entry stays', async () => {
  const people = (...names: string[]) =>
    `<ul class="people">${names.map((name) => `<li class="person"><p><b>${name}</b></p></li>`).join('')}</ul>`;
  const members = (name: string) => `<div class="member">${name}</div>`;
  const before = await browser.snap(chat('', members('Guest-C2') + people('Guest-C2', 'Guest-C2', 'Ganaman')));
  const gone = async (side: string, from = before) => hasGone(from, await browser.snap(chat('', side)), 'Guest-C2');
  expect(await gone(members('Ruparan') + people('Guest-C2', 'Ruparan', 'Ganaman'))).toBe(true);
  expect(await gone(members('Ruparan') + people('Guest-C2', 'Guest-C2', 'Ganaman'))).toBe(false);
  expect(await gone(members('Guest-C2') + people('Guest-C2', 'Ruparan'))).toBe(false);
  const panel = (...names: string[]) =>
    `<div style="position:fixed;right:0;top:0;width:240px">${people(...names)}</div>`;
  const twice = await browser.snap(chat('', people('Guest-C2') + panel('Guest-C2')));
  expect(await gone(people('Guest-C2', 'Ruparan') + panel('Ruparan'), twice)).toBe(false);
  expect(await gone(people('Ruparan') + panel('Ruparan'), twice)).toBe(true);
  const hidden = await browser.snap(chat('', ''));
  expect(await gone(people('Guest-C2'), hidden)).toBe(false);
});

/** An entry form; `inside(name)` shows the chat. */
const entrance = (
  guestWay: string,
  join = '',
  create = '<button>Create room</button>',
) => `<body><h1>Welcome</h1><input id="name" placeholder="Your name">
  <button onclick="${join}">Join</button>${guestWay}
  <script>const inside = (name) => { document.body.innerHTML = '<aside>' + name + '${create}</aside>' }</script>`;

test.each([
  ['a button', '<button onclick="inside(\'Otter 12\')">Continue as guest</button>'],
  ['a link', '<a href="#" onclick="inside(\'Otter 12\')">Look around without an account</a>'],
  ['an icon', '<button title="Guest" onclick="inside(\'Otter 12\')"><svg width="20" height="20"></svg></button>'],
])('one enters as a guest by %s', async (_kind, way) => {
  const who = await browser.newcomer(entrance(way));
  await enterAsGuest(who, appUrl);
  expect((await look(who.page)).text).toContain('Otter 12');
});

test('a chat of symbols only is one, too', async () => {
  const plus = '<button><svg width="24" height="24" viewBox="0 0 24 24"><path d="M12 5v14M5 12h14" /></svg></button>';
  const who = await browser.newcomer(entrance('<button title="Guest" onclick="inside(1)">G</button>', '', plus));
  await enterAsGuest(who, appUrl);
  expect((await look(who.page)).els.filter((el) => el.field)).toEqual([]);
});

test('what names other guests is no way in', async () => {
  const others = '<button title="Message Guest-1998">💬</button><button>Guest-77</button>';
  const banner = '<p>You are here as Guest-5. <input placeholder="Choose a name"> <button>Keep my name</button></p>';
  const create = `<button>Create room</button>${others}${banner}`;
  const who = await browser.newcomer(
    entrance('<a href="#" onclick="inside(\'Guest-5\')">look around as guest</a>', '', create),
  );
  await enterAsGuest(who, appUrl);
  expect((await look(who.page)).text).toContain('You are here as Guest-5');
});

test('where a name is all that is asked for, it is entrance without an account', async () => {
  const who = await browser.newcomer(entrance('', "inside(document.getElementById('name').value)"));
  await enterAsGuest(who, appUrl);
  expect((await look(who.page)).text).toContain(who.person.name);
});

test.each([
  ['in a dialog with a password', '<input placeholder="Username"><input type="password" placeholder="Password">', true],
  ['by a name alone', '<input placeholder="Choose a username">', false],
])('a guest registers %s', async (_kind, form, needsPassword) => {
  const who = await browser.visit(
    chat(
      '',
      `<b id="me">Guest-77</b><button onclick="document.getElementById('dialog').hidden=false">Claim your account</button>
      <div id="dialog" hidden role="dialog" style="position:fixed;left:300px;top:100px;background:#fff">${form}
      <button onclick="if(${needsPassword}&&!document.querySelector('[type=password]').value)return;
        document.getElementById('me').textContent=document.querySelector('[placeholder*=sername]').value;
        document.getElementById('dialog').remove()">Register</button><button>Cancel</button></div>`,
    ),
  );
  await register(who, 'Tomakun');
  expect(await who.page.textContent('#me')).toBe('Tomakun');
});

test('a guest registers although a list of members is open above everything', async () => {
  const cover = 'style="position:fixed;inset:0;background:rgba(0,0,0,.8);z-index:9"';
  const who = await browser.visit(
    chat(
      '',
      `<b id="me">Guest-77</b><div id="sign"><input placeholder="Choose a username">
      <button onclick="me.textContent=document.querySelector('#sign input').value;sign.remove()">Register</button></div>
      <div id="members" role="dialog" ${cover}>Members (2)<button onclick="members.remove()">Close</button></div>`,
    ),
  );
  await register(who, 'Tomakun');
  expect(await who.page.textContent('#me')).toBe('Tomakun');
});

test('a guest registers where no name stands on the page, before nor after', async () => {
  const who = await browser.visit(
    chat(
      '',
      `<div id="offer"><button onclick="sheet.hidden=false;this.remove()">Register</button></div><div id="sheet" hidden>
        <input id="own" placeholder="Display name"><button onclick="document.title=own.value;sheet.remove()">Save</button></div>`,
    ),
  );
  await register(who, 'Tomakun');
  expect(await who.page.title()).toBe('Tomakun');
});

test('a guest registers at their own picture, also where the form stays open with another field', async () => {
  const who = await browser.visit(
    chat(
      '',
      `<header><button onclick="pop.hidden=!pop.hidden"><span>O1</span></button><div><strong id="me">Otter 12</strong></div></header>
      <div id="pop" hidden role="dialog" style="position:fixed;left:300px;top:100px;background:#fff">
        <label>Display name <input id="shown" value="Otter 12"></label>
        <label>Account name <input id="account"></label>
        <button onclick="me.textContent = shown.value = account.value; account.remove(); this.remove()">Register</button></div>`,
    ),
  );
  who.person.name = 'Otter 12';
  await register(who, 'Tomakun');
  expect(await who.page.textContent('#me')).toBe('Tomakun');
});

test('a guest registers for logging in only, and keeps the name that others see', async () => {
  const side = (name: string, more: string) =>
    `<p><b>${name}</b> <small>${more}</small></p><ul><li>${name} (you)</li></ul>`;
  const called = async (aside: string, theirs = '') =>
    calledAfter(await browser.snap(chat('', aside)), await browser.snap(chat(theirs)), 'Ranumon', 'Tomakun');
  expect(await called(side('Ranumon', '@Tomakun'))).toBe('old');
  expect(await called(side('Ranumon', '(account: tomakun)'))).toBe('old');
  expect(await called(side('Ranumon', '(Tomakun)'))).toBe('old');
  expect(await called(side('Tomakun', 'registered'))).toBe('new');
  expect(await called(`${side('Tomakun', 'registered')}<p>Ranumon</p>`)).toBe('new');
  expect(await called('', row('Ranumon'))).toBe('old');
  expect(await called('', row('Tomakun'))).toBe('new');
  expect(await called('Tomakun, registered', row('Ranumon'))).toBe('new');
  expect(await called('')).toBe(undefined);
});

test('registering comes before changing the name, which may go on being offered', async () => {
  const who = await browser.visit(
    chat(
      '',
      `<b id="me">Otter</b><button onclick="me.textContent = 'renamed'">Change name</button><span id="offer"><button onclick="sign.hidden = false; this.hidden = true">Register</button></span>
      <form id="sign" hidden onsubmit="offer.remove(); this.remove(); return false"><input aria-label="User name" value="Otter"><input type="password"><button>Create account</button></form>`,
    ),
  );
  await register(who, 'Tomakun');
  expect(await who.page.textContent('#me')).toBe('Otter');
});

test('a field for changing the name, which is always there, is no registration where there is one', async () => {
  const who = await browser.visit(
    chat(
      '',
      `<b id="me">Otter</b><input aria-label="Display name" value="Otter" onkeydown="if (event.key === 'Enter') me.textContent = value"><button>Save</button>
      <details id="offer" open><summary>Your account</summary><form onsubmit="if (!this[1].value) return false; me.textContent += ' @' + this[0].value; offer.remove(); return false"><input aria-label="New username"><input type="password" oninput="this.form[2].disabled = false"><button disabled>Register</button></form></details>`,
    ),
  );
  who.person.name = 'Otter';
  await register(who, 'Tomakun');
  expect(await who.page.textContent('#me')).toBe('Otter @Tomakun');
});

test('an empty field for a new name is no registration where there is one', async () => {
  const who = await browser.visit(
    chat(
      '',
      `<b id="me">Otter</b><form onsubmit="me.textContent = this[0].value; return false"><input placeholder="New name"><button>Rename</button></form>
      <span id="offer"><button onclick="sign.hidden = false">Register</button></span>
      <form id="sign" hidden onsubmit="me.textContent += ' @' + this[0].value; offer.remove(); this.remove(); return false"><input placeholder="Username"><input type="password"><button>OK</button></form>`,
    ),
  );
  await register(who, 'Tomakun');
  expect(await who.page.textContent('#me')).toBe('Otter @Tomakun');
});

test('where the button says guest and a name is wanted, one enters as often as one likes', async () => {
  const entry = entrance(
    '<button onclick="const given = document.getElementById(\'name\').value; if (given) inside(given)">Enter as guest</button>',
  );
  const who = await browser.newcomer(entry);
  for (let time = 0; time < 3; time++) {
    await enterAsGuest(who, appUrl);
    expect((await look(who.page)).text).toContain(who.person.name);
  }
});

test('one is inside as a guest although the app goes on asking for a name', async () => {
  const bar = "<div>You are a guest <input placeholder=\\'Choose a name\\'> <button>Keep my name</button></div>";
  const who = await browser.newcomer(
    entrance(
      `<a href="#" onclick="inside('Otter 12${bar.replaceAll('"', '&quot;')}')">or just look around as guest</a>`,
    ),
  );
  await enterAsGuest(who, appUrl);
  expect((await look(who.page)).text).toContain('Otter 12');
  expect(who.person.deeds.at(-1)).toContain('look around as guest');
});
