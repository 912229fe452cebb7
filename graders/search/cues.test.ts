import { expect, test } from 'vitest';
import { click } from './act.ts';
import { clickables, fields, findAgain, fingerprint, nameOf } from './cues.ts';
import { look } from './look.ts';
import type { Snapshot } from './snapshot.ts';
import { testBrowser } from './testing/test-browser.ts';

const browser = testBrowser();
const names = async (html: string) => clickables(await browser.snap(html)).map(nameOf);
const only = async (html: string) => clickables(await browser.snap(html))[0]!;
const svg = (inside: string, more = '') =>
  `<button><svg width="20" height="20" viewBox="0 0 24 24"${more}>${inside}</svg></button>`;

test('everything that reacts to a click is a control, whatever it is made of', async () => {
  const html = `<button>native</button><a href="#">link</a><div role="button">role</div><div onclick="1">handler</div>
    <div style="cursor:pointer">pointer</div><div id="react">react</div><div>nothing</div><summary>summary</summary>
    <script>document.getElementById('react')['__reactProps$ab1'] = { onClick() {} }</script>`;
  expect(await names(html)).toEqual([
    'button "native"',
    'link "link"',
    'button "role"',
    'item "handler"',
    'item "pointer"',
    'item "react"',
    'button "summary"',
  ]);
});

test('a pointer cursor that children inherit makes one control', async () => {
  expect(await names('<div style="cursor:pointer"><span>#</span> <b>general</b></div>')).toEqual(['item "# general"']);
});

test('containers that look clickable are dropped, what they hold stays', async () => {
  const modal = `<div onclick="1" style="cursor:pointer"><p>New room</p><input placeholder="Name"><button>Create</button></div>`;
  const list = `<div onclick="1">${['one', 'two', 'three', 'four'].map((each) => `<button>${each}</button>`).join('')}</div>`;
  const large = '<div onclick="1" style="height:700px"><button>inner</button></div>';
  expect(await names(modal)).toEqual(['button "Create"']);
  expect(await names(list)).toHaveLength(4);
  expect(await names(large)).toEqual(['button "inner"']);
});

test('what nobody sees is no control', async () => {
  const html = `<div style="opacity:0"><button>transparent</button></div><button style="visibility:hidden">invisible</button>
    <button hidden>hidden</button><button style="display:none">none</button>
    <div style="height:0;overflow:hidden"><button>in a closed accordion</button></div>
    <details><summary>Account</summary><button>in closed details</button></details>
    <div style="visibility:hidden"><button style="visibility:visible">shown again</button></div>`;
  expect(await names(html)).toEqual(['button "Account"', 'button "shown again"']);
});

test('the options of a list that is a menu are controls, those of others are choices', async () => {
  const menu =
    '<select><option value="">Actions…</option><option value="kick">Kick</option><option>Ban</option></select>';
  expect(await names(`<p>${menu}</p>`)).toEqual(['choice "Kick"', 'choice "Ban"']);
  expect(await names(menu.replace('Actions…', '⋯'))).toHaveLength(2);
  expect(await names(menu.replace('<option>', '<option selected>'))).toEqual([]);
  expect(await names('<select><option>Online</option><option>Away</option></select>')).toEqual([]);
  expect((await browser.snap(`<p>Tarovan ${menu}</p>`)).text).toBe('Tarovan');
});

test('a choice of a menu is pressed by choosing it', async () => {
  const { page } = await browser.visit(
    '<select onchange="chosen = value; value = &quot;&quot;"><option value="">More</option><option>Kick</option></select>',
  );
  const [kick] = clickables(await look(page));
  expect(await click(page, kick!.el)).toBe(true);
  expect(await page.evaluate('chosen')).toBe('Kick');
});

test('a name comes from text, label, title or what lies within, without words that were made', async () => {
  expect((await only('<button aria-label="Leave Garazuk">x</button>')).cues).toEqual(['x', 'Leave']);
  expect((await only('<button title="Members"></button>')).cues).toEqual(['Members']);
  expect((await only('<button data-tooltip="Members"></button>')).cues).toEqual(['Members']);
  expect((await only('<button><span title="Members"></span></button>')).cues).toEqual(['Members']);
  expect((await only('<i id="l">Send it</i><button aria-labelledby="l"></button>')).cues).toEqual(['Send it']);
});

test('a control without any name is described by its place and what stands before it', async () => {
  const nameless = await only(
    '<h3>Rooms</h3><button style="position:absolute;left:100px;top:100px;width:20px;height:20px"></button>',
  );
  expect(nameless.cues).toEqual([]);
  expect(nameOf(nameless)).toBe('unlabelled button at 110,110 beside "Rooms"');
});

test('a control is found again when the count on it has changed, or has gone elsewhere', async () => {
  const tabs = (count: number) => browser.snap(`<button>Chats</button><button>People (${count})</button>`);
  const people = (snap: Snapshot) => clickables(snap).find((c) => c.cues[0]?.startsWith('People'))!;
  const later = await tabs(13);
  expect(findAgain(clickables(later), people(await tabs(12)))).toEqual(people(later));
  expect(findAgain(clickables(await browser.snap('<button>Chats</button>')), people(later))).toBeUndefined();
});

test('an entry of a list is told from a control', async () => {
  const html = `<div style="cursor:pointer"># Garazuk</div><div style="cursor:pointer">Tarovan (you)</div><button>Leave room</button>`;
  expect(clickables(await browser.snap(html)).map((c) => c.isEntry)).toEqual([true, true, false]);
});

