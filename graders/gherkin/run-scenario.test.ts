import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { newPerson } from '../../fixtures/people/person.ts';
import type { ScenarioResult } from '../scoring/grade.ts';
import { unmet } from '../scoring/verdict.ts';
import { NotFound } from '../search/not-found.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { UiMap } from '../search/ui-map.ts';
import { mustBePossible } from '../steps/must-be-possible.ts';
import { Cast } from './cast.ts';
import { longWait } from './long-wait.ts';
import { runScenario, ScenarioInfra } from './run-scenario.ts';
import { parseSpec } from './specs.ts';
import { type StepAction, StepLibrary } from './step-library.ts';
import { World, type WorldOptions } from './world.ts';

const browser = testBrowser();
let runDir: string;
let world: World;

beforeEach(async () => {
  runDir = await browser.dir();
  world = makeWorld();
});

function makeWorld(changes: Partial<WorldOptions> = {}): World {
  return new World({
    browser: browser.browser,
    url: 'http://app.test/',
    map: new UiMap(runDir, 0),
    seed: 's',
    index: 0,
    cast: new Cast(),
    liveMs: 1000,
    ...changes,
  });
}

/** Runs a scenario of these steps, most of which do nothing; `acts` says what the others do. */
function run(steps: string[], acts: Record<string, StepAction>): Promise<ScenarioResult> {
  const lines = steps.map((step) => `    ${step}`).join('\n');
  const [scenario] = parseSpec(
    `@L1 @F01\nFeature: Chat\n  @F01.C4\n  Scenario: talk\n${lines}\n`,
    'chat.feature',
  ).scenarios;
  const library = new StepLibrary();
  for (const step of new Set(steps.map((each) => each.replace(/^\w+ /, ''))))
    library.add(step, acts[step] ?? (async () => {}));
  return runScenario(scenario!, {
    world,
    library,
    runDir,
    gradeStart: Date.now(),
    worker: 3,
    showStep: (_step, go) => go(),
  });
}

const steps = ['Given Ann enters', 'When Ann writes', 'Then Bo reads'];
const fail =
  (error: Error): StepAction =>
  () =>
    Promise.reject(error);

test('every step works', async () => {
  const result = await run(steps, {});
  expect(result).toMatchObject({
    criterion: 'F01.C4',
    name: 'talk',
    verdict: 'met',
    worker: 3,
    hopeless: false,
    tried: [],
  });
  expect(result.expected).toBeUndefined();
  expect(result.steps.map((step) => step.status)).toEqual(['passed', 'passed', 'passed']);
});

test('a check that fails is unmet, and the steps after it are skipped', async () => {
  const result = await run([...steps, 'And Cy reads'], { 'Bo reads': fail(unmet('that it arrives', 'it did not')) });
  expect(result).toMatchObject({ verdict: 'unmet', expected: 'that it arrives', actual: 'it did not' });
  expect(result.steps.map((step) => step.status)).toEqual(['passed', 'passed', 'failed', 'skipped']);
});

test('a set-up that fails makes it untestable, whatever the step says', async () => {
  const result = await run(steps, { 'Ann enters': fail(unmet('that she is in', 'she is not')) });
  expect(result).toMatchObject({ verdict: 'untestable', actual: 'she is not' });
  expect(result.expected).toBe('the set-up "Ann enters" to work: that she is in');
});

test('a control that was not found makes it untestable, and tells what was tried', async () => {
  const result = await run(steps, { 'Ann writes': fail(new NotFound('write', ['press Enter: no effect'], 0, true)) });
  expect(result).toMatchObject({ verdict: 'untestable', tried: ['press Enter: no effect'], hopeless: true });
  expect(result.actual).toContain('found no way to write');
});

test('what must be possible and is not found is unmet, unless something was left untried', async () => {
  const must =
    (blind: number): StepAction =>
    () =>
      mustBePossible('Ann can write', () => Promise.reject(new NotFound('write', ['press Enter: no effect'], blind)));
  expect(await run(steps, { 'Ann writes': must(0) })).toMatchObject({ verdict: 'unmet', expected: 'Ann can write' });
  expect(await run(steps, { 'Ann writes': must(2) })).toMatchObject({ verdict: 'untestable' });
});

