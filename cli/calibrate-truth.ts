import { existsSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../fixtures/failures.ts';
import { gradeKnownApps } from '../graders/calibration/truth/calibrate-truth.ts';
import { findApps, type KnownApp } from '../graders/calibration/truth/find-apps.ts';
import { figuresWords } from '../graders/calibration/truth/report.ts';
import { readTruth } from '../graders/calibration/truth/truth-file.ts';
import { writeAgreement } from '../graders/calibration/truth/write-agreement.ts';
import { say } from '../graders/reporting/terminal.ts';
import { levelFrom } from './arguments.ts';
import { jobsFrom, workersFor } from './jobs.ts';
import { claimFolder } from './out-folder.ts';
import { playLevel } from './play-level.ts';

/** What `rungs calibrate --truth` was asked for. */
export type TruthWish = {
  truth: string[];
  apps?: string | undefined;
  level?: string | undefined;
  jobs?: string | undefined;
  backend?: string | undefined;
  out?: string | undefined;
  fresh?: boolean | undefined;
};

/** Grades apps that people have judged and tells how far both agree; returns the exit code. Throws BadInput. */
export async function calibrateOnTruth(wish: TruthWish, stop: AbortController): Promise<number> {
  if (wish.apps === undefined) throw new BadInput('where are the apps? Give --apps DIR, a folder that they lie below');
  if (!existsSync(wish.apps)) throw new BadInput(`there is no folder ${wish.apps}`);
  const { apps, missing } = findApps(readTruth(wish.truth), path.resolve(wish.apps));
  for (const name of missing) say(`not below ${wish.apps}: ${name}`);
  const wanted = apps.filter((app) => (wish.backend === undefined ? true : app.backend === wish.backend));
  if (!wanted.length) throw new BadInput(`none of the apps that the truth knows lies below ${wish.apps}`);
  const dir = path.resolve(wish.out ?? path.join(import.meta.dirname, '../reports/calibration/truth'));
  const jobs = jobsFrom(wish.jobs);
  const known = wanted.map((app) => atMost(app, wish.level));
  claimFolder(dir);
  const results = await gradeKnownApps({
    apps: known,
    dir,
    fresh: wish.fresh ?? false,
    jobs,
    play: playLevel,
    env: workersFor(jobs),
    signal: stop.signal,
  });
  if (!results.length) return 130;
  const { result, files } = await writeAgreement(results, dir);
  const bugs = result.bugs.length
    ? `\n${result.bugs.filter((each) => each.isFound).length} of ${result.bugs.length} known bugs found.`
    : '';
  console.log(`${figuresWords(result.all)}${bugs}\n${files.markdown}\n${files.html}`);
  if (stop.signal.aborted) return 130;
  return result.withoutGrade.length ? 3 : 0;
}

function atMost(app: KnownApp, level: string | undefined): KnownApp {
  return level === undefined ? app : { ...app, level: Math.min(app.level, levelFrom(level)) };
}