test.each([
  ['plus', '<line x1="12" y1="5" x2="12" y2="19"/><line x1="5" y1="12" x2="19" y2="12"/>'],
  ['plus', '<path d="M12 5v14M5 12h14"/>'],
  ['plus', '<path d="M5 12h14"/><path d="M12 5v14"/>'],
  ['plus', '<path d="M19 13h-6v6h-2v-6H5v-2h6V5h2v6h6v2z"/>'],
  ['door', '<path d="M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4"/><polyline points="16 17 21 12 16 7"/>'],
  ['send', '<path d="m22 2-7 20-4-9-9-4Z"/><path d="M22 2 11 13"/>'],
  ['people', '<path d="M17 21v-2a4 4 0 0 0-4-4H5a4 4 0 0 0-4 4v2"/><circle cx="9" cy="7" r="4"/>'],
  ['close', '<path d="M18 6 6 18"/><path d="m6 6 12 12"/>'],
  ['lock', '<path d="M18 8h-1V6c0-2.76-2.24-5-5-5S7 3.24 7 6v2H6c-1.1 0-2 .9-2 2v10h16V10z"/>'],
  ['schedule', '<path d="M11.99 2C6.47 2 2 6.48 2 12s4.47 10 9.99 10C17.52 22 22 17.52 22 12S17.52 2 11.99 2z"/>'],
  ['more', '<circle cx="12" cy="12" r="1"/><circle cx="12" cy="5" r="1"/><circle cx="12" cy="19" r="1"/>'],
])('a nameless drawing of a %s is recognised', async (word, inside) => {
  expect((await only(svg(inside))).icon).toContain(word);
});

test('a drawing is named by its class, its title, its file or the symbol it refers to', async () => {
  expect((await only(svg('', ' class="lucide lucide-log-out"'))).icon).toContain('log-out');
  expect((await only(svg('<title>Send</title>'))).icon).toContain('Send');
  expect((await only('<button><img src="/icons/trash.png" width="20" height="20"></button>')).icon).toContain('trash');
  expect((await only(svg('<use href="#gear"></use>'))).icon).toContain('gear');
});

test('a drawing that nobody knows has no name', async () => {
  expect((await only(svg('<path d="M1 1c3 9 4 4 8 8"/>'))).icon).toBe('');
});

test('disabled and covered are seen', async () => {
  const html = `<button disabled>a</button><div aria-disabled="true" role="button">b</div>
    <button style="position:absolute;left:50px;top:200px">c</button><div style="position:absolute;left:0;top:150px;width:300px;height:300px;background:red"></div>
    <button style="position:absolute;left:500px;top:200px"><b>d</b></button>`;
  const state = clickables(await browser.snap(html)).map(({ el }) => [el.disabled ?? false, el.covered ?? false]);
  expect(state).toEqual([
    [true, false],
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test('dialogs are seen by role, by tag and by covering the page', async () => {
  const shapes = [
    '<div role="dialog"><button>in</button></div>',
    '<dialog open><button>in</button></dialog>',
    '<div style="position:fixed;inset:0"><div><button>in</button></div></div>',
    '<div style="position:absolute;z-index:10;left:10px"><button>in</button></div>',
  ];
  for (const shape of shapes) expect((await only(shape)).inDialog, shape).toBe(true);
  expect((await only('<div style="position:relative"><button>in</button></div>')).inDialog).toBe(false);
});

test('fields of all kinds, without those that a picker fills, that are disabled or read-only', async () => {
  const html = `<input placeholder="plain"><textarea placeholder="area"></textarea><input type="search" placeholder="search">
    <div contenteditable="true" data-placeholder="editable" style="width:100px;height:20px"></div>
    <input type="checkbox"><input type="date"><input type="password"><input disabled><input readonly><input type="hidden">
    <select><option>one</option></select>`;
  const found = fields(await browser.snap(html)).map((f) => f.el.placeholder);
  expect(found).toEqual(['plain', 'area', 'search', 'editable']);
});

test('a field without a word of its own is named by what stands before it', async () => {
  const label = async (html: string) => fields(await browser.snap(html))[0]!.cues;
  expect(await label('<label for="f">Your name</label><input id="f">')).toEqual(['Your name']);
  expect(await label('<label>Your name<input></label>')).toEqual(['Your name']);
  expect(await label('<div>Your name</div><input>')).toEqual(['Your name']);
  expect(await label('<div><span>Your name</span></div><div><div><input></div></div>')).toEqual(['Your name']);
  expect(await label('<div>Your name</div><input placeholder="e.g. Alice">')).toEqual(['e.g. Alice']);
});

test('a control is recognised in another scenario, where names and neighbours differ', async () => {
  const row = (name: string) => `<p>${name}</p><button title="Message ${name}" class="dm">✉</button>`;
  expect(fingerprint(await only(row('Tarovan')))).toBe(fingerprint(await only(row('Mulodun'))));
  expect(fingerprint(await only('<button>Send</button>'))).not.toBe(fingerprint(await only('<button>Save</button>')));
});

test('nameless controls side by side are told apart', async () => {
  const [a, b] = clickables(
    await browser.snap(`${svg('<circle cx="9" cy="9" r="3"/>')}${svg('<circle cx="9" cy="9" r="3"/>')}`),
  );
  expect(fingerprint(a!)).not.toBe(fingerprint(b!));
});
