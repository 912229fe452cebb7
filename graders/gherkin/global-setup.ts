import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assembleReferenceApp, type SkinName } from '../../fixtures/apps/reference.ts';
import type { RunningApp } from '../../fixtures/backends/backend.ts';
import { detectBackend } from '../../fixtures/backends/detect.ts';
import { attach } from '../../fixtures/backends/external-url.ts';
import { AppFailure, BadInput, InfraFailure } from '../../fixtures/failures.ts';
import { type Options, readOptions } from '../../fixtures/options.ts';
import { browserLaunch } from '../../fixtures/people/browser.ts';
import { type RunInfo, writeRefusal, writeRunInfo } from '../../fixtures/run-folder.ts';
import { say } from '../reporting/terminal.ts';
import { unwrittenFeatures } from './check-specs.ts';
import { levelsAskedFor } from './levels.ts';
import { loadSpecs } from './specs.ts';

/** Brings the app up before the first scenario, and takes it down after the last. */
export default async function setUp(): Promise<() => Promise<void>> {
  const runDir = process.env.RUNGS_RUN_DIR!;
  let temporary: string | undefined;
  let app: RunningApp | undefined;
  const takeDown = async () => {
    await app?.takeDown();
    if (temporary) await rm(temporary, { recursive: true, force: true });
  };
  try {
    const options = readOptions();
    const level = wantedLevel();
    const startedAt = Date.now();
    if (!options.appDir && !options.url) temporary = await mkdtemp(path.join(tmpdir(), 'rungs-reference-'));
    const info = await describeRun(options, level, startedAt);
    try {
      app = await bringUp(options, temporary, runDir);
      Object.assign(info, { url: app.url, hostResolverRules: app.hostResolverRules, phases: app.phases, logs: app.logs, database: app.database });
      if (!options.url) info.backend = app.backend;
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error;
      // An app that does not start is graded all the same, with its own words as evidence.
      info.appFailure = { summary: error.message, log: error.log };
    }
    writeRunInfo(runDir, info);
    return takeDown;
  } catch (error) {
    await takeDown();
    const exitCode = error instanceof BadInput ? 2 : 3;
    const known = error instanceof BadInput || error instanceof InfraFailure;
    writeRefusal(runDir, { exitCode, message: known ? (error as Error).message : `unexpected: ${(error as Error).stack ?? error}` });
    throw error;
  }
}

function wantedLevel(): number {
  const asked = [...new Set(levelsAskedFor(process.argv))];
  if (asked.length !== 1) throw new BadInput('choose one level, for example --project=L1; a level includes the ones below it');
  const level = asked[0]!;
  const missing = unwrittenFeatures(loadSpecs(), level).map((n) => `F${String(n).padStart(2, '0')}`);
  if (missing.length) throw new BadInput(`level L${level} cannot be graded yet: the specs of ${missing.join(', ')} are not written; choose a lower level`);
  return level;
}

async function describeRun(options: Options, level: number, startedAt: number): Promise<RunInfo> {
  const dir = options.appDir;
  return {
    url: '',
    hostResolverRules: [],
    app: { name: dir ? path.basename(dir) : (options.url ?? `reference app${options.skin ? ` (${options.skin})` : ''}`), dir, url: options.url },
    backend: 'unknown',
    level,
    startedAt,
    liveMs: options.liveMs,
    browser: await browserLaunch({ headed: options.headed }),
    phases: [],
    logs: [],
  };
}

async function bringUp(options: Options, temporary: string | undefined, runDir: string): Promise<RunningApp> {
  if (options.url) return attach(options.url);
  const appDir = options.appDir ?? (await assembleReferenceApp({ backend: 'postgres', into: temporary!, bugs: options.bugs, skin: options.skin as SkinName | undefined }));
  const backend = detectBackend(appDir, options.backend);
  return backend.bringUp({ appDir, runDir, databaseUrl: options.databaseUrl, keep: options.keep, onProgress: say });
}
