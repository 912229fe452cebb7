import { expect, test } from 'vitest';
import { clickables } from './cues.ts';
import { look } from './look.ts';
import { NotFound } from './not-found.ts';
import { type ClickIntent, pursue } from './pursue.ts';
import type { Searcher } from './searcher.ts';
import type { Snapshot } from './snapshot.ts';
import { chatPage } from './testing/chat-page.ts';
import { tabbedDialog } from './testing/tabbed-dialog.ts';
import { testBrowser } from './testing/test-browser.ts';
import * as words from './vocabulary.ts';

const browser = testBrowser();
const script =
  '<script>window.pressed = []; const left = () => { gone.hidden = false }</script><p id="gone" hidden>You left</p>';

const page = (parts: { head?: string; side?: string; rest?: string }) =>
  chatPage({ ...parts, head: `<h2># Garazuk</h2>${parts.head ?? ''}`, rest: `${script}${parts.rest ?? ''}` });

const leave = (who: Searcher, more: Partial<ClickIntent> = {}) =>
  pursue(who, {
    name: 'leave the room',
    vocabulary: words.leaveRoom,
    confirm: words.confirm,
    done: (snap) => snap.text.includes('You left'),
    reveals: [words.roomDetails, words.members],
    ...more,
  });

const hasLeft = async (who: Searcher) => (await look(who.page)).text.includes('You left');

async function failure(attempt: Promise<void>): Promise<NotFound> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NotFound);
  return error as NotFound;
}

test.concurrent('a button in the head', async () => {
  const who = await browser.visit(page({ head: '<button onclick="left()">Leave</button>' }));
  await leave(who);
  expect(await hasLeft(who)).toBe(true);
  expect(who.person.deeds).toEqual(['Tarovan: click button "Leave".']);
});

test.concurrent.each([
  ['the control', '<button onclick="left()">Leave</button>'],
  [
    'what leads to it',
    `<button title="Room info" onclick="this.outerHTML = '<button onclick=left()>Leave</button>'">i</button>`,
  ],
])('below a panel that lies over %s', async (_kind, head) => {
  const panel = `<aside id="panel" style="position:fixed;inset:0;right:100px;height:300px;background:#ddd">People <button onclick="panel.remove()">✕</button></aside>`;
  const who = await browser.visit(page({ head, rest: panel }));
  await leave(who);
  expect(await hasLeft(who)).toBe(true);
});

test.concurrent('under the mouse, in a page that goes on growing', async () => {
  const who = await browser.visit(
    page({
      side: `<style>.row button { display: none } .row:hover button { display: inline }</style><p>Rooms</p><div class="row">mine <button onclick="left()">Leave</button></div>`,
      rest: `<div id="more"></div><p style="position:fixed;left:500px;top:100px">last</p>
        <script>setInterval(() => more.insertAdjacentHTML('beforeend', '<i></i>'), 4)</script>`,
    }),
  );
  const rows = (snap: Snapshot) => ['last', 'mine'].flatMap((text) => snap.els.filter((el) => el.own === text));
  await leave(who, { hovers: rows });
  expect(await hasLeft(who)).toBe(true);
});

test.concurrent('under the mouse, in a row that once moves away from it', async () => {
  const who = await browser.visit(
    page({
      side: `<style>.row button { visibility: hidden } .row:hover button { visibility: visible }</style><p>Rooms</p><div id="newcomers"></div>
        <div class="row" onmouseover="setTimeout(() => { newcomers.style.height = '60px' }, 100)">mine <button onclick="left()">Leave</button></div>`,
    }),
  );
  await leave(who, { hovers: (snap) => snap.els.filter((el) => el.own === 'mine') });
  expect(await hasLeft(who)).toBe(true);
});

test.concurrent('behind a menu of three dots', async () => {
  const who = await browser.visit(
    page({
      head: `<button onclick="menu.hidden = false">⋮</button><div id="menu" hidden style="position:absolute;z-index:5;top:60px">
        <div style="cursor:pointer">Mute</div><div style="cursor:pointer" onclick="left()">Leave channel</div></div>`,
    }),
  );
  await leave(who);
  expect(await hasLeft(who)).toBe(true);
  expect(who.person.deeds).toEqual(['Tarovan: click button "⋮", click item "Leave channel".']);
});

