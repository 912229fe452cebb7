import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../fixtures/failures.ts';

/** What a grade, a repeated grade and a refused one leave in their folder. */
const outputs =
  /^(grade\.json|index\.html|GRADING_RESULTS\.md|BUG_REPORT\.md|evidence|logs|playwright|ui-map|(run|refusal|repeat)\.json|\d+)$/;

/** The absolute path of a folder for output, made or emptied; throws BadInput when it holds anything but output. */
export function prepareOut(out: string): string {
  const dir = path.resolve(out);
  const stat = statSync(dir, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) throw new BadInput(`${dir} is a file; give --out a folder`);
  const names = stat ? readdirSync(dir) : [];
  const strange = names.find((name) => !outputs.test(name));
  if (strange) throw new BadInput(`${dir} holds something other than a grade (${strange}); give --out an empty folder`);
  for (const name of names) rmSync(path.join(dir, name), { recursive: true });
  mkdirSync(dir, { recursive: true });
  return dir;
}
