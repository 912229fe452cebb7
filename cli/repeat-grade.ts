import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Grade, grade } from '../graders/scoring/grade.ts';
import { type Verdict, verdicts } from '../graders/scoring/verdict.ts';
import { playLevel } from './play-level.ts';

/** How often each criterion got which verdict. */
export type Counts = Record<string, Partial<Record<Verdict, number>>>;

/**
 * Grades the same app several times, each into a folder of its own below `runDir`, and writes `repeat.json` beside
 * them. Returns 0 when every criterion got the same verdict each time, 1 when not, and 2 or 3 as soon as a grade does
 * not come about.
 */
export async function repeatGrade(options: {
  level: number;
  env: Record<string, string>;
  runDir: string;
  times: number;
}): Promise<number> {
  const grades: Grade[] = [];
  for (let time = 1; time <= options.times; time++) {
    const runDir = path.join(options.runDir, String(time));
    mkdirSync(runDir);
    const exitCode = await playLevel({ level: options.level, env: { ...options.env, RUNGS_RUN_DIR: runDir } });
    if (exitCode > 1) return exitCode;
    grades.push(grade.parse(JSON.parse(readFileSync(path.join(runDir, 'grade.json'), 'utf8'))));
  }
  const counts = countVerdicts(grades);
  const changed = changedIn(counts);
  const file = path.join(options.runDir, 'repeat.json');
  writeFileSync(file, `${JSON.stringify({ times: options.times, changed, criteria: counts }, null, 2)}\n`);
  console.log(
    `${table(counts)}\n\n${changed.length ? `Changed: ${changed.join(', ')}` : 'No verdict changed.'}\n${file}`,
  );
  return changed.length ? 1 : 0;
}

/** Counts the verdicts of several grades of one app at one level, by criterion. */
export function countVerdicts(grades: readonly Grade[]): Counts {
  const counts: Counts = {};
  for (const { id, verdict } of grades.flatMap((each) => each.features.flatMap((feature) => feature.criteria))) {
    counts[id] ??= {};
    counts[id][verdict] = (counts[id][verdict] ?? 0) + 1;
  }
  return counts;
}

/** The criteria that did not get the same verdict each time. */
export const changedIn = (counts: Counts): string[] =>
  Object.keys(counts).filter((id) => Object.keys(counts[id]!).length > 1);

function table(counts: Counts): string {
  const rows = Object.entries(counts).map(([id, count]) => [id, ...verdicts.map((each) => String(count[each] ?? '-'))]);
  return [['', ...verdicts], ...rows].map((cells) => cells.map((cell) => cell.padStart(13)).join('')).join('\n');
}