test.concurrent('behind a panel of details, with a question in the page', async () => {
  const who = await browser.visit(
    page({
      head: '<button title="Room details" onclick="panel.hidden = !panel.hidden">i</button>',
      rest: `<aside id="panel" hidden style="position:fixed;right:0;top:0;width:300px;height:100%;background:#ddd">
        <h3>About</h3><button onclick="question.hidden = false">Leave</button><button onclick="pressed.push('delete')">Delete room</button></aside>
        <div id="question" role="dialog" hidden style="position:fixed;left:400px;top:300px;width:300px;background:#fff">Really?
        <button onclick="question.hidden = true">Cancel</button><button onclick="question.hidden = true; left()">Yes, leave</button></div>`,
    }),
  );
  await leave(who);
  expect(await hasLeft(who)).toBe(true);
  expect(await who.page.evaluate('pressed')).toEqual([]);
});

test.concurrent('with a question of the browser', async () => {
  const who = await browser.visit(page({ head: `<button onclick="if (confirm('Sure?')) left()">Exit</button>` }));
  await leave(who);
  expect(await hasLeft(who)).toBe(true);
  expect(who.person.recorder.dialogs).toMatchObject([{ type: 'confirm', message: 'Sure?' }]);
});

test.concurrent('in a menu that shows while the mouse is over the row', async () => {
  const who = await browser.visit(
    page({
      side: `<style>.row button { display: none } .row:hover button { display: inline }</style>
        <div class="row"># Garazuk <button title="Leave room" onclick="left()">×</button></div>`,
    }),
  );
  await leave(who, { hovers: (snap) => snap.els.filter((el) => el.cls === 'row') });
  expect(await hasLeft(who)).toBe(true);
});

test.concurrent.each([
  ['a nameless drawing', '<svg width="20" height="20"><circle cx="10" cy="10" r="8"/></svg>'],
  ['a button without any content', ''],
])('%s in the head, tried at last', async (_kind, icon) => {
  const who = await browser.visit(
    page({
      head: `<button onclick="pressed.push('first')">${icon}</button><button onclick="left()">${icon}</button>`,
      side: `<button onclick="pressed.push('side')">${icon}</button>`,
    }),
  );
  await leave(who, { mute: (_snap, c) => c.el.box[1] < 56 && c.el.box[0] > 260, muteOrder: 'last first' });
  expect(await hasLeft(who)).toBe(true);
  expect(await who.page.evaluate('pressed')).toEqual([]);
});

test.concurrent('a nameless drawing outside of the head is left alone', async () => {
  const icon = '<svg width="20" height="20"><circle cx="10" cy="10" r="8"/></svg>';
  const who = await browser.visit(page({ side: `<button onclick="left()">${icon}</button>` }));
  await failure(leave(who, { mute: (_snap, c) => c.el.box[0] > 260 }));
  expect(await hasLeft(who)).toBe(false);
});

test.concurrent('a drawing of a door is enough', async () => {
  const door = '<path d="M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4" stroke="#000"/>';
  const who = await browser.visit(
    page({ head: `<button onclick="left()"><svg width="20" height="20">${door}</svg></button>` }),
  );
  await leave(who);
  expect(await hasLeft(who)).toBe(true);
});

test.concurrent('out of scope is not pressed', async () => {
  const who = await browser.visit(
    page({ side: '<div class="row"># Polamuk <button onclick="left()">Leave</button></div>' }),
  );
  const { tried } = await failure(leave(who, { scope: (_snap, c) => c.el.box[0] > 260 }));
  expect(tried).toEqual([]);
  expect(await hasLeft(who)).toBe(false);
});

test.concurrent('absent: tells what was opened, and closes it again', async () => {
  const who = await browser.visit(
    page({
      head: `<button onclick="panel.hidden = !panel.hidden; pressed.push('members')">Members</button>
        <button onclick="pressed.push('delete')">Delete room</button>`,
      rest: `<aside id="panel" hidden style="position:fixed;right:0;top:56px;width:300px;height:600px;background:#ddd">
        <div>Tarovan</div><div>Mulodun <button onclick="pressed.push('kick')">Kick</button></div></aside>`,
    }),
  );
  const { tried, blind, message } = await failure(leave(who));
  expect(tried).toEqual(['click button "Members": brought up nothing that fits']);
  expect(blind).toBe(0);
  expect(message).toContain('found no way to leave the room');
  expect(await who.page.evaluate('panel.hidden')).toBe(true);
  expect(await who.page.evaluate('[...new Set(pressed)]')).toEqual(['members']);
});

