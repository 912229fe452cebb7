import { randomUUID } from 'node:crypto';
import { mkdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Grade } from '../scoring/grade.ts';
import { bugReport } from './bug-report.ts';
import { gradeJson } from './grade-json.ts';
import { gradingResults } from './grading-results.ts';
import { renderHtml } from './html/render-html.ts';

export type WriteOptions = {
  grade: Grade;
  /** Folder of this run; screenshots, traces and logs are in it already. */
  runDir: string;
  /** Folder of all runs, in which `latest` points to the newest. */
  runsDir: string;
  /** The app's own folder, which gets GRADING_RESULTS.md and BUG_REPORT.md. */
  appDir?: string | undefined;
};

export type Written = {
  /** Absolute path of the HTML report. */
  htmlPath: string;
  /** Absolute path of the run's BUG_REPORT.md, or null when the app has no bugs. */
  bugReportPath: string | null;
  /** What could not be written, one line each; the grade itself is safe. */
  warnings: string[];
};

/** Writes everything that is reported about a grade. Throws only when the run folder cannot be written. */
export async function writeOutputs({ grade, runDir, runsDir, appDir }: WriteOptions): Promise<Written> {
  await mkdir(runDir, { recursive: true });
  const bugs = bugReport(grade);
  const results = gradingResults(grade);
  // First, so that a failure in what derives from it loses nothing.
  await replaceFile(path.join(runDir, 'grade.json'), gradeJson(grade));
  await writeMarkdown(runDir, results, bugs);
  const htmlPath = path.join(path.resolve(runDir), 'index.html');
  await replaceFile(htmlPath, await renderHtml(grade, runDir));
  const warnings = [
    await warning('the link to the latest run', () => linkLatest(runsDir, runDir)),
    appDir && (await warning(`the results in ${appDir}`, () => writeMarkdown(appDir, results, bugs))),
  ].filter((each) => typeof each === 'string' && each !== '') as string[];
  return { htmlPath, bugReportPath: bugs === null ? null : path.join(path.resolve(runDir), 'BUG_REPORT.md'), warnings };
}

async function writeMarkdown(folder: string, results: string, bugs: string | null): Promise<void> {
  const bugFile = path.join(folder, 'BUG_REPORT.md');
  await replaceFile(path.join(folder, 'GRADING_RESULTS.md'), results);
  if (bugs === null) await rm(bugFile, { force: true });
  else await replaceFile(bugFile, bugs);
}

/** Whole or not at all; and a link that an app put in the file's place is replaced, not written through. */
async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function linkLatest(runsDir: string, runDir: string): Promise<void> {
  await mkdir(runsDir, { recursive: true });
  const temporary = path.join(runsDir, `.latest-${randomUUID().slice(0, 8)}`);
  const target = path.relative(await realpath(runsDir), await realpath(runDir));
  try {
    await symlink(target, temporary, 'dir');
    await rename(temporary, path.join(runsDir, 'latest'));
  } finally {
    await rm(temporary, { force: true });
  }
}

async function warning(what: string, write: () => Promise<void>): Promise<string | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    return `Could not write ${what}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
