import { inline } from '../reporting/markdown.ts';
import { duration, verdictWord } from '../reporting/words.ts';
import type { Said } from './judge.ts';
import { bySkin, isRightResult, type RunResult, tally, wordFor } from './results.ts';
import { tallyWords } from './table.ts';

export type ReportFacts = {
  level: number;
  startedAt: string;
  durationMs: number;
};

/** The report as data: totals per skin, and each run with what was said. */
export function reportJson(results: readonly RunResult[], facts: ReportFacts) {
  return {
    schemaVersion: 1,
    ...facts,
    benchmarkVersions: versionsOf(results),
    skins: Object.fromEntries([...bySkin(results)].map(([skin, runs]) => [skin, tally(runs)])),
    runs: results.map(({ run, judgement, durationMs, benchmarkVersion, total }) => ({
      id: run.id,
      skin: run.skin,
      bug: run.bug?.id ?? null,
      criterion: run.bug?.criterion ?? null,
      features: run.only ?? 'all',
      judgement: judgement ?? null,
      total,
      durationMs,
      benchmarkVersion,
    })),
  };
}

/** The report to read: totals, a table of bugs and skins, then what was said about each bug. */
export function reportMarkdown(results: readonly RunResult[], { level, startedAt, durationMs }: ReportFacts): string {
  const skins = [...bySkin(results)];
  const bugs = Map.groupBy(results, ({ run }) => run.bug);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `# Seeded bugs at level ${level}`,
    '',
    `The reference app was graded with each seeded bug, and with none. ${startedAt}, ${duration(durationMs)}, ` +
      `benchmark ${versionsOf(results).join(', ')}.`,
    '',
    ...skins.map(([skin, runs]) => `- **${skin}**: ${tallyWords(tally(runs))}`),
    '',
    row(['criterion', 'bug', ...skins.map(([skin]) => skin)]),
    row(['---', '---', ...skins.map(() => '---')]),
    ...[...bugs].map(([bug, runs]) => {
      const word = (skin: string) => runs.filter(({ run }) => run.skin === skin).map(emphasised);
      return row([bug?.criterion ?? '', bug?.id ?? 'none', ...skins.map(([skin]) => word(skin).join(' '))]);
    }),
    ...[...bugs].flatMap(([bug, runs]) => [
      '',
      bug ? `## ${bug.id} (${bug.criterion})` : '## No bug',
      '',
      ...(bug ? [inline(bug.title), ''] : []),
      ...runs.flatMap(runLines),
    ]),
    '',
  ].join('\n');
}

/** What the verdicts of a run were, as nested lists. */
function runLines(result: RunResult): string[] {
  const { run, judgement } = result;
  const extent = run.only ? `F${run.only.join(', F')}` : 'whole level';
  const lines = [`- ${run.skin} (${extent}): ${emphasised(result)}`];
  if (!judgement) return lines;
  if (judgement.said) lines.push(...saidLines('', judgement.said));
  for (const each of judgement.falseAlarms) lines.push(...saidLines('false alarm: ', each));
  for (const each of judgement.falseErrors) lines.push(`  - false alarm: an error of the app, ${inline(each)}`);
  for (const each of judgement.followed) lines.push(...saidLines('follows: ', each));
  return lines;
}

function saidLines(what: string, { criterion, verdict, words }: Said): string[] {
  const head = `  - ${what}${criterion} ${verdictWord[verdict]}`;
  return words.length ? words.map((each) => `${head}: ${inline(each)}`) : [head];
}

const emphasised = (result: RunResult): string => (isRightResult(result) ? wordFor(result) : `**${wordFor(result)}**`);

const versionsOf = (results: readonly RunResult[]): string[] => [
  ...new Set(results.flatMap((each) => each.benchmarkVersion ?? [])),
];