test.concurrent('a control without effect is told as such', async () => {
  const who = await browser.visit(page({ head: '<button>Leave</button>' }));
  expect((await failure(leave(who))).tried).toEqual(['click button "Leave": no effect']);
});

test.concurrent('what revealed the control is known at the next time', async () => {
  const html = page({
    head: `<button onclick="pressed.push('settings')">Settings</button><button onclick="menu.hidden = false">☰</button>
      <div id="menu" hidden><button onclick="left()">Leave</button></div>`,
  });
  const first = await browser.visit(html);
  await leave(first);
  const second = await browser.visit(html, { map: first.map });
  await leave(second);
  expect(await first.page.evaluate('pressed')).toEqual(['settings']);
  expect(await second.page.evaluate('pressed')).toEqual([]);
});

const cover = `<div id="cover" role="dialog" style="position:fixed;inset:0;background:#000c;z-index:9">
  <div style="margin:200px;background:#fff">Members (2) <button onclick="cover.remove()">Close</button></div></div>`;

test.concurrent('below a dialog that was left open', async () => {
  const who = await browser.visit(page({ head: '<button onclick="left()">Leave</button>', rest: cover }));
  await leave(who);
  expect(await hasLeft(who)).toBe(true);
});

test.concurrent('behind the title of the room, when nothing else leads there, and at once the next time', async () => {
  const title = (room: string) => `<button onclick="info.hidden = false"><b>${room}</b> 2 members</button>`;
  const info = (room: string) =>
    chatPage({
      head: title(room),
      side: '<button>Members</button>',
      rest: `${script}<aside id="info" hidden><button onclick="left()">Leave room</button></aside>`,
    });
  const titles = (snap: Snapshot) => clickables(snap).filter((c) => c.isEntry);
  const who = await browser.visit(info('Garazuk'));
  await leave(who, { titles });
  expect(await hasLeft(who)).toBe(true);
  who.person.deeds.length = 0;
  await who.page.setContent(info('Lumotak'));
  await leave(who, { titles, reveals: [] });
  expect(await hasLeft(who)).toBe(true);
});

test.concurrent('a dialog without a close button is left by a press beside it', async () => {
  const who = await browser.visit(
    page({
      head: '<button onclick="sheet.hidden = false">Details</button><button onclick="left()">Leave</button>',
      rest: `<div id="sheet" hidden onclick="event.target === this && (this.hidden = true)" style="position:fixed;inset:0;background:#0008">
        <div style="position:absolute;bottom:0;left:300px;width:400px;background:#fff"><button>Public</button><button>Private</button></div></div>`,
    }),
  );
  await pursue(who, {
    name: 'see the members',
    vocabulary: words.members,
    done: () => false,
    reveals: [words.roomDetails],
  }).catch(() => undefined);
  expect(await who.page.isVisible('#sheet')).toBe(false);
});

test.concurrent('what was closed stays closed although somebody has come meanwhile', async () => {
  const who = await browser.visit(
    page({
      head: '<button onclick="info.hidden = !info.hidden; opened++">Details</button>',
      side: '<div id="people"><div>Mulodun <button title="Message">m</button></div></div>',
      rest: `<div id="info" hidden><button>Mute</button></div><script>window.opened = 0; onkeydown = (e) => { if (e.key !== 'Escape') return;
        info.hidden = true; people.insertAdjacentHTML('beforeend', '<div>Kabazon <button title="Message">m</button></div>') }</script>`,
    }),
  );
  await failure(leave(who, { reveals: [words.roomDetails] }));
  expect(await who.page.evaluate('[opened, info.hidden]')).toEqual([1, true]);
});

test.concurrent('in another tab of a dialog, and at once the next time', async () => {
  const { button, dialog } = tabbedDialog('Room settings', {
    Overview: '<p>A room</p>',
    Members: '<p>Tarovan</p>',
    'Danger zone': '<button onclick="left()">Leave</button>',
  });
  const who = await browser.visit(page({ head: button, rest: dialog }));
  await leave(who);
  expect(who.person.deeds).toEqual([
    'Tarovan: click button "Room settings", click button "Danger zone", click button "Leave".',
  ]);
  await who.page.evaluate('dlg.hidden = true; gone.hidden = true; pressed = []');
  await leave(who);
  expect(who.person.deeds[1]).toBe(who.person.deeds[0]);
});
