import { expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import type { Searcher } from '../search/searcher.ts';
import { chatPage } from '../search/testing/chat-page.ts';
import { appUrl, testBrowser } from '../search/testing/test-browser.ts';
import { UiMap } from '../search/ui-map.ts';
import { enter } from './enter.ts';
import { enterAsGuest } from './guests.ts';
import { isEntered } from './inside.ts';

const browser = testBrowser();

/** An entry form before a chat; `let in` shows the chat under a name. */
const app = (entry: string, script = '') => `<div id="entry" style="padding:200px 400px">${entry}</div>
  <div id="chat" hidden>${chatPage({ side: '<p id="me"></p><button>New room</button>', composer: '' })}</div>
  <script>const letIn = (name) => { if (!name) return; me.textContent = name; entry.remove(); chat.hidden = false };
    const field = document.querySelector('#entry input'); ${script}</script>`;

const onClick = 'go.onclick = () => letIn(field.value);';
const shown = async (who: Searcher) => (await look(who.page)).els.find((el) => el.own === who.person.name);

// The longest first, as the others run beside it.
test.concurrent('a page that stays blank is not asked a third time', async () => {
  const runDir = await browser.dir();
  const attempt = async (worker: number) => {
    const who = await browser.newcomer('<p>Loading</p>', { map: new UiMap(runDir, worker) });
    return enter(who, appUrl).catch((error: unknown) => error as NotFound);
  };
  const errors = [...(await Promise.all([attempt(0), attempt(1)])), await attempt(2)];
  for (const error of errors) expect(error).toBeInstanceOf(NotFound);
  expect(errors[0]!.tried[0]).toContain('the server answered 200; the page shows only "Loading"');
  expect(errors.map((error) => error!.hopeless)).toEqual([false, false, true]);
});

/** Cards that explain themselves lead to a form, and that to a last step. */
const wizard = app(
  '<div id="step"></div>',
  `const card = (title, text, kind) => '<button style="display:flex;width:400px;padding:12px;text-align:left" onclick="profile(' + kind + ')"><svg width="20" height="20" class="lucide-user-round-plus"></svg><span><strong style="display:block">' + title + '</strong><small>' + text + '</small></span></button>';
   const show = (html) => { step.innerHTML = html };
   const cards = () => show(card('Continue as guest', 'No account needed. You can register later and keep everything.', 0) + card('Create an account', 'Come back from any device with a username and password.', 1) + card('Sign in', 'I already have an account.', 2));
   const profile = (kind) => show('<form onsubmit="event.preventDefault(); last(' + kind + ')"><label>Display name <input id="who" placeholder="e.g. Jordan Lee"></label>' + (kind ? '<label>Username <input id="login"></label><label>Password <input type="password" id="secret"></label>' : '') + '<button type="button" onclick="cards()">Back</button><button>Continue</button></form>');
   const last = (kind) => { if (kind === 2 || !who.value || (kind && !(login.value && secret.value))) { document.title = 'refused'; return } const name = who.value; show('<h1>Join some channels</h1><button>Finish</button>'); step.lastChild.onclick = () => letIn(name) };
   cards();`,
);

test.concurrent.each([
  ['somebody', enter],
  ['a guest', enterAsGuest],
])('%s goes in through cards, a form and a last step', async (_kind, go) => {
  const who = await browser.newcomer(wizard);
  await go(who, appUrl);
  expect(await shown(who)).toBeDefined();
  expect(await who.page.title()).not.toBe('refused');
});

test.concurrent.each([
  ['a placeholder', '<input placeholder="e.g. Alice"><button id="go">Join</button>', onClick],
  ['a loose label only', '<p>Pick a display name</p><input><button id="go">Enter chat</button>', onClick],
  ['neither placeholder nor label', '<h1>Chatter</h1><input><button id="go">→</button>', onClick],
  ['"log in"', '<input placeholder="Username"><button id="go">Log in</button>', onClick],
  [
    'Enter only',
    '<input placeholder="Your name">',
    'field.onkeydown = (e) => { if (e.key === "Enter") letIn(field.value) };',
  ],
  [
    'a button that is disabled while the field is empty',
    '<input placeholder="Your name"><button id="go" disabled>Continue</button>',
    `${onClick} field.oninput = () => { go.disabled = !field.value };`,
  ],
  [
    'a guest button beside',
    '<button id="guest">Continue as guest</button><input placeholder="Your name"><button id="go">Continue</button>',
    `${onClick} guest.onclick = () => letIn('Guest 17');`,
  ],
  [
    'an account with an address and a password',
    '<input placeholder="Username"><input type="email" placeholder="Email"><input type="password" placeholder="Password"><button id="go">Sign up</button>',
    'go.onclick = () => { const [n, e, p] = document.querySelectorAll("#entry input"); if (e.value && p.value) letIn(n.value) };',
  ],
  [
    'an account, where the form for those who have one comes first',
    '<form id="form"><input placeholder="Username"><input type="password" placeholder="Password"><button>Log in</button></form><p>No account? <a href="#" id="up">Create one</a></p>',
    `form.onsubmit = () => false;
     up.onclick = () => { up.remove(); form.reset(); form[2].textContent = 'Create account';
       form.onsubmit = () => { if (form[1].value) letIn(form[0].value); return false } };`,
  ],
  [
    'rules that are to be agreed to',
    '<form id="form"><input placeholder="Your name"><label><input type="checkbox"> I agree to the rules</label><button disabled>Join</button></form>',
    'form.oninput = () => { form[2].disabled = !form[1].checked }; form.onsubmit = () => { letIn(field.value); return false };',
  ],
  [
    'steps, of which the name is one',
    '<button id="start">Get started</button><div id="first" hidden><input placeholder="Name"><button id="next">Next</button></div><div id="second" hidden>Your picture <button>🐱</button><button id="last">Finish</button></div>',
    `start.onclick = () => { start.hidden = true; first.hidden = false }; next.onclick = () => { first.hidden = true; second.hidden = false };
     last.onclick = () => letIn(field.value);`,
  ],
  [
    'a form that lets in as a guest, between what leads to other forms',
    `<nav><button id="up">Create account</button></nav><form><label>Display name<input></label><button>Continue as guest</button></form><button id="in">Sign in</button>`,
    `document.querySelector('form').onsubmit = (e) => { e.preventDefault(); letIn(field.value) };
     for (const other of [up, document.getElementById('in')]) other.onclick = () => { document.querySelector('form').innerHTML = '<input type="email"><input type="password"><button>Go</button>' };`,
  ],
])('entering by %s', async (_kind, entry, script) => {
  const who = await browser.newcomer(app(entry, script));
  await enter(who, appUrl);
  expect(await shown(who)).toBeDefined();
  expect(who.map.knows('enter the app')).toBe(true);
});

test.concurrent('a page before the form', async () => {
  const html = app(
    '<button id="start">Get started</button><div id="form" hidden><input placeholder="Your name"><button id="go">Join</button></div>',
    `start.onclick = () => { start.hidden = true; form.hidden = false }; ${onClick}`,
  );
  const who = await browser.newcomer(html);
  await enter(who, appUrl);
  expect(await shown(who)).toBeDefined();
});

test.concurrent('a form that comes late', async () => {
  const html = app(
    '<div id="form" hidden><input placeholder="Your name"><button id="go">Join</button></div>',
    `${onClick} setTimeout(() => { form.hidden = false }, 1200)`,
  );
  const who = await browser.newcomer(html);
  await enter(who, appUrl);
  expect(await shown(who)).toBeDefined();
});

test.concurrent('someone whom the app remembers', async () => {
  const html = app(
    '<input placeholder="Your name"><button id="go">Join</button>',
    `let entries = 0; go.onclick = () => { entries++; localStorage.name = field.value; letIn(field.value) };
     if (localStorage.name) setTimeout(() => letIn(localStorage.name), 300);`,
  );
  const who = await browser.newcomer(html);
  await enter(who, appUrl);
  await enter(who, appUrl);
  expect(await shown(who)).toBeDefined();
});

/** Everybody is inside at once, as a guest, and may take a name. */
const forGuests = (way: string) => `${chatPage({ side: `<p id="me"></p>${way}<button>New room</button>` })}
  <div id="dialog" role="dialog" hidden style="position:fixed;left:400px;top:150px;width:360px;background:#fff">
    <h3>Sign up</h3><input id="field" placeholder="Choose a username">
    <button onclick="localStorage.name = field.value; show()">Register</button><button onclick="dialog.hidden = true">Cancel</button></div>
  <script>window.opened = 0; const show = () => { dialog.hidden = true; me.textContent = localStorage.name ?? 'Guest-C2000' }; show()</script>`;

test.concurrent.each([
  ['signing up', '<button onclick="opened++; dialog.hidden = false">Sign Up</button>'],
  [
    'changing a name',
    '<span title="Edit name" onclick="opened++; dialog.hidden = false" style="cursor:pointer">✏️</span>',
  ],
])('an app that lets everybody in gives people their name by %s', async (_way, html) => {
  const who = await browser.newcomer(forGuests(html));
  await enter(who, appUrl);
  expect(await shown(who)).toBeDefined();
  await enter(who, appUrl);
  expect(await who.page.evaluate('opened')).toBe(0);
});

test.concurrent('who has come as a guest is one in another window, too', async () => {
  const who = await browser.newcomer(forGuests('<button onclick="opened++; dialog.hidden = false">Sign Up</button>'));
  await enterAsGuest(who, appUrl);
  await enter(who, appUrl);
  expect(await who.page.evaluate('opened')).toBe(0);
});

test.concurrent('an app in which nobody can take a name is entered all the same', async () => {
  const who = await browser.newcomer(chatPage({ side: '<p>Guest-C2000</p><button>New room</button>' }));
  await enter(who, appUrl);
  expect(isEntered(await look(who.page), who.person.name)).toBe(true);
});

test.concurrent('where nothing else lets one in one enters as a guest, and takes a name inside', async () => {
  const who = await browser.newcomer(
    app(
      '<input placeholder="Email or username"><input type="password"><button>Log in</button><p>or</p><button id="guest">Guest access</button>',
      `guest.onclick = () => { letIn('Guest 4812'); me.insertAdjacentHTML('afterend', '<button id="own">Change name</button>'); own.onclick = () => { me.textContent = prompt('New name') } };`,
    ),
  );
  await enter(who, appUrl);
  expect(await shown(who)).toBeDefined();
});

test.concurrent('a form that refuses everybody', async () => {
  const who = await browser.newcomer(app('<input placeholder="Your name"><button id="go">Join</button>'));
  await expect(enter(who, appUrl)).rejects.toThrow(NotFound);
});

test('who is inside, and who is not', async () => {
  const entered = async (html: string) => isEntered(await browser.snap(html), 'Tarovan');
  expect(await entered(chatPage({ side: '<p>Tarovan</p>' }))).toBe(true);
  expect(await entered(chatPage({}))).toBe(true);
  expect(await entered('<input placeholder="Your name"><button>Join</button>')).toBe(false);
  expect(await entered('<input placeholder="Your name" value="Tarovan"><button>Join</button>')).toBe(false);
  expect(await entered('<p>Tarovan is taken</p><input placeholder="Your name"><button>Join</button>')).toBe(false);
  expect(await entered('<h1>Welcome</h1>')).toBe(false);
});

test('a name that can always be changed beside the chat keeps nobody outside', async () => {
  const entered = async (side: string) => isEntered(await browser.snap(chatPage({ side })), 'Tarovan');
  const form = '<input placeholder="Display name" value="Tarovan"><button>Save</button><button>New room</button>';
  expect(await entered(`<b>Tarovan</b>${form}`)).toBe(true);
  expect(await entered(form)).toBe(false);
  expect(await entered(`<p>Tarovan is already taken</p>${form}`)).toBe(false);
  expect(await entered(`<b>Tarovan</b><div role="dialog">${form}</div>`)).toBe(false);
});
