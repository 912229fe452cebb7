import { type Browser, test as base, chromium } from '@playwright/test';
import { readRunInfo } from '../../fixtures/run-folder.ts';
import { assistantOf } from '../assist/of-run.ts';
import { featureId } from '../scoring/feature-id.ts';
import { UiMap } from '../search/ui-map.ts';
import { addAllSteps } from '../steps/index.ts';
import { activeScenarios } from './active-scenarios.ts';
import { Cast } from './cast.ts';
import { checkSpecs } from './check-specs.ts';
import { runCalmly } from './run-calmly.ts';
import { runScenario } from './run-scenario.ts';
import { inPlayingOrder, loadSpecs } from './specs.ts';
import { StepLibrary } from './step-library.ts';
import { Turns } from './turns.ts';
import { World } from './world.ts';

/** Registers every scenario of every spec as a test; the projects pick theirs by level. */
const library = new StepLibrary();
addAllSteps(library);
const specs = loadSpecs();
checkSpecs(specs, library);

const test = base.extend<object, { chrome: Browser; cast: Cast; turns: Turns }>({
  chrome: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      const { browser, hostResolverRules } = readRunInfo(runDir());
      const rules = hostResolverRules.length ? [`--host-resolver-rules=${hostResolverRules.join(',')}`] : [];
      // A runner that was killed leaves its workers to finish what they are at, for half a minute: end at once instead.
      const orphaned = () => process.exit(1);
      process.once('disconnect', orphaned);
      // Playwright makes the profile in the temp folder of its own process.
      process.env.TMPDIR = browser.env?.TMPDIR;
      const launched = await chromium.launch({
        executablePath: browser.executablePath,
        args: [...browser.args, ...rules],
        env: { ...browser.env },
        headless: process.env.RUNGS_HEADED !== '1',
      });
      await use(launched);
      process.off('disconnect', orphaned);
      await launched.close();
    },
    { scope: 'worker' },
  ],
  cast: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const cast = new Cast();
      await use(cast);
      await cast.dismissAll();
    },
    { scope: 'worker' },
  ],
  turns: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use, { parallelIndex }) => {
      const turns = new Turns(runDir(), parallelIndex, activeScenarios());
      await use(turns);
      turns.dispose();
    },
    { scope: 'worker' },
  ],
});

// Before the browser starts: there is nothing to open when the app did not come up.
test.beforeEach(() => test.skip(readRunInfo(runDir()).appFailure !== undefined));

const scenarios = inPlayingOrder(specs);
scenarios.forEach(({ spec, scenario }, own) => {
  const tag = [`@L${spec.level}`, `@${featureId(spec.feature)}`];
  test(`${scenario.criterion} ${scenario.name}`, { tag }, async ({ chrome, cast, turns }, testInfo) => {
    const info = readRunInfo(runDir());
    const worker = testInfo.parallelIndex;
    const play = (round: number) => {
      const world = new World({
        browser: chrome,
        url: info.url,
        map: new UiMap(runDir(), worker),
        seed: String(info.startedAt),
        index: own + round * scenarios.length,
        cast,
        liveMs: info.liveMs,
        endsAt: info.budgetMinutes && info.startedAt + info.budgetMinutes * 60_000,
        isStrict: process.env.RUNGS_STRICT === '1',
        trace: process.env.RUNGS_TRACE === '1',
        assistant: assistantOf(runDir(), info),
        giveWay: (run) => turns.giveWay(run),
      });
      return runScenario(scenario, {
        world,
        library,
        runDir: runDir(),
        gradeStart: info.startedAt,
        worker,
        showStep: (step, run) =>
          test.step(`${step.keyword} ${step.text}`, run, {
            location: { file: scenario.file, line: step.line, column: 1 },
          }),
      });
    };
    const result = await runCalmly(turns, cast, play, scenario.waitSeconds > 0);
    await testInfo.attach('rungs-scenario', { body: JSON.stringify(result), contentType: 'application/json' });
  });
});

/** The folder of this run, which the configuration has put into the environment. */
function runDir(): string {
  const dir = process.env.RUNGS_RUN_DIR;
  if (!dir) throw new Error('RUNGS_RUN_DIR is not set: run through npx playwright test or npx rungs grade');
  return dir;
}
