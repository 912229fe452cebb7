import { rm } from 'node:fs/promises';
import path from 'node:path';
import { assembleReferenceApp, type BackendName, type SkinName } from '../../fixtures/apps/reference.ts';
import type { RunningApp } from '../../fixtures/backends/backend.ts';
import { detectBackend } from '../../fixtures/backends/detect.ts';
import { attach } from '../../fixtures/backends/external-url.ts';
import { AppFailure, BadInput, InfraFailure } from '../../fixtures/failures.ts';
import { type Options, readOptions } from '../../fixtures/options.ts';
import { browserLaunch } from '../../fixtures/people/browser.ts';
import { type BrowserTemp, browserTemp } from '../../fixtures/people/browser-temp.ts';
import { whenOrphaned } from '../../fixtures/processes/orphaned.ts';
import { type RunInfo, writeRefusal, writeRunInfo } from '../../fixtures/run-folder.ts';
import { readGrade } from '../reporting/read-grade.ts';
import { say } from '../reporting/terminal.ts';
import { featureId } from '../scoring/feature-id.ts';
import { featuresAtLevel } from '../scoring/rubric.ts';
import { levelOf, levels, projectsAskedFor } from './levels.ts';

/** Brings the app up before the first scenario, and takes it down after the last. */
export default async function setUp(): Promise<() => Promise<void>> {
  const runDir = process.env.RUNGS_RUN_DIR!;
  let app: RunningApp | undefined;
  let temp: BrowserTemp | undefined;
  const takeDown = async () => {
    await Promise.all([app?.takeDown(), temp?.end()]);
  };
  stopLikeCtrlC();
  try {
    const options = readOptions();
    const level = wantedLevel();
    checkFeatures(options, level);
    // What cannot be compared with is told before the work, not after it.
    if (options.against) readGrade(options.against);
    const startedAt = Date.now();
    const info = await describeRun(options, level, startedAt);
    try {
      app = await bringUp(options, info, runDir);
      Object.assign(info, {
        url: app.url,
        hostResolverRules: app.hostResolverRules,
        phases: app.phases,
        logs: app.logs,
        database: app.database,
      });
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error;
      // An app that does not start is graded all the same, with its own words as evidence.
      info.appFailure = { summary: error.message, log: error.log };
    }
    temp = await browserTemp();
    info.browser.env = { ...info.browser.env, ...temp.env };
    writeRunInfo(runDir, info);
    return takeDown;
  } catch (error) {
    await takeDown();
    const exitCode = error instanceof BadInput ? 2 : 3;
    const known = error instanceof BadInput || error instanceof InfraFailure;
    writeRefusal(runDir, {
      exitCode,
      message: known ? (error as Error).message : `unexpected: ${(error as Error).stack ?? error}`,
    });
    throw error;
  }
}

/** Playwright cleans up after Ctrl-C only; other ways to stop a grade are turned into that. */
function stopLikeCtrlC(): void {
  const stop = () => process.kill(process.pid, 'SIGINT');
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  // `rungs grade` holds a channel to this process, which closes when it is killed.
  process.once('disconnect', stop);
  whenOrphaned(stop);
}

function wantedLevel(): number {
  const asked = [...new Set(projectsAskedFor(process.argv).map((name) => name.toUpperCase()))];
  if (asked.length !== 1)
    throw new BadInput('choose one level, for example --project=L1; a level includes the ones below it');
  const level = levelOf(asked[0]!);
  if (!level) throw new BadInput(`there is no level ${asked[0]}; use L1 to L${levels.at(-1)}`);
  return level;
}

function checkFeatures({ only }: Options, level: number): void {
  const known = featuresAtLevel(level).map((feature) => feature.feature);
  const stray = only?.find((feature) => !known.includes(feature));
  if (stray !== undefined)
    throw new BadInput(`level L${level} has no feature ${featureId(stray)}; it has ${known.map(featureId).join(', ')}`);
}

async function describeRun(options: Options, level: number, startedAt: number): Promise<RunInfo> {
  const dir = options.appDir;
  return {
    url: '',
    hostResolverRules: [],
    app: {
      name: dir ? path.basename(dir) : (options.url ?? `reference app${options.skin ? ` (${options.skin})` : ''}`),
      dir,
      url: options.url,
    },
    backend: 'unknown',
    level,
    only: options.only,
    startedAt,
    budgetMinutes: options.budgetMinutes,
    against: options.against,
    assist: options.assist,
    liveMs: options.liveMs,
    browser: await browserLaunch({ headed: options.headed }),
    phases: [],
    logs: [],
  };
}

async function bringUp(options: Options, info: RunInfo, runDir: string): Promise<RunningApp> {
  if (options.url) return attach(options.url);
  const reference = path.join(runDir, 'reference-app');
  const appDir =
    options.appDir ??
    (await assembleReferenceApp({
      backend: (options.backend ?? 'postgres') as BackendName,
      into: reference,
      bugs: options.bugs,
      skin: options.skin as SkinName | undefined,
    }));
  const backend = detectBackend(appDir, options.backend);
  info.backend = backend.name;
  try {
    return await backend.bringUp({
      appDir,
      runDir,
      databaseUrl: options.databaseUrl,
      host: options.host,
      spacetimeUri: options.spacetimeUri,
      keep: options.keep,
      onProgress: say,
    });
  } finally {
    // What runs is a copy.
    await rm(reference, { recursive: true, force: true });
  }
}
