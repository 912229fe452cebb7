import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Person } from '../../fixtures/people/person.ts';
import { capsScore } from '../scoring/console-caps.ts';
import type { ConsoleEntry, ScenarioResult, Screenshot, StepResult } from '../scoring/grade.ts';
import { OutOfTime, untestable, VerdictError } from '../scoring/verdict.ts';
import { lookMs } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import type { SpecScenario, SpecStep } from './specs.ts';
import type { StepLibrary } from './step-library.ts';
import type { World } from './world.ts';

/** Wraps each step, so that a runner can show it in its own report. */
export type ShowStep = (step: SpecStep, run: () => Promise<void>) => Promise<void>;

export type ScenarioContext = {
  world: World;
  library: StepLibrary;
  runDir: string;
  /** Epoch milliseconds at which the grade began. */
  gradeStart: number;
  worker: number;
  showStep: ShowStep;
};

/** Failures of the machine that look like a failing step: nothing may be concluded about the app from them. */
const machineFailures =
  /browser has been closed|Target crashed|Browser closed|ECONNREFUSED .*devtools|Protocol error \(Target/i;

/** A look that takes longer than this, in milliseconds, tells of a machine with too much to do. */
const strainedLookMs = 70;

/** The machine failed in the middle of a scenario. */
export class ScenarioInfra extends Error {
  override name = 'ScenarioInfra';
}

/** Runs one scenario to a verdict with its evidence. Throws ScenarioInfra when the machine failed. */
export async function runScenario(scenario: SpecScenario, context: ScenarioContext): Promise<ScenarioResult> {
  const { world, runDir } = context;
  const began = Date.now();
  const steps: StepResult[] = [];
  const failure = isOver(world)
    ? { error: new OutOfTime('to try this'), tried: [] }
    : await runSteps(scenario, context, steps);
  const moment = failure ? `when "${steps.at(-1)?.text}" failed` : 'at the end of the scenario';
  const screenshots = await takeScreenshots(world, runDir, `${scenario.criterion}-${scenario.line}`, moment);
  const traces = await world.saveTraces(path.join(runDir, 'traces'), `${scenario.criterion}-${scenario.line}`);
  const pending = scenario.steps.slice(steps.length);
  const names = (text: string) => withNames(text, world);
  const result: ScenarioResult = {
    criterion: scenario.criterion,
    name: scenario.name,
    verdict: failure?.error.verdict ?? 'met',
    ...(failure && { expected: names(failure.error.expected), actual: names(failure.error.actual) }),
    steps: [
      ...steps,
      ...pending.map((s) => ({ keyword: s.keyword, text: s.text, status: 'skipped' as const, durationMs: 0 })),
    ],
    reproduce: [...world.deeds],
    observations: world.observations.map(names),
    ...(world.findings.length > 0 && { findings: [...new Set(world.findings)].map(names) }),
    tried: failure?.tried ?? [],
    screenshots,
    console: world.everyone.flatMap((person) => consoleOf(person, began)),
    strained: lookMs() > strainedLookMs || world.everyone.some((person) => person.recorder.slowRequests >= 3),
    hopeless: failure?.hopeless ?? false,
    ...(traces.length > 0 && { traces: traces.map((file) => path.relative(runDir, file)) }),
    ...(failure?.error instanceof OutOfTime && { outOfTime: true }),
    waits: world.waits.map(({ reason, began: from, ended }) => ({
      reason: names(reason),
      startMs: from - context.gradeStart,
      durationMs: ended - from,
    })),
    startMs: began - context.gradeStart,
    durationMs: Date.now() - began,
    worker: context.worker,
  };
  if (result.strained) world.map.forgive();
  await world.close(result.verdict === 'met');
  return result;
}

/** Whether the time of the whole grade is over. */
const isOver = (world: World): boolean => Date.now() >= world.endsAt;

type Failure = { error: VerdictError; tried: string[]; hopeless?: boolean };

async function runSteps(
  scenario: SpecScenario,
  context: ScenarioContext,
  done: StepResult[],
): Promise<Failure | undefined> {
  for (const step of scenario.steps) {
    const { definition, args } = context.library.match(step, scenario.file);
    const began = Date.now();
    const record = (status: 'passed' | 'failed') =>
      done.push({ keyword: step.keyword, text: step.text, status, durationMs: Date.now() - began });
    try {
      await context.showStep(step, () => definition.action(context.world, ...args));
      record('passed');
    } catch (error) {
      record('failed');
      if (isOwnFault(error)) noteFault(context.runDir, scenario, error as Error);
      return judge(step, error as Error);
    }
  }
  return undefined;
}

/** An error that no step foresaw. */
const isOwnFault = (error: unknown): boolean => !(error instanceof NotFound || error instanceof VerdictError);

/** A second try may succeed; the fault has to be mended all the same. */
function noteFault(runDir: string, scenario: SpecScenario, error: Error): void {
  mkdirSync(path.join(runDir, 'logs'), { recursive: true });
  appendFileSync(path.join(runDir, 'logs', 'grader.log'), `${scenario.criterion} ${scenario.name}\n${error.stack}\n`);
}

/**
 * What a failed step says about the criterion. Preparation that fails makes it untestable; so does a control that was
 * not found, unless the step itself says otherwise; an error that no step foresaw is the grader's, never the app's.
 */
function judge(step: SpecStep, error: Error): Failure {
  if (machineFailures.test(error.message)) throw new ScenarioInfra(error.message.split('\n')[0]);
  if (error instanceof NotFound)
    return {
      error: untestable(`that "${step.text}" can be done`, error.message),
      tried: error.tried,
      hopeless: error.hopeless,
    };
  if (error instanceof VerdictError) {
    if (step.kind !== 'given' || error instanceof OutOfTime) return { error, tried: [] };
    return { error: untestable(`the set-up "${step.text}" to work: ${error.expected}`, error.actual), tried: [] };
  }
  const line = error.message.split('\n')[0] ?? 'unknown';
  return {
    error: untestable(`the step "${step.text}" to be carried out`, `the grader itself failed: ${line}`),
    tried: [error.stack ?? line],
  };
}

async function takeScreenshots(world: World, runDir: string, stem: string, moment: string): Promise<Screenshot[]> {
  const shots = await Promise.all(
    world.everyone.map(async (person) => {
      const file = path.join('evidence', `${stem}-${person.label}.jpg`);
      const options = { path: path.join(runDir, file), type: 'jpeg' as const, quality: 60, timeout: 4_000 };
      const taken = await person.page.screenshot(options).then(
        () => true,
        () => false,
      );
      return taken
        ? [{ person: `${person.label} (${person.name})`, path: file, caption: `${person.label}, ${moment}` }]
        : [];
    }),
  );
  return shots.flat();
}

function consoleOf(person: Person, began: number): ConsoleEntry[] {
  return person.recorder.entries.map((entry) => ({
    person: person.label,
    kind: entry.kind,
    text: entry.text,
    caps: capsScore(entry),
    atMs: entry.at - began,
  }));
}

/** Reports use the names that stand on the screens, with the spec's name behind them. */
function withNames(text: string, world: World): string {
  let out = text;
  for (const person of world.everyone)
    out = out.replaceAll(new RegExp(`\\b${person.label}\\b(?! \\()`, 'g'), `${person.name} (${person.label})`);
  return out;
}
