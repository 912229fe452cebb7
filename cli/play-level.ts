import { createRequire } from 'node:module';
import { constants } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { whenOrphaned } from '../fixtures/processes/orphaned.ts';

const root = path.resolve(import.meta.dirname, '..');
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');

/**
 * Runs the scenarios of a level and returns the exit code. A signal to stop is passed on as Ctrl-C, which Playwright
 * answers by cleaning up, and is waited for. The channel between the two lets the child notice when this process is
 * killed. With `log` everything that it says goes to that file instead of the terminal.
 */
export async function playLevel(options: {
  level: number;
  env: Record<string, string>;
  log?: string;
}): Promise<number> {
  const args = [
    playwright,
    'test',
    `--config=${path.join(root, 'playwright.config.ts')}`,
    `--project=L${options.level}`,
  ];
  const output = options.log === undefined ? 'inherit' : ({ file: options.log, append: true } as const);
  const child = execa(process.execPath, args, {
    env: options.env,
    stdin: 'inherit',
    stdout: output,
    stderr: output,
    ipc: true,
    reject: false,
  });
  const stop = () => child.kill('SIGINT');
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  whenOrphaned(stop);
  const { exitCode, signal } = await child;
  for (const each of signals) process.off(each, stop);
  // What a shell makes of a signal.
  return exitCode ?? 128 + constants.signals[signal ?? 'SIGKILL'];
}
