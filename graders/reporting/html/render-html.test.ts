import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Grade } from '../../scoring/grade.ts';
import { perfectGrade, sampleGrade, sampleScenarios } from '../../scoring/testing/sample-grade.ts';
import { sampleConsole } from '../../scoring/testing/sample-scenario.ts';
import { testBrowser } from '../testing/browser.ts';
import { drawPictures } from '../testing/sample-pictures.ts';
import { renderHtml } from './render-html.ts';

// A browser on a busy machine takes its time; nothing here waits for its own sake.
vi.setConfig({ testTimeout: 30_000 });

let browser: Browser;
let runDir: string;
let complaints: string[];

beforeAll(async () => {
  browser = await testBrowser();
  runDir = await mkdtemp(path.join(tmpdir(), 'rungs-html-'));
  await drawPictures(browser, sampleGrade({ level: 12 }), runDir);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await rm(runDir, { recursive: true });
});
afterEach(() => Promise.all(browser.contexts().map((each) => each.close())));

/** Opens a grade's report from disk, in a folder of its own, without a network. */
async function open(
  grade: Grade,
  { hash = '', ...options }: { hash?: string } & Parameters<Browser['newContext']>[0] = {},
) {
  const html = await renderHtml(grade, runDir);
  const folder = await mkdtemp(path.join(runDir, 'report-'));
  await writeFile(path.join(folder, 'index.html'), html);
  const context = await browser.newContext({ offline: true, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => !/^(file|data):/.test(request.url()) && complaints.push(request.url()));
  await page.goto(pathToFileURL(path.join(folder, 'index.html')).href + hash);
  if (options.javaScriptEnabled !== false) await page.getByRole('heading', { name: 'Scores' }).waitFor();
  return page;
}

const visibleText = (of: Locator) => of.innerText();
const criterion = (page: Page, id: string) => page.locator(`details[id="${id}"]`);
const isOpen = (page: Page, id: string) => criterion(page, id).evaluate((each: HTMLDetailsElement) => each.open);

test('shows what was graded, every score and every criterion, and asks for nothing from outside', async () => {
  const page = await open(sampleGrade());
  expect(await page.title()).toBe('chat-app-sample: 7 of 12 at level 1 - Rungs');
  expect(await visibleText(page.getByRole('heading', { level: 1 }))).toBe('chat-app-sample');
  expect(await page.getByLabel('7 of 12 points').isVisible()).toBe(true);
  const text = await visibleText(page.locator('header'));
  for (const each of ['Level 1', 'PostgreSQL', '4be1c07d92aa', 'Chromium 147', '2 CPUs', '41 s'])
    expect(text).toContain(each);
  expect(await page.locator('details.criterion').count()).toBe(15);
  expect(await page.getByText('At most 1 because F04.C3 shows only after a reload.').first().isVisible()).toBe(true);
  expect(complaints).toEqual([]);
});

test('evidence of what failed is unfolded, of what was met folded', async () => {
  const page = await open(sampleGrade());
  expect([await isOpen(page, 'F02.C2'), await isOpen(page, 'F02.C1')]).toEqual([true, false]);
  const text = await visibleText(criterion(page, 'F02.C2'));
  expect(text).toContain('Juniper still saw "Marlow is typing..." 14 s later');
  expect(text).toContain('to be gone within 6 s of the last key');
  expect(text).toContain('leave it there without sending');
  expect(text).toMatch(/✗\s+But the cue goes by itself within 6 s\s+14 s/);
  expect(await visibleText(criterion(page, 'F01.C3'))).toContain('nameless icon in the member panel');
  expect(await visibleText(criterion(page, 'F03.C1'))).toMatch(/limits the score to 2\s+TypeError: Cannot read/);
  await criterion(page, 'F02.C1').locator('summary').click();
  await expect.poll(() => criterion(page, 'F02.C1').locator('img').count()).toBe(3);
});

test('pictures are in the file, one per person, and can be enlarged', async () => {
  const page = await open(sampleGrade());
  const pictures = criterion(page, 'F04.C3').getByRole('button', { name: 'Enlarge' });
  expect(await pictures.count()).toBe(3);
  const images = await page
    .locator('.pictures img')
    .evaluateAll((all) =>
      all.map(
        (each) => (each as HTMLImageElement).src.startsWith('data:') && (each as HTMLImageElement).naturalWidth > 0,
      ),
    );
  expect(images.length).toBe(12);
  expect(images.every(Boolean)).toBe(true);
  await pictures.nth(1).click();
  const dialog = page.getByRole('dialog');
  expect(await visibleText(dialog)).toContain('Juniper, when the badge should have shown 1');
  await page.keyboard.press('ArrowRight');
  await dialog.getByText('Quillon, when').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('the filter leaves what cost points, and everything can be unfolded', async () => {
  const page = await open(sampleGrade());
  await page.getByText('Failed 4').click();
  const ids = await page.locator('details.criterion').evaluateAll((all) => all.map((each) => each.id));
  expect(ids).toEqual(['F01.C3', 'F02.C2', 'F03.C1', 'F04.C3']);
  await page.getByText('All 15').click();
  await page.getByRole('button', { name: 'Expand all' }).click();
  await expect.poll(() => page.locator('details.criterion[open]').count()).toBe(15);
  await page.getByRole('button', { name: 'Collapse all' }).click();
  await expect.poll(() => page.locator('details.criterion[open]').count()).toBe(0);
});

test('an address leads to a criterion and unfolds it', async () => {
  const page = await open(sampleGrade(), { hash: '#F03.C2' });
  expect(await isOpen(page, 'F03.C2')).toBe(true);
  await page
    .getByRole('link', { name: /^F01\.C1, met:/ })
    .first()
    .click();
  await page.locator('details[id="F01.C1"][open]').waitFor();
});

test('how controls were found, timings, logs and console lines are there', async () => {
  const page = await open(sampleGrade());
  expect(await visibleText(page.getByRole('row', { name: /create a room/ }))).toContain(
    'press the button "+" in the side bar',
  );
  expect(await visibleText(page.getByRole('row', { name: /create a room/ }))).toContain('text "Rooms" in the side bar');
  expect(await visibleText(page.locator('.phases'))).toMatch(/schema\s+2\.1 s/);
  expect(await page.locator('.timeline').getByRole('link').count()).toBe(15);
  expect(await page.getByRole('link', { name: 'server' }).getAttribute('href')).toBe('./logs/server.log');
  await page.getByText('1 other line, listed but not counted').click();
  expect(await page.getByText('not counted: a warning of React').first().isVisible()).toBe(true);
});

test('texts of an app are only texts', async () => {
  const evil = '</script><img src=x onerror=alert(1)><script>alert(2)</script>';
  const scenarios = sampleScenarios().map((each) => ({
    ...each,
    verdict: 'unmet' as const,
    ...{ name: evil, expected: evil, actual: evil, reproduce: [evil], observations: [evil], tried: [evil] },
    console: [sampleConsole({ text: evil, person: evil })],
  }));
  const uiMap = [{ intent: evil, how: evil, tries: 1, failed: [evil] }];
  const app = { name: `${evil}"'`, url: 'javascript:alert(3)' };
  const page = await open(sampleGrade({ scenarios, uiMap, app }));
  expect(await page.locator('script').count()).toBe(2);
  expect(await page.locator('img[src="x"], [onerror], a[href^="javascript"]').count()).toBe(0);
  expect(await visibleText(page.getByRole('heading', { level: 1 }))).toBe(`${evil}"'`);
  expect(await visibleText(criterion(page, 'F01.C1'))).toContain(evil);
  expect(complaints).toEqual([]);
});

test('markup that got in all the same would not run', async () => {
  const page = await open(perfectGrade());
  await page.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="document.title = 1">'),
  );
  await expect.poll(() => complaints.join()).toContain('Content Security Policy');
  expect(await page.title()).toContain('Rungs');
});

test.each(['light', 'dark'] as const)('fits a phone, and texts stand out, when %s', async (colorScheme) => {
  const page = await open(sampleGrade(), { viewport: { width: 390, height: 844 }, colorScheme });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const weak = await page.evaluate(weakContrasts);
  expect(weak).toEqual([]);
});

test('headings are in order', async () => {
  const page = await open(sampleGrade());
  const levels = await page
    .locator('h1,h2,h3,h4,h5,h6')
    .evaluateAll((all) => all.map((each) => Number(each.tagName[1])));
  expect(levels[0]).toBe(1);
  for (const [index, level] of levels.slice(1).entries()) expect(level - levels[index]!).toBeLessThanOrEqual(1);
});

test('an app that did not start is explained', async () => {
  const appFailure = { summary: 'The server ended with code 1', log: ['Error: no such table'] };
  const page = await open(sampleGrade({ scenarios: [], uiMap: [], appFailure }));
  expect(await page.getByRole('heading', { name: 'The app did not start' }).isVisible()).toBe(true);
  expect(await page.getByText('Error: no such table').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
});

test('a full score says that nothing failed', async () => {
  const page = await open(perfectGrade());
  await page.getByText('Failed 0').click();
  expect(await page.getByText('Nothing failed.').isVisible()).toBe(true);
});

test('level 12 has all its criteria', async () => {
  const page = await open(sampleGrade({ level: 12 }));
  expect(await page.locator('details.criterion').count()).toBe(56);
  expect(await page.getByText('pictures are no longer beside the report').count()).toBe(0);
});

test('without scripts there is a notice', async () => {
  const page = await open(sampleGrade(), { javaScriptEnabled: false });
  expect(await page.locator('noscript p').isVisible()).toBe(true);
});

/** Runs in the page: texts whose contrast is below what WCAG AA asks of normal text. */
function weakContrasts(): string[] {
  const parse = (colour: string) => colour.match(/[\d.]+/g)!.map(Number);
  const luminance = ([r, g, b]: number[]) => {
    const [x, y, z] = [r!, g!, b!].map((each) => {
      const part = each / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
  };
  const backOf = (element: Element | null): number[] => {
    if (!element) return [255, 255, 255];
    const colour = parse(getComputedStyle(element).backgroundColor);
    return colour[3] === 0 ? backOf(element.parentElement) : colour;
  };
  const walker = document.createTreeWalker(document.getElementById('report')!, NodeFilter.SHOW_TEXT);
  const weak: string[] = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement!;
    if (!walker.currentNode.textContent?.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    const [a, b] = [luminance(parse(getComputedStyle(element).color)), luminance(backOf(element))];
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5) weak.push(`${walker.currentNode.textContent}`);
  }
  return weak;
}
