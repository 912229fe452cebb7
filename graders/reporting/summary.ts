import { styleText } from 'node:util';
import { featureId } from '../scoring/feature-id.ts';
import type { FeatureGrade, Grade } from '../scoring/grade.ts';
import { type Verdict, verdicts } from '../scoring/verdict.ts';
import { count, duration, oneLine, verdictSign, verdictWord } from './words.ts';

export type SummaryOptions = {
  /** The HTML report, as the reader should open it. */
  reportPath: string;
  /** Colours and bold type; see `wantsColour`. */
  colour?: boolean;
  /** Columns of the terminal; the summary is made for 80. */
  columns?: number;
};

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const verdictStyle: Record<Verdict, Style> = {
  met: 'green',
  unmet: 'red',
  'refresh-only': 'yellow',
  untestable: 'magenta',
};
const widestName = 25;

/** One screen about a grade: at most 24 lines of 80 columns, also for level 12. Ends with a line break. */
export function summary(grade: Grade, { reportPath, colour = false, columns = 80 }: SummaryOptions): string {
  const paint: Paint = colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
  const lines = [
    '',
    heading(grade, paint, columns),
    ...failure(grade, paint, columns),
    ...limits(grade, paint, columns),
    '',
    ...rows(grade, paint, columns),
    '',
    ...totals(grade, paint),
    ...changes(grade, paint, columns),
    ` Report  ${reportPath}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Whether to colour what goes to a stream: a terminal that can, unless NO_COLOR is set (https://no-color.org). */
export function wantsColour(stream: { isTTY?: boolean; hasColors?: () => boolean }, env = process.env): boolean {
  return Boolean(stream.isTTY) && !env.NO_COLOR && (stream.hasColors?.() ?? true);
}

function heading(grade: Grade, paint: Paint, columns: number): string {
  const facts = `${grade.backend} · ${duration(grade.durationMs)}`;
  const name = clip(oneLine(grade.app.name), columns - facts.length - 18);
  return ` ${paint('bold', `Rungs L${grade.level}`)} · ${paint('bold', name)} · ${facts}`;
}

function failure({ appFailure }: Grade, paint: Paint, columns: number): string[] {
  if (!appFailure) return [];
  return [paint('red', clip(` The app did not start: ${oneLine(appFailure.summary)}`, columns))];
}

/** What the reader must know before the score: features left out, and what the time did not suffice for. */
function limits({ only, budgetMinutes, features, assist }: Grade, paint: Paint, columns: number): string[] {
  const lines: string[] = [];
  if (only) lines.push(clip(` Only ${only.map(featureId).join(', ')} of this level`, columns));
  const missed = features
    .flatMap((each) => each.criteria)
    .filter((each) => each.evidence.some((scenario) => scenario.outOfTime))
    .map((each) => each.id);
  if (assist) {
    const words = ` An assistant was asked ${count(assist.questions, 'question')} ($${assist.dollars.toFixed(4)})`;
    lines.push(clip(`${words}${assist.problems.length ? `: ${oneLine(assist.problems[0]!)}` : ''}`, columns));
  }
  if (missed.length) {
    const words = ` Out of time: ${budgetMinutes} min did not suffice for ${missed.join(', ')}`;
    lines.push(paint('red', clip(words, columns)));
  }
  return lines;
}

function rows(grade: Grade, paint: Paint, columns: number): string[] {
  const names = grade.features.map((each) => clip(`F${each.feature}`.padEnd(4) + each.name, widestName));
  const nameWidth = Math.max(...names.map((each) => each.length));
  const signWidth = Math.max(...grade.features.map((each) => each.criteria.length)) + 2;
  return grade.features.map((feature, index) => {
    const { score, max, criteria } = feature;
    const bar = '█'.repeat(score) + '░'.repeat(max - score);
    const style = score === max ? 'green' : score === 0 ? 'red' : 'yellow';
    const signs = criteria.map(({ verdict }) => paint(verdictStyle[verdict], verdictSign[verdict])).join('');
    const left = ` ${names[index]!.padEnd(nameWidth)} ${paint(style, bar)} ${score}/${max}  ${signs}`;
    const room = columns - (1 + nameWidth + 1 + max + 1 + `${score}/${max}`.length + 2 + signWidth);
    const why = grade.appFailure ? '' : clip(reason(feature), room);
    return why ? left + ' '.repeat(signWidth - criteria.length) + paint('dim', why) : left;
  });
}

function reason(feature: FeatureGrade): string {
  const first = verdicts
    .filter((each) => each !== 'met')
    .flatMap((each) => feature.criteria.filter((c) => c.verdict === each))[0];
  const capped = feature.caps[0] ?? '';
  if (!first) return oneLine(capped);
  const scenario = first.evidence.find((each) => each.verdict === first.verdict);
  const seen = scenario?.actual ?? first.observations[0] ?? verdictWord[first.verdict];
  return oneLine(`${first.id.split('.')[1]} ${seen}`);
}

function totals(grade: Grade, paint: Paint): string[] {
  const all = grade.features.flatMap((each) => each.criteria);
  const counts = verdicts
    .map((verdict) => ({ verdict, howMany: all.filter((each) => each.verdict === verdict).length }))
    .filter((each) => each.howMany > 0)
    .map(({ verdict, howMany }) =>
      paint(verdictStyle[verdict], `${verdictSign[verdict]} ${howMany} ${verdictWord[verdict]}`),
    );
  const errors = grade.consoleErrors.filter((each) => each.caps).length;
  const noise = errors > 0 ? `   ${paint('red', `${count(errors, 'error')} of the app in the browser`)}` : '';
  return [` ${paint('bold', `Total   ${grade.total}/${grade.max}`)}${noise}`, `         ${counts.join('  ')}`];
}

/** What changed since the grade that this one was compared with. */
function changes({ against }: Grade, paint: Paint, columns: number): string[] {
  if (!against) return [];
  const { better, regressed, total, max, otherBenchmark } = against;
  const names = (list: typeof better) => list.map((each) => each.criterion).join(', ');
  const lines = [` Before  ${total}/${max}${otherBenchmark ? ', by another version of Rungs' : ''}`];
  if (better.length) lines.push(paint('green', clip(`         better: ${names(better)}`, columns)));
  if (regressed.length) lines.push(paint('red', clip(`         regressed: ${names(regressed)}`, columns)));
  if (!better.length && !regressed.length) lines.push('         no verdict changed');
  return lines;
}

/** Cut to a width in terminal columns, where emoji and East Asian characters take two. */
function clip(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let cut = '';
  for (const character of text) {
    if (width(cut) + width(character) > columns - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}

function width(text: string): number {
  const wide =
    /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;
  return [...text].reduce((sum, each) => sum + (/\p{Mark}|\u200d/u.test(each) ? 0 : wide.test(each) ? 2 : 1), 0);
}
