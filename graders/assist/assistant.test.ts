import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { pursue } from '../search/pursue.ts';
import { appUrl, testBrowser } from '../search/testing/test-browser.ts';
import { Answers } from './answers.ts';
import { anthropicAssistant } from './assistant.ts';

const browser = testBrowser();

/** A server that speaks enough of the Messages API: it proposes the control whose line has the word, or fails. */
let server: ReturnType<typeof createServer>;
let asked: { headers: Record<string, unknown>; body: Record<string, unknown> & { question: string } }[];
let word = 'Zorp';
let status = 200;

beforeEach(async () => {
  [asked, word, status] = [[], 'Zorp', 200];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString());
      const question = String(body.messages[0].content);
      asked.push({ headers: request.headers, body: { ...body, question } });
      const line = question.split('\n').find((each) => each.includes(`button, "${word}"`));
      const content = [{ type: 'text', text: `Here: {"controls": [${Number.parseInt(line ?? '', 10) || ''}]}` }];
      const usage = { input_tokens: 1000, output_tokens: 100 };
      const message = { id: 'm', type: 'message', role: 'assistant', model: body.model, content, usage };
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(status === 200 ? message : { type: 'error', error: { type: 'x', message: 'down' } }));
    });
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
});
afterEach(() => void server.close());

const app = `<body><p>Tarovan</p><button onclick="document.body.insertAdjacentHTML('beforeend','<p>opened</p>')">Zorp</button>
  <button>Frob</button><button>Delete all</button></body>`;

async function attempt(options: { recordings?: string; runDir?: string; dollars?: number } = {}) {
  const assistant = anthropicAssistant({
    dollars: options.dollars ?? 1,
    apiKey: 'dummy',
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    recordings: options.recordings ?? (await browser.dir()),
    runDir: options.runDir ?? (await browser.dir()),
  });
  const who = { ...(await browser.newcomer(app)), assistant };
  await who.page.goto(appUrl);
  const done = pursue(who, {
    name: 'open the archive',
    vocabulary: { words: ['archive'] },
    done: (snap) => snap.text.includes('opened'),
  });
  return {
    opened: await done.then(
      () => true,
      (error) => !(error instanceof NotFound),
    ),
    snap: await look(who.page),
  };
}

test('what the assistant proposes is tried and judged by its effect', async () => {
  expect((await attempt()).opened).toBe(true);
  expect(asked).toHaveLength(1);
  expect(asked[0]!.headers).toMatchObject({ authorization: 'Bearer dummy' });
  const { question, model } = asked[0]!.body;
  expect(model).toBe('claude-haiku-5-5');
  expect(question).toContain('Intent: open the archive');
  expect(question).toMatch(/button, "Zorp"/);
  expect(question, 'names that the grader made say nothing').not.toContain('Tarovan');
  expect(question, 'nothing is destroyed on advice').not.toContain('Delete all');
});

test('a wrong proposal costs time and no verdict', async () => {
  word = 'Frob';
  expect((await attempt()).opened).toBe(false);
});

test('a recorded answer needs no network and costs nothing', async () => {
  const recordings = await browser.dir();
  await attempt({ recordings });
  status = 500;
  const runDir = await browser.dir();
  expect((await attempt({ recordings, runDir })).opened).toBe(true);
  expect(asked).toHaveLength(1);
  expect(new Answers(runDir).dollars).toBe(0);
});

test('when the budget is spent nothing is asked any more', async () => {
  const runDir = await browser.dir();
  await attempt({ runDir, dollars: 0.0005 });
  // 1000 tokens in and 100 out of the cheapest model.
  expect(new Answers(runDir).dollars).toBeCloseTo(0.00075);
  expect((await attempt({ runDir, dollars: 0.0005 })).opened).toBe(false);
  expect(asked).toHaveLength(1);
});

test('an assistant that cannot be reached is noted, and is no fault of the app', async () => {
  status = 400;
  const [recordings, runDir] = [await browser.dir(), await browser.dir()];
  expect((await attempt({ recordings, runDir })).opened).toBe(false);
  expect(new Answers(runDir).all()[0]!.problem).toContain('down');
  expect(new Answers(recordings).all()).toEqual([]);
});