test("an error that no step foresaw is the grader's", async () => {
  const result = await run(steps, { 'Bo reads': fail(new TypeError('x is not a function\nat somewhere')) });
  expect(result).toMatchObject({ verdict: 'untestable', actual: 'the grader itself failed: x is not a function' });
  expect(result.tried[0]).toContain('TypeError');
});

test.each(['Target page, context or browser has been closed', 'page.click: Target crashed'])(
  '"%s" is a failure of the machine',
  async (message) => {
    await expect(run(steps, { 'Bo reads': fail(new Error(message)) })).rejects.toThrow(ScenarioInfra);
  },
);

test('the evidence: pictures, deeds, remarks, console lines, names as they stand on the screen', async () => {
  const result = await run(steps, {
    'Ann enters': async () => {
      const ann = await world.newcomer('Ann', 'Tarovan');
      await ann.page.setContent('<p>hello</p><script>setTimeout(() => { throw new Error("app broke") })</script>');
      await expect.poll(() => ann.person.recorder.entries).toHaveLength(1);
      world.deeds.push('Tarovan: wave.');
      world.observe('Ann waved.');
    },
    'Bo reads': fail(unmet('that Ann is heard', 'Ann is not heard')),
  });
  expect(result.reproduce).toEqual(['Tarovan: wave.']);
  expect(result.observations).toEqual(['Tarovan (Ann) waved.']);
  expect(result.expected).toBe('that Tarovan (Ann) is heard');
  expect(result.console).toMatchObject([{ person: 'Ann', kind: 'exception', caps: true }]);
  expect(result.screenshots).toMatchObject([{ person: 'Ann (Tarovan)', caption: 'Ann, when "Bo reads" failed' }]);
  expect(existsSync(path.join(runDir, result.screenshots[0]!.path))).toBe(true);
});

test('who took part is gone after a scenario that failed', async () => {
  const person = await newPerson(browser.browser, 'Cy', 'Mulodun');
  await run(steps, {
    'Bo reads': fail(unmet('a', 'b')),
    'Ann enters': async () => void (await world.newcomer('Ann', 'Tarovan')),
  });
  expect(world.everyone.map((each) => each.page.isClosed())).toEqual([true]);
  expect(person.page.isClosed()).toBe(false);
});

test('a trace is kept of everybody when that is asked for', async () => {
  world = makeWorld({ trace: true });
  const result = await run(steps, { 'Ann enters': async () => void (await world.newcomer('Ann', 'Tarovan')) });
  expect(result.traces).toHaveLength(1);
  expect(existsSync(path.join(runDir, result.traces![0]!))).toBe(true);
});

test('a long wait gives way, is told, and yields what was waited for', async () => {
  const log: string[] = [];
  const giveWay = async <T>(wait: () => Promise<T>) => {
    log.push('gives way');
    return wait().finally(() => log.push('is back'));
  };
  world = makeWorld({ giveWay });
  const result = await run(steps, {
    'Bo reads': async () => {
      const deadline = Date.now() + 10_000;
      log.push(String(await longWait(world, { reason: 'the bell', deadline, ask: async () => 'rings' })));
    },
  });
  expect(log).toEqual(['gives way', 'is back', 'rings']);
  expect(result).toMatchObject({ verdict: 'met', waits: [{ reason: 'the bell' }] });
});

test('nothing is begun, and nothing waited for, beyond the time of the grade', async () => {
  world = makeWorld({ endsAt: Date.now() - 1 });
  expect(await run(steps, {})).toMatchObject({ verdict: 'untestable', outOfTime: true });

  world = makeWorld({ endsAt: Date.now() + 300 });
  const wait = () => longWait(world, { reason: 'the bell', deadline: Date.now() + 60_000, ask: async () => undefined });
  const late = await run(steps, { 'Ann enters': async () => void (await wait()) });
  expect(late).toMatchObject({ verdict: 'untestable', outOfTime: true, expected: 'to wait for the bell' });
});
