import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { benchmarkVersion } from '../scoring/benchmark-version.ts';
import { featureId } from '../scoring/feature-id.ts';
import { type Grade, grade } from '../scoring/grade.ts';
import { appVersion } from './app-version.ts';
import type { Batch } from './batches.ts';

/** Plays a level with the given environment, writes what it says to `log`, and returns the exit code. */
export type Play = (options: { level: number; env: Record<string, string>; log: string }) => Promise<number>;

const versions = z.object({ benchmark: z.string(), app: z.string() });
/** What a result depends on: the benchmark's version and the app's. */
export type Versions = z.infer<typeof versions>;

/** The versions of what would be run now. */
export const currentVersions = (): Versions => ({ benchmark: benchmarkVersion(), app: appVersion() });

export const gradeFile = 'grade.json';
const versionsFile = 'versions.json';

/** The result of an earlier run in the folder; undefined without one, or when it is of other versions than `wanted`. */
export function keptGrade(dir: string, wanted?: Versions): Grade | undefined {
  const files = [versionsFile, gradeFile].map((name) => path.join(dir, name));
  if (!files.every((file) => existsSync(file))) return undefined;
  const [kept, found] = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
  if (wanted && !isSame(versions.parse(kept), wanted)) return undefined;
  return grade.parse(found);
}

/**
 * Grades the reference app with the bugs of a batch, into `dir`, which is emptied first. Returns the exit code in place of
 * the grade when there is none.
 */
export async function playBatch(
  batch: Batch,
  options: { level: number; dir: string; play: Play; env: Record<string, string> },
): Promise<Grade | number> {
  const { level, dir, play } = options;
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const before = currentVersions();
  const env = {
    ...options.env,
    // Empty is unset: nothing but the reference app is graded here.
    APP: '',
    APP_URL: '',
    RUNGS_RUN_DIR: dir,
    // Where the link to the latest run goes.
    RUNGS_RUNS: path.dirname(dir),
    RUNGS_SKIN: batch[0].skin,
    RUNGS_BUGS: batch.flatMap(({ bug }) => bug?.id ?? []).join(),
    RUNGS_FEATURES: batch.flatMap(({ only }) => only?.map(featureId) ?? []).join(),
  };
  const exitCode = await play({ level, env, log: path.join(dir, 'output.log') });
  if (!existsSync(path.join(dir, gradeFile))) return exitCode;
  // A result whose sources changed underneath is of no version.
  const after = currentVersions();
  const played = isSame(before, after) ? before : { benchmark: 'changed meanwhile', app: 'changed meanwhile' };
  keepVersions(dir, played);
  return readBack(dir)!;
}

/** Keeps the part of a batch's grade that is about one run as if the run had had a grade of its own. */
export function keepPart(part: Grade, { from, dir }: { from: string; dir: string }): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  copyFileSync(path.join(from, versionsFile), path.join(dir, versionsFile));
  writeFileSync(path.join(dir, gradeFile), `${JSON.stringify(part)}\n`);
}

/** Notes what a result in a folder depends on. */
export function keepVersions(dir: string, played: Versions): void {
  writeFileSync(path.join(dir, versionsFile), `${JSON.stringify(played)}\n`);
}

/** The grade that a run left in its folder; undefined when it left none. */
export function readBack(dir: string): Grade | undefined {
  const file = path.join(dir, gradeFile);
  return existsSync(file) ? grade.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

const isSame = (one: Versions, other: Versions): boolean => one.benchmark === other.benchmark && one.app === other.app;
