import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../fixtures/failures.ts';
import { processLives } from '../fixtures/processes/process-group.ts';

/** Whether a grade, a repeated grade or a refused one leaves a file or folder of this name. */
export const isOutput = (name: string): boolean =>
  isMark(name) ||
  /^(index\.html|(GRADING_RESULTS|BUG_REPORT)\.md|evidence|logs|playwright|turns|ui-map|\d+)$/.test(name);

/**
 * The absolute path of a folder for output. It is made when missing, and an earlier grade in it is deleted; throws
 * BadInput when it holds something else alone.
 */
export function prepareOut(out: string): string {
  const dir = path.resolve(out);
  const stat = statSync(dir, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) throw new BadInput(`${dir} is a file; give --out a folder`);
  const names = stat ? readdirSync(dir) : [];
  if (names.length && !names.some(isMark))
    throw new BadInput(`${dir} holds something other than a grade; give --out a new or an empty folder`);
  for (const name of names.filter(isOutput)) rmSync(path.join(dir, name), { recursive: true });
  mkdirSync(dir, { recursive: true });
  return dir;
}

/** Makes a folder whose results two commands at once would spoil this process's own; throws BadInput when another has it. */
export function claimFolder(dir: string): void {
  mkdirSync(dir, { recursive: true });
  const claim = path.join(dir, '.in-use');
  const owner = existsSync(claim) ? Number(readFileSync(claim, 'utf8')) : 0;
  if (owner && processLives(owner))
    throw new BadInput(`process ${owner} is writing to ${dir}; wait for its end, or give another --out`);
  writeFileSync(claim, String(process.pid));
  process.on('exit', () => rmSync(claim, { force: true }));
}

function isMark(name: string): boolean {
  return /^(run|grade|refusal|repeat)\.json$/.test(name);
}
