import type { ParseArgsConfig } from 'node:util';
import { skins } from '../fixtures/apps/reference.ts';
import { BadInput } from '../fixtures/failures.ts';
import { parseCommandLine } from './arguments.ts';
import { calibrateOnSeededBugs } from './calibrate-seeded.ts';
import { calibrateOnTruth } from './calibrate-truth.ts';
import type { Command } from './command.ts';

const options = {
  seeded: { type: 'boolean' },
  truth: { type: 'string', multiple: true },
  apps: { type: 'string' },
  backend: { type: 'string' },
  level: { type: 'string' },
  skin: { type: 'string' },
  bug: { type: 'string' },
  full: { type: 'string' },
  jobs: { type: 'string' },
  together: { type: 'string' },
  out: { type: 'string' },
  fresh: { type: 'boolean' },
  retry: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

const help = `Usage: npx rungs calibrate --seeded --level N [options]
       npx rungs calibrate --truth FILE [--truth FILE] --apps DIR [options]

Measures the grader on apps of which the truth is known.

  --seeded       the reference app with each of its seeded bugs, and without any, in each of its looks: what was found,
                 what was missed, and what was reported although it is all right
  --level N      level whose bugs are tried
  --backend B    the app on postgres (default) or spacetime
  --skin A,B     looks of the app: ${skins.join(', ')} (default: all)
  --bug A,B      ids of seeded bugs, and "none" for the app without one (default: all)
  --full WHICH   grade the whole level for all bugs, for a sample (one bug of each feature, the looks taking turns), or
                 for none; else only the features that the bug concerns (default: sample)
  --together N   bugs of different features in one grade, at most; what is not right then is graded again with that bug
                 alone (default: 4)
  --retry        grade again only what was not right there, even if the grader has changed since

  --truth FILE   apps that people have judged: their marks per criterion, or the bugs that they found. Tells accuracy,
                 Cohen's kappa, misses and false alarms, and shows each disagreement with its evidence
  --apps DIR     folder below which those apps lie; nothing is written into them
  --backend B    only those on this backend
  --level N      at most this level

  --out DIR      folder of the results (default: reports/calibration/...)
  --jobs N       grades at the same time (default: one for each core, five for two with --seeded)
  --fresh        grade again what an earlier calibration in that folder has graded already

Exit codes: 0 all found and nothing else, 1 not so, 2 bad input, 3 some runs came to no grade.`;

/** `rungs calibrate`: how well the grader does on apps of which the truth is known. */
export const calibrate: Command = { summary: 'measure the grader on seeded bugs, or against people', help, run };

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseCommandLine('calibrate', args, options);
  if (positionals.length) throw new BadInput(`${positionals[0]} means nothing here; see npx rungs calibrate --help`);
  const { seeded, truth, ...rest } = values;
  if (Boolean(seeded) === Boolean(truth))
    throw new BadInput('calibrate on what? Give --seeded for the bugs of the reference app, or --truth FILE');
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  return truth ? calibrateOnTruth({ truth, ...rest }, stop) : calibrateOnSeededBugs(rest, stop);
}
