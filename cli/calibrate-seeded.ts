import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BackendName, backends, type SkinName, skins } from '../fixtures/apps/reference.ts';
import { bugsOn, type SeededBug } from '../fixtures/apps/seeded-bugs.ts';
import { BadInput } from '../fixtures/failures.ts';
import type { Batch } from '../graders/calibration/batches.ts';
import { calibrate as calibrateSeeded } from '../graders/calibration/calibrate.ts';
import { bugsAtLevel, type Extent, extents, planRuns } from '../graders/calibration/plan.ts';
import { reportJson, reportMarkdown } from '../graders/calibration/report.ts';
import { isRightResult, type RunResult } from '../graders/calibration/results.ts';
import { terminalTable } from '../graders/calibration/table.ts';
import { levelFrom, wholeNumber } from './arguments.ts';
import { jobsFrom, partsPerCore, workersFor } from './jobs.ts';
import { claimFolder } from './out-folder.ts';
import { playLevel } from './play-level.ts';

/** What `rungs calibrate --seeded` was asked for. */
export type SeededWish = {
  level?: string | undefined;
  backend?: string | undefined;
  skin?: string | undefined;
  bug?: string | undefined;
  full?: string | undefined;
  jobs?: string | undefined;
  together?: string | undefined;
  out?: string | undefined;
  fresh?: boolean | undefined;
  retry?: boolean | undefined;
};

/** Grades the reference app with each seeded bug and tells what was found; returns the exit code. Throws BadInput. */
export async function calibrateOnSeededBugs(values: SeededWish, stop: AbortController): Promise<number> {
  const wish = parse(values);
  claimFolder(wish.dir);
  const startedAt = new Date();
  const env = ([{ only }]: Batch) => ({ ...workersFor(wish.jobs, only !== undefined), BACKEND: wish.backend });
  const results = await calibrateSeeded({ ...wish, play: playLevel, env, signal: stop.signal });
  if (!results.length) return 130;
  const facts = { level: wish.level, startedAt: startedAt.toISOString(), durationMs: Date.now() - startedAt.getTime() };
  const markdown = path.join(wish.dir, 'seeded-bugs.md');
  writeFileSync(markdown, reportMarkdown(results, facts));
  writeFileSync(path.join(wish.dir, 'seeded-bugs.json'), `${JSON.stringify(reportJson(results, facts), null, 2)}\n`);
  console.log(`${terminalTable(results, process.stdout.columns)}\n${markdown}`);
  if (stop.signal.aborted) return 130;
  return exitCode(results);
}

function exitCode(results: readonly RunResult[]): number {
  if (results.some((each) => !each.judgement)) return 3;
  return results.every(isRightResult) ? 0 : 1;
}

function parse(values: SeededWish) {
  if (values.fresh && values.retry) throw new BadInput('give either --fresh or --retry, not both');
  const level = levelFrom(values.level);
  const full = oneOf('--full', values.full ?? 'sample', extents) as Extent;
  const looks = list(values.skin)?.map((name) => oneOf('--skin', name, skins) as SkinName) ?? skins;
  const backend = oneOf('--backend', values.backend ?? 'postgres', backends) as BackendName;
  const bugs = bugsAsked(list(values.bug), level, backend);
  const folder = `seeded-L${level}${backend === 'postgres' ? '' : `-${backend}`}`;
  return {
    level,
    backend,
    runs: planRuns({ level, skins: looks, bugs, full }),
    dir: path.resolve(values.out ?? path.join(import.meta.dirname, '../reports/calibration', folder)),
    keep: values.fresh ? ('none' as const) : values.retry ? ('right' as const) : ('same' as const),
    jobs: jobsFrom(values.jobs, partsPerCore),
    together: wholeNumber('--together', values.together ?? '4', 8),
  };
}

function bugsAsked(ids: string[] | undefined, level: number, backend: BackendName): (SeededBug | undefined)[] {
  const known = bugsAtLevel(bugsOn(backend), level);
  if (!ids) return [undefined, ...known];
  return ids.map((id) => {
    const bug = known.find((each) => each.id === id);
    if (!bug && id !== 'none') throw new BadInput(`there is no seeded bug "${id}" at level ${level} on ${backend}`);
    return bug;
  });
}

function oneOf(option: string, text: string, known: readonly string[]): string {
  if (known.includes(text)) return text;
  throw new BadInput(`${option} is "${text}"; give ${known.join(', ')}`);
}

const list = (text: string | undefined): string[] | undefined => text?.split(',').map((each) => each.trim());
