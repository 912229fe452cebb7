import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Request } from '@playwright/test';
import { afterAll, beforeAll, vi } from 'vitest';
import { browserLaunch } from '../../../fixtures/people/browser.ts';
import { newPerson, type Person } from '../../../fixtures/people/person.ts';
import { look } from '../look.ts';
import type { Searcher } from '../searcher.ts';
import type { Snapshot } from '../snapshot.ts';
import { UiMap } from '../ui-map.ts';

/** Where the small apps of tests are; no request to it leaves the browser. */
export const appUrl = 'http://app.test/';

/** Answers what the page of a test fetches; a promise keeps the page waiting. */
export type Answer = (request: Request) => Promise<string> | string;

export type VisitOptions = { name?: string; answer?: Answer; map?: UiMap };

/** One Chromium for all tests of a file, in which everybody has a context of their own; folders go when it closes. */
export class TestBrowser {
  private launched: Browser | undefined;
  private readonly dirs: string[] = [];

  get browser(): Browser {
    return this.launched!;
  }

  async open(): Promise<void> {
    const { executablePath, args, env } = await browserLaunch();
    this.launched = await chromium.launch({ executablePath, args, env });
  }

  async close(): Promise<void> {
    await this.launched?.close();
    await Promise.all(this.dirs.map((dir) => rm(dir, { recursive: true, force: true })));
  }

  /** A new folder. */
  async dir(): Promise<string> {
    const dir = await mkdtemp(path.join(tmpdir(), 'rungs-search-'));
    this.dirs.push(dir);
    return dir;
  }

  /** Someone who has not opened the page yet that stands at `appUrl`. */
  async newcomer(html: string, options: VisitOptions = {}): Promise<Searcher> {
    const person = await newPerson(this.browser, 'Ann', options.name ?? 'Tarovan');
    await serve(person, html, options.answer);
    return { person, page: person.page, map: options.map ?? new UiMap(await this.dir(), 0) };
  }

  /** Someone who has opened the page. */
  async visit(html: string, options: VisitOptions = {}): Promise<Searcher> {
    const who = await this.newcomer(html, options);
    await who.page.goto(appUrl);
    return who;
  }

  /** What a person sees of a page. */
  async snap(html: string): Promise<Snapshot> {
    return look((await this.visit(html)).page);
  }
}

/** A browser that opens before the first test of the calling file and closes after its last. */
export function testBrowser(): TestBrowser {
  const browser = new TestBrowser();
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
  beforeAll(() => browser.open());
  afterAll(() => browser.close());
  return browser;
}

/** Lets a person's browser find an app at `appUrl`, which consists of one page. */
export async function serve(person: Person, html: string, answer: Answer = () => ''): Promise<void> {
  await person.context.route('**/*', async (route) => {
    const request = route.request();
    const body = request.isNavigationRequest() ? `<!doctype html>${html}` : await answer(request);
    await route.fulfill({ body, contentType: 'text/html; charset=utf-8' }).catch(() => {});
  });
}
