import path from 'node:path';
import type { ParseArgsConfig } from 'node:util';
import { BadInput } from '../fixtures/failures.ts';
import { newRunDir } from '../fixtures/run-folder.ts';
import { levelFrom, parseCommandLine, wholeNumber } from './arguments.ts';
import type { Command } from './command.ts';
import { prepareOut } from './out-folder.ts';
import { playLevel } from './play-level.ts';
import { repeatGrade } from './repeat-grade.ts';

const options = {
  level: { type: 'string' },
  out: { type: 'string' },
  backend: { type: 'string' },
  host: { type: 'string' },
  url: { type: 'string' },
  headed: { type: 'boolean' },
  trace: { type: 'boolean' },
  strict: { type: 'boolean' },
  keep: { type: 'boolean' },
  repeat: { type: 'string' },
  features: { type: 'string' },
  budget: { type: 'string' },
  against: { type: 'string' },
  assist: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

const help = `Usage: npx rungs grade [folder] --level N [options]

Grades an app: brings it up, opens it as several people at once, scores what they see.
Without a folder and without --url the bundled reference app is graded.

  --level N      level to grade, 1 to 12; includes the levels below it
  --out DIR      put the output there instead of reports/runs/<id>; an earlier grade in it is replaced
  --backend B    what the app is built on, when its folders do not tell: postgres or spacetime
  --host H       what SpacetimeDB apps run on: real or embedded; real when there is one
  --url URL      grade an app that already runs, for example http://127.0.0.1:6273; nothing is started
  --headed       show the browsers
  --strict       what a browser receives that its person must not have costs points; else it is a finding
  --trace        keep a Playwright trace of everybody in every scenario (slower)
  --keep         keep the app's work copy afterwards
  --features F   grade some features of the level only, such as F07,F08
  --budget M     minutes that the grade may take; what no longer fits is reported as not tried
  --against G    tell what got better and what regressed since an earlier grade: its grade.json, or its folder
  --assist USD   where no way to use the app is found, ask the Anthropic API for at most this much (ANTHROPIC_API_KEY)
  --repeat N     grade N times and count how often each criterion got which verdict

Exit codes: 0 everything met, 1 graded and something is not met, 2 bad input, 3 no grade because the machine failed.
With --repeat: 0 all verdicts the same each time, 1 some changed.`;

/** `rungs grade`: the same as `npx playwright test --project=L<n>` with the matching environment. */
export const grade: Command = { summary: 'grade an app at one level', help, run };

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseCommandLine('grade', args, options);
  if (positionals.length > 1)
    throw new BadInput(`give one folder, not ${positionals.length}: ${positionals.join(' ')}`);
  const [dir] = positionals;
  if (dir !== undefined && values.url !== undefined) throw new BadInput('give either a folder or --url, not both');
  const level = levelFrom(values.level);
  const times = wholeNumber('--repeat', values.repeat ?? '1', 100);
  const env: Record<string, string> = {
    // Empty is unset: what is graded is decided here, not by a variable left over in the shell.
    APP: dir === undefined ? '' : path.resolve(dir),
    APP_URL: values.url ?? '',
    ...(values.backend !== undefined && { BACKEND: values.backend }),
    ...(values.host !== undefined && { RUNGS_HOST: values.host }),
    ...(values.features !== undefined && { RUNGS_FEATURES: values.features }),
    ...(values.budget !== undefined && { RUNGS_BUDGET: values.budget }),
    ...(values.against !== undefined && { RUNGS_AGAINST: path.resolve(values.against) }),
    ...(values.assist !== undefined && { RUNGS_ASSIST: values.assist }),
    ...(values.trace && { RUNGS_TRACE: '1' }),
    ...(values.strict && { RUNGS_STRICT: '1' }),
    ...(values.headed && { RUNGS_HEADED: '1' }),
    ...(values.keep && { RUNGS_KEEP: '1' }),
  };
  const runDir = values.out === undefined ? newRunDir() : prepareOut(values.out);
  if (values.repeat !== undefined) return repeatGrade({ level, env, runDir, times });
  return playLevel({ level, env: { ...env, RUNGS_RUN_DIR: runDir } });
}
