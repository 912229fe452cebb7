import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../../fixtures/failures.ts';
import { type Grade, grade } from '../scoring/grade.ts';

/** The grade in a file, or in `grade.json` of a folder; throws BadInput when there is none that can be read. */
export function readGrade(where: string): Grade {
  try {
    const file = statSync(where).isDirectory() ? path.join(where, 'grade.json') : where;
    return grade.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'it holds no grade';
    throw new BadInput(`cannot read a grade from ${where}: ${why}; give a grade.json or the folder of a run`);
  }
}
