import { inline } from '../../reporting/markdown.ts';
import { verdictWord } from '../../reporting/words.ts';
import type { Verdict } from '../../scoring/verdict.ts';
import type { Agreement, BugCheck, Compared, Figures } from './agreement.ts';

/** Agreement as data. */
export const agreementJson = ({ disagreements, bugs, ...figures }: Agreement) => ({
  schemaVersion: 1,
  ...figures,
  disagreements: disagreements.map(({ app, mark, criterion }) => ({
    app: app.id,
    criterion: mark.id,
    person: mark,
    grader: { verdict: criterion.verdict, observations: criterion.observations },
  })),
  bugs: bugs.map(({ app, bug, isFound, verdicts }) => ({ app: app.id, bugId: bug.bugId, isFound, verdicts })),
});

/** Agreement to read: figures per feature, each disagreement, each known bug. */
export function agreementMarkdown(result: Agreement): string {
  const { all, byFeature, byCriterion, scoreCorrelation, disagreements, bugs, withoutGrade } = result;
  return [
    '# Agreement with people',
    '',
    figuresWords(all),
    '',
    `Points per feature correlate with theirs at ${number(scoreCorrelation)} (Pearson).`,
    ...(withoutGrade.length ? ['', `No grade came about for ${withoutGrade.join(', ')}.`] : []),
    '',
    ...figuresTable('feature', byFeature),
    '',
    '## Disagreements',
    '',
    ...(disagreements.length ? disagreements.map(disagreementLine) : ['None.']),
    '',
    ...bugLines(bugs),
    '## By criterion',
    '',
    ...figuresTable('criterion', byCriterion),
    '',
  ].join('\n');
}

/** The main figures in two sentences. */
export function figuresWords({ compared, accuracy, kappa, misses, falseAlarms, untestable, partial }: Figures): string {
  return (
    `${compared} criteria judged by both: accuracy ${number(accuracy)}, Cohen's kappa ${number(kappa)}. ` +
    `${misses} missed, ${falseAlarms} false alarms (${untestable} of them could not be tried); ` +
    `${partial} more have partial marks and are not counted.`
  );
}

const bugLines = (bugs: readonly BugCheck[]): string[] => {
  if (!bugs.length) return [];
  const found = bugs.filter((each) => each.isFound).length;
  return [
    '## Known bugs',
    '',
    `${found} of ${bugs.length} found.`,
    '',
    '| bug | state | | verdicts | what people saw |',
    '| --- | --- | --- | --- | --- |',
    ...bugs.map(({ app, bug, isFound, verdicts }) => {
      const said = Object.entries(verdicts).map(([id, verdict]) => `${id} ${verdictWord[verdict as Verdict]}`);
      const sure = bug.presentInFinalApp !== true && app.id.endsWith('-final') ? ` (${bug.presentInFinalApp})` : '';
      return `| ${bug.bugId} | ${app.id}${sure} | ${isFound ? 'found' : '**missed**'} | ${said.join(', ')} | ${inline(bug.title)} |`;
    }),
    '',
  ];
};

function disagreementLine({ app, mark, criterion }: Compared): string {
  const person = `${mark.met ? 'met' : 'not met'}${mark.reason ? `: ${inline(mark.reason)}` : ''}${mark.fromSource ? ' (read in the code)' : ''}`;
  const own = `${verdictWord[criterion.verdict]}${criterion.observations.length ? `: ${criterion.observations.map(inline).join(' ')}` : ''}`;
  return `- **${mark.id}** of ${app.id}. People: ${person}. Grader: ${own}`;
}

function figuresTable(what: string, rows: Record<string, Figures>): string[] {
  return [
    `| ${what} | compared | accuracy | kappa | missed | false alarms | partial |`,
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...Object.entries(rows).map(
      ([name, f]) =>
        `| ${name} | ${f.compared} | ${number(f.accuracy)} | ${number(f.kappa)} | ${f.misses} | ${f.falseAlarms} | ${f.partial} |`,
    ),
  ];
}

const number = (value: number | undefined): string => (value === undefined ? '-' : value.toFixed(2));
