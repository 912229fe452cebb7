import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { say } from '../../reporting/terminal.ts';
import { duration } from '../../reporting/words.ts';
import { benchmarkVersion } from '../../scoring/benchmark-version.ts';
import { inParallel } from '../in-parallel.ts';
import { keepVersions, keptGrade, type Play, readBack, type Versions } from '../play-run.ts';
import type { GradedKnownApp } from './agreement.ts';
import type { KnownApp } from './find-apps.ts';

export type TruthOptions = {
  apps: readonly KnownApp[];
  /** Folder of this calibration; every app has one of its own in it. */
  dir: string;
  /** Grade again what has been graded by this version already. */
  fresh: boolean;
  /** Grades at the same time. */
  jobs: number;
  play: Play;
  env: Record<string, string>;
  /** Stops after the grades that are under way. */
  signal: AbortSignal;
};

/** Grades known apps as shipped, without writing into them, and returns all grades so far in the order of the apps. */
export async function gradeKnownApps(options: TruthOptions): Promise<GradedKnownApp[]> {
  const { apps } = options;
  const results = new Map<KnownApp, GradedKnownApp>();
  await inParallel(apps, options, async (app) => {
    const runDir = path.join(options.dir, 'runs', app.id);
    const versions = { benchmark: benchmarkVersion(), app: app.id };
    const kept = options.fresh ? undefined : keptGrade(runDir, versions);
    const began = Date.now();
    const grade = kept ?? (await play(app, runDir, options, versions));
    if (options.signal.aborted && !grade) return;
    results.set(app, { app, grade, runDir });
    const came = grade ? `${grade.total}/${grade.max}` : 'no grade';
    const took = kept ? 'kept from before' : duration(Date.now() - began);
    say(`${results.size}/${apps.length}  ${app.id} at level ${app.level}: ${came}, ${took}`);
  });
  return apps.flatMap((app) => results.get(app) ?? []);
}

async function play(
  app: KnownApp,
  runDir: string,
  options: TruthOptions,
  versions: Versions,
): Promise<GradedKnownApp['grade']> {
  rmSync(runDir, { recursive: true, force: true });
  mkdirSync(runDir, { recursive: true });
  const env = {
    ...options.env,
    APP: app.dir,
    APP_URL: '',
    BACKEND: app.backend,
    RUNGS_LEAVE_APP: '1',
    RUNGS_RUN_DIR: runDir,
    RUNGS_RUNS: path.dirname(runDir),
  };
  await options.play({ level: app.level, env, log: path.join(runDir, 'output.log') });
  const grade = readBack(runDir);
  if (grade) keepVersions(runDir, versions);
  return grade;
}
