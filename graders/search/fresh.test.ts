import { expect, test } from 'vitest';
import { freshHits } from './fresh.ts';
import { chatPage } from './testing/chat-page.ts';
import { testBrowser } from './testing/test-browser.ts';

const browser = testBrowser();
const name = 'Mulodun';
const list = (kind: string, ...names: string[]) =>
  `<ul class="${kind}">${names.map((each) => `<li class="entry">${each}</li>`).join('')}</ul>`;

test('what came up is told from what moved, by the kind of place it stands in', async () => {
  const snap = (side: string) => browser.snap(chatPage({ side }));
  const before = await snap(list('online', name));
  const fresh = async (side: string) => freshHits(before, await snap(side), name).length;
  expect(await fresh(list('online', 'Kabazon', name))).toBe(0);
  expect(await fresh(`<p>news</p>${list('online', name)}`)).toBe(0);
  expect(await fresh(list('online', name) + list('direct', name))).toBe(1);
  expect(await fresh(list('online', name, name))).toBe(1);
  expect(await fresh(list('online') + list('direct', name))).toBe(1);
  expect(await fresh(list('online'))).toBe(0);
});

test('of two places alike the one that stands elsewhere is new', async () => {
  const page = (menu: string) =>
    browser.snap(
      `<div style="position:absolute;top:20px">${menu}</div><div style="position:absolute;top:300px">${list('people', name)}</div>`,
    );
  const [before, now] = [await page(''), await page(list('people', name))];
  expect(freshHits(before, now, name).map((el) => el.box[1] < 200)).toEqual([true]);
});
