import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What decides a score: the specs, the rubric (in scoring) and the code that plays and judges them. */
const folders = [
  'features',
  ...['gherkin', 'steps', 'chat', 'search', 'scoring'].map((each) => path.join('graders', each)),
];
const counted = /\.(feature|ts|tsx|json)$/;
const ignored = /\.test\.tsx?$|(^|\/)(testing|test|fixtures|__snapshots__)\//;

/**
 * Twelve hex digits that change when specs, rubric or grader do; the same on every machine for the same sources.
 * Grades with different ones are not comparable. `root` is the folder of the whole suite.
 */
export function benchmarkVersion(root: string = fileURLToPath(new URL('../..', import.meta.url))): string {
  const files = folders.flatMap((each) => filesBelow(root, each)).sort((a, b) => (a < b ? -1 : 1));
  const hash = createHash('sha256');
  for (const file of files) {
    // Line ends differ between checkouts; lengths keep two files from passing for one.
    const text = readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${file}\0${text.length}\0${text}`);
  }
  return hash.digest('hex').slice(0, 12);
}

function filesBelow(root: string, folder: string): string[] {
  const top = path.join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => counted.test(file) && !ignored.test(file));
}
