import { expect, test } from 'vitest';
import { click } from './act.ts';
import { look, settle, until, waitFor } from './look.ts';
import { testBrowser } from './testing/test-browser.ts';

const browser = testBrowser();

const shown = `<button onclick="setTimeout(() => { note.textContent = 'done'; }, 60)">Go</button><p id="note">wait</p>`;

test('a look is the page as it is, with what stands in fields and quotes in texts', async () => {
  const { page } = await browser.visit(`<p>"a" \\ 'b' 👍</p><input value='say "hi"'>`);
  const snap = await look(page);
  expect(snap.text).toBe(`"a" \\ 'b' 👍`);
  expect(snap.els.find((el) => el.field)?.value).toBe('say "hi"');
});

test('a page that was still is not waited for; after an action its effect is', async () => {
  const { page } = await browser.visit(shown);
  // The first time the page is not known to have been still.
  await settle(page);
  for (let round = 0; round < 3; round++) {
    await page.evaluate("note.textContent = 'wait'");
    const before = await settle(page);
    expect(before.text).toContain('wait');
    const button = before.els.find((el) => el.own === 'Go')!;
    expect(await click(page, button)).toBe(true);
    expect((await settle(page)).text).toContain('done');
  }
});

test('a page that never comes to rest is looked at in the end', async () => {
  const { page } = await browser.visit(
    `<p id="note"></p><script>setInterval(() => note.textContent += '.', 20)</script>`,
  );
  expect((await settle(page, 300)).text).toMatch(/^\.+$/);
});

test('a look sees the next page when one is under way', async () => {
  const { page } = await browser.visit(`<p>page <script>document.write(location.search)</script></p>`);
  await page.evaluate(`setTimeout(() => { location.search = 'next'; }, 30)`);
  expect(await waitFor(page, 5_000, (snap) => snap.text.includes('?next'))).toBe(true);
});

test('what does not come is asked for at least once, and until the deadline', async () => {
  let asked = 0;
  expect(await until(0, () => ++asked > 1)).toBeUndefined();
  expect(asked).toBe(1);
  expect(await until(400, () => ++asked > 3)).toBe(true);
});
