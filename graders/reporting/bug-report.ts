import type { Grade } from '../scoring/grade.ts';
import { type Bug, findBugs } from './bugs.ts';
import type { ConsoleGroup } from './console-groups.ts';
import { codeBlock, inline, numbered } from './markdown.ts';
import { count } from './words.ts';

/** The text of BUG_REPORT.md, or null when there is nothing to report: the file's absence means "done". */
export function bugReport(grade: Grade): string | null {
  const bugs = findBugs(grade);
  if (bugs.length === 0) return null;
  return `${['# Bug Report', intro(bugs), ...bugs.map(section)].join('\n\n')}\n`;
}

function intro(bugs: Bug[]): string {
  return [
    `${count(bugs.length, 'bug')}, each as it was seen in a browser.`,
    'People named in the steps use separate browsers (own storage, own connection) at the same time, and nobody reloads',
    'the page unless a step says so. Words in quotes are what stands on the screen or is typed.',
  ].join('\n');
}

function section(bug: Bug, index: number): string {
  return [
    `## Bug ${index + 1}: ${inline(bug.title)}`,
    `**Feature:** ${bug.feature ? `${inline(bug.feature.name)} (Feature ${bug.feature.number})` : 'The whole app'}`,
    `**Criteria:** ${bug.criteria.join(', ')}`,
    `**Severity:** ${bug.severity}`,
    bug.kind && `**Concerns:** ${kindWords[bug.kind]}`,
    `**Steps to reproduce:**\n${numbered(bug.steps)}`,
    `**Expected:** ${inline(bug.expected)}`,
    `**Actual:** ${inline(bug.actual)}`,
    bug.tried.length > 0 && `**What was tried:**\n${list(bug.tried)}`,
    bug.notes.length > 0 && `**Also seen:**\n${list(bug.notes)}`,
    ...errors(bug),
    bug.serverLog.length > 0 && `**Server log at that moment:**\n\n${codeBlock(bug.serverLog.join('\n'))}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

const kindWords: Record<NonNullable<Bug['kind']>, string> = {
  'new feature': 'what is new at this level',
  'earlier feature': 'a feature of an earlier level',
  regression: 'something that worked at the grade before this one (a regression)',
};

function errors(bug: Bug): string[] {
  if (bug.consoleErrors.length === 0) return [];
  const heading = bug.feature ? '**Console errors:**' : '**Last output of the app:**';
  const shown = bug.consoleErrors.slice(0, 5);
  const more = bug.consoleErrors.length - shown.length;
  const blocks = shown.flatMap((each) => [bug.feature ? whose(each) : '', codeBlock(each.text, bug.feature ? 12 : 40)]);
  return [heading, ...blocks, more > 0 ? `${count(more, 'more console error')} of other kinds.` : ''].filter(Boolean);
}

function whose({ kind, times, people }: ConsoleGroup): string {
  const what = kind === 'exception' ? 'Uncaught exception' : 'Console error';
  return `${what}, ${count(times, 'time')}, on the screen of ${people.map(inline).join(' and ')}:`;
}

function list(items: string[]): string {
  return items.map((item) => `- ${inline(item)}`).join('\n');
}
