import { expect, test } from 'vitest';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { Cast } from './cast.ts';

const browser = testBrowser();
const inside = chatPage({ side: '<p>Tarovan</p>', head: '<h2># Garazuk</h2>' });
const someone = async (html = inside) => (await browser.visit(html)).person;

test('who left a scenario well is there for the next, under its label and without old records', async () => {
  const cast = new Cast();
  const person = await someone();
  person.recorder.dialogs.push({ type: 'alert', message: 'hello', at: 0 });
  person.recorder.slowRequests = 3;
  await cast.give(person);
  const deeds: string[] = [];
  const again = await cast.take('Bo', deeds);
  expect(again).toBe(person);
  expect(again).toMatchObject({ label: 'Bo', name: 'Tarovan' });
  expect(again!.deeds).toBe(deeds);
  expect(again!.recorder).toMatchObject({ entries: [], received: [], dialogs: [], slowRequests: 0 });
  expect(await cast.take('Cy', deeds)).toBeUndefined();
});

test('open dialogs are closed before somebody waits', async () => {
  const cast = new Cast();
  const person = await someone(`${inside}<div id="modal" role="dialog" style="position:fixed;left:300px;top:200px">
    <p>Details</p><button onclick="modal.remove()">Close</button></div>`);
  await cast.give(person);
  expect(await person.page.evaluate(() => document.getElementById('modal'))).toBeNull();
  expect(await cast.take('Bo', [])).toBe(person);
});

test('who is spoilt is not used again', async () => {
  const cast = new Cast();
  const [closed, troubled, retired] = [await someone(), await someone(), await someone()];
  await closed.page.close();
  troubled.recorder.entries.push({ kind: 'exception', text: 'TypeError: x', at: 0 });
  cast.retire(retired);
  for (const person of [closed, troubled, retired]) await cast.give(person);
  expect(await cast.take('Bo', [])).toBeUndefined();
  expect([troubled, retired].map((person) => person.page.isClosed())).toEqual([true, true]);
});

test('who is no longer inside is passed over', async () => {
  const cast = new Cast();
  const [good, gone] = [await someone(), await someone()];
  await cast.give(good);
  await cast.give(gone);
  await gone.page.setContent('<input placeholder="Your name"><button>Join</button>');
  expect(await cast.take('Bo', [])).toBe(good);
  expect(gone.page.isClosed()).toBe(true);
});

test('at the end all who wait are let go', async () => {
  const cast = new Cast();
  const person = await someone();
  await cast.give(person);
  await cast.dismissAll();
  expect(person.page.isClosed()).toBe(true);
  expect(await cast.take('Bo', [])).toBeUndefined();
});
