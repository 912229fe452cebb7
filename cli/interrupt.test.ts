import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';
import { poll } from '../fixtures/processes/poll.ts';
import { commandEnvironment, hasGrade, root } from './testing/command.ts';
import { anyRuns, familyOf, foldersOf, running } from './testing/processes.ts';
import { control, scratch } from './testing/scratch.ts';

/** Time in which everything of a stopped grade must be gone, ms. */
const goneMs = 60_000;

const level = '--project=L1';
const playwright = [process.execPath, createRequire(import.meta.url).resolve('@playwright/test/cli'), 'test', level];
const rungs = [process.execPath, path.join(root, 'cli/rungs.ts'), 'grade', '--level', '1'];

/** Moments of a grade, by its processes. */
const bringUp = (pids: number[]) => anyRuns(pids, 'bin/postgres');
const scenarios = (pids: number[]) => anyRuns(pids, '--type=renderer');

type Stop = { line: string[]; when: (pids: number[]) => boolean; signal: NodeJS.Signals; wholeGroup?: boolean };

/** Starts a grade, stops it at a moment, and checks that nothing of it is left; its exit code and last line. */
async function stopped({ line, when, signal, wholeGroup = false }: Stop) {
  const [runs, tmp] = [scratch(), scratch()];
  const app = control('static-stub');
  const [program, ...args] = line.includes('grade') ? [...line, app] : line;
  const which: Record<string, string> = line.includes('grade') ? {} : { APP: app };
  const child = execa(program!, args, {
    cwd: root,
    preferLocal: true,
    // A temp folder of its own shows what is left.
    env: commandEnvironment(runs, { ...which, TMPDIR: tmp, PWTEST_CACHE_DIR: path.join(tmpdir(), 'rungs-test-cache') }),
    // A group of its own, as a shell gives to what is typed in.
    detached: true,
    reject: false,
    stdin: 'ignore',
  });
  const family = await poll(() => {
    const pids = familyOf(child.pid!);
    return when(pids) ? pids : undefined;
  }, 120_000);
  if (!family) throw new Error('the moment to stop never came');
  onTestFinished(() => {
    for (const pid of running(family)) process.kill(pid, 'SIGKILL');
  });
  const databases = foldersOf(family).filter((dir) => dir.includes('rungs-db-'));
  process.kill(wholeGroup ? -child.pid! : child.pid!, signal);
  const { exitCode, stderr } = await child;

  await poll(() => running(family).length === 0 || undefined, goneMs);
  expect(running(family)).toEqual([]);
  expect(await poll(() => leftIn(tmp).length === 0 || undefined, goneMs), leftIn(tmp).join()).toBe(true);
  expect(databases.filter((dir) => existsSync(dir))).toEqual([]);
  expect(hasGrade(runs)).toBe(false);
  expect(existsSync(path.join(app, 'GRADING_RESULTS.md'))).toBe(false);
  return { exitCode, last: stderr.trimEnd().split('\n').at(-1) };
}

/** Temporary files but for the folder in which grades tell each other their ports, and what npm keeps of itself. */
function leftIn(tmp: string): string[] {
  return readdirSync(tmp).filter((name) => !/^(rungs-ports-\d+|node-compile-cache)$/.test(name));
}

test.skipIf(process.platform !== 'linux').for<[string, Stop]>([
  ['Ctrl-C while the app is brought up', { line: playwright, when: bringUp, signal: 'SIGINT', wholeGroup: true }],
  ['Ctrl-C to rungs', { line: rungs, when: scenarios, signal: 'SIGINT', wholeGroup: true }],
  ['SIGTERM to rungs alone', { line: rungs, when: scenarios, signal: 'SIGTERM' }],
])('%s ends everything without a grade', async ([, stop]) => {
  expect(await stopped(stop)).toEqual({ exitCode: 3, last: 'No grade: interrupted; nothing was scored' });
});

test.skipIf(process.platform !== 'linux').for<[string, Stop]>([
  ['playwright while the app is brought up', { line: playwright, when: bringUp, signal: 'SIGKILL' }],
  ['playwright while scenarios are played', { line: playwright, when: scenarios, signal: 'SIGKILL' }],
  ['everything at once', { line: playwright, when: scenarios, signal: 'SIGKILL', wholeGroup: true }],
  ['rungs', { line: rungs, when: scenarios, signal: 'SIGKILL' }],
  // npm ends at once and tells only the shell that it has started.
  ['npx playwright gently', { line: ['npx', 'playwright', 'test', level], when: scenarios, signal: 'SIGTERM' }],
  ['npx rungs gently', { line: ['npx', 'rungs', 'grade', '--level', '1'], when: scenarios, signal: 'SIGTERM' }],
])('killing %s leaves nothing behind', async ([, stop]) => {
  expect((await stopped(stop)).exitCode).toBeUndefined();
});
