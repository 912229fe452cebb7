import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';
import { type Grade, grade } from '../../graders/scoring/grade.ts';
import { scratch } from './scratch.ts';

export const root = path.resolve(import.meta.dirname, '../..');

/** Variables that would change what is graded. */
// biome-ignore format: names read best in rows
const unset = [
  'APP', 'APP_URL', 'BACKEND', 'DATABASE_URL', 'RUNGS_RUN_DIR', 'RUNGS_SKIN', 'RUNGS_BUGS', 'RUNGS_FEATURES', 'RUNGS_BUDGET',
  'RUNGS_AGAINST', 'RUNGS_ASSIST', 'RUNGS_STRICT', 'RUNGS_TRACE', 'VITEST',
];

/** How a command of ours ended. */
export type Ended = {
  exitCode: number | undefined;
  stdout: string;
  stderr: string;
  /** Folder that got the runs. */
  runs: string;
};

/** The environment of a command: only what the test says is graded, and the output goes to `runs`. */
export function commandEnvironment(runs: string, env: Record<string, string> = {}): Record<string, string | undefined> {
  return { ...Object.fromEntries(unset.map((name) => [name, undefined])), RUNGS_RUNS: runs, ...env };
}

/** Runs a command line to its end; programs in node_modules are found. */
export async function command(line: string[], env: Record<string, string> = {}): Promise<Ended> {
  const [program, ...args] = line;
  const runs = scratch();
  const { exitCode, stdout, stderr } = await execa(program!, args, {
    cwd: root,
    env: commandEnvironment(runs, env),
    preferLocal: true,
    reject: false,
    stdin: 'ignore',
  });
  return { exitCode, stdout, stderr, runs };
}

/** Grades at level 1 as a user does. */
export const gradeLevel1 = (env: Record<string, string>): Promise<Ended> =>
  command(['playwright', 'test', '--project=L1'], env);

/** The grade that a command has left; throws when there is none or its schema does not hold. */
export function gradeOf({ runs }: Ended): Grade {
  return grade.parse(JSON.parse(readFileSync(path.join(runs, 'latest/grade.json'), 'utf8')));
}

/** What is not met in a grade, with what was seen. */
export const notMet = (grade: Grade) =>
  grade.features
    .flatMap((feature) => feature.criteria)
    .filter((each) => each.verdict !== 'met')
    .map(({ id, verdict, observations }) => ({ id, verdict, observations }));

/** Whether any run below the folder came to a grade. */
export function hasGrade(runs: string): boolean {
  return readdirSync(runs).some((name) => existsSync(path.join(runs, name, 'grade.json')));
}
