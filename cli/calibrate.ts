import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { ParseArgsConfig } from 'node:util';
import { type SkinName, skins } from '../fixtures/apps/reference.ts';
import { type SeededBug, seededBugs } from '../fixtures/apps/seeded-bugs.ts';
import { BadInput } from '../fixtures/failures.ts';
import { calibrate as calibrateSeeded } from '../graders/calibration/calibrate.ts';
import { bugsAtLevel, type Extent, extents, planRuns } from '../graders/calibration/plan.ts';
import { reportJson, reportMarkdown } from '../graders/calibration/report.ts';
import { isRightResult, type RunResult } from '../graders/calibration/results.ts';
import { terminalTable } from '../graders/calibration/table.ts';
import { levelFrom, parseCommandLine, wholeNumber } from './arguments.ts';
import type { Command } from './command.ts';
import { playLevel } from './play-level.ts';

const options = {
  seeded: { type: 'boolean' },
  level: { type: 'string' },
  skin: { type: 'string' },
  bug: { type: 'string' },
  full: { type: 'string' },
  jobs: { type: 'string' },
  out: { type: 'string' },
  fresh: { type: 'boolean' },
  retry: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

const help = `Usage: npx rungs calibrate --seeded --level N [options]

Measures the grader: grades the reference app with each of its seeded bugs, and without any, in each of its looks, and
counts what was found, what was missed, and what was reported although it is all right.

  --level N      level whose bugs are tried; so far 1
  --skin A,B     looks of the app: ${skins.join(', ')} (default: all)
  --bug A,B      ids of seeded bugs, and "none" for the app without one (default: all)
  --full WHICH   grade the whole level for all bugs, for a sample (every bug in one look), or for none; else only the
                 features that the bug concerns (default: sample)
  --jobs N       grades at the same time (default: 1)
  --out DIR      folder of the results (default: reports/calibration/seeded-L<N>)
  --fresh        grade again what an earlier calibration in that folder has graded already
  --retry        grade again only what was not right there, even if the grader has changed since

Exit codes: 0 all found and nothing else, 1 not so, 2 bad input, 3 some runs came to no grade.`;

/** `rungs calibrate`: how well the grader does on apps of which the truth is known. */
export const calibrate: Command = { summary: 'measure the grader on seeded bugs', help, run };

async function run(args: string[]): Promise<number> {
  const wish = parse(args);
  mkdirSync(wish.dir, { recursive: true });
  const stop = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, () => stop.abort());
  const startedAt = new Date();
  const results = await calibrateSeeded({ ...wish, play: playLevel, env: workersFor(wish.jobs), signal: stop.signal });
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

/** Grades at the same time share the workers that one alone would have. */
function workersFor(jobs: number): Record<string, string> {
  const workers = process.env.RUNGS_WORKERS ?? Math.max(1, Math.round(Math.min(8, 2 * availableParallelism()) / jobs));
  return { RUNGS_WORKERS: String(workers) };
}

function parse(args: string[]) {
  const { values, positionals } = parseCommandLine('calibrate', args, options);
  if (positionals.length) throw new BadInput(`${positionals[0]} means nothing here; see npx rungs calibrate --help`);
  if (!values.seeded) throw new BadInput('calibrate on what? Give --seeded for the bugs of the reference app');
  if (values.fresh && values.retry) throw new BadInput('give either --fresh or --retry, not both');
  const level = levelFrom(values.level);
  const full = oneOf('--full', values.full ?? 'sample', extents) as Extent;
  const looks = list(values.skin)?.map((name) => oneOf('--skin', name, skins) as SkinName) ?? skins;
  const bugs = bugsAsked(list(values.bug), level);
  return {
    level,
    runs: planRuns({ level, skins: looks, bugs, full }),
    dir: path.resolve(values.out ?? path.join(import.meta.dirname, `../reports/calibration/seeded-L${level}`)),
    keep: values.fresh ? ('none' as const) : values.retry ? ('right' as const) : ('same' as const),
    jobs: wholeNumber('--jobs', values.jobs ?? '1', 16),
  };
}

function bugsAsked(ids: string[] | undefined, level: number): (SeededBug | undefined)[] {
  const known = bugsAtLevel(seededBugs, level);
  if (!ids) return [undefined, ...known];
  return ids.map((id) => {
    const bug = known.find((each) => each.id === id);
    if (!bug && id !== 'none') throw new BadInput(`there is no seeded bug "${id}" at level ${level}`);
    return bug;
  });
}

function oneOf(option: string, text: string, known: readonly string[]): string {
  if (known.includes(text)) return text;
  throw new BadInput(`${option} is "${text}"; give ${known.join(', ')}`);
}

const list = (text: string | undefined): string[] | undefined => text?.split(',').map((each) => each.trim());
