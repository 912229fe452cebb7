import type { CriterionGrade, Grade } from '../../scoring/grade.ts';
import type { KnownApp } from './find-apps.ts';
import { accuracy, correlation, kappa, tabulate } from './statistics.ts';
import type { KnownBug, Mark } from './truth-file.ts';

/** One known app and its grade; undefined when there was none. */
export type GradedKnownApp = { app: KnownApp; grade: Grade | undefined; runDir: string };

/** A criterion that a person and the grader both judged. */
export type Compared = { app: KnownApp; mark: Mark; criterion: CriterionGrade };

/** A bug that people found, in one state of the app that has it. */
export type BugCheck = { app: KnownApp; bug: KnownBug; isFound: boolean; verdicts: Record<string, string> };

export type Figures = {
  /** Criteria that a person marked as met or not; partial marks are counted apart. */
  compared: number;
  accuracy: number | undefined;
  kappa: number | undefined;
  /** Met for the grader, not for the person. */
  misses: number;
  /** The other way round, also when it could not be tried. */
  falseAlarms: number;
  /** Of those, what could not be tried. */
  untestable: number;
  partial: number;
};

export type Agreement = {
  all: Figures;
  byFeature: Record<string, Figures>;
  byCriterion: Record<string, Figures>;
  /** Of a person's points per feature and the grader's. */
  scoreCorrelation: number | undefined;
  disagreements: Compared[];
  bugs: BugCheck[];
  /** Apps that came to no grade. */
  withoutGrade: string[];
};

/** How far the grader agrees with people about apps that both have judged. */
export function agreement(results: readonly GradedKnownApp[]): Agreement {
  const compared = results.flatMap(({ app, grade }) =>
    app.marks.flatMap((mark) => {
      const criterion = grade && criterionOf(grade, mark.id);
      return criterion ? [{ app, mark, criterion }] : [];
    }),
  );
  return {
    all: figures(compared),
    byFeature: figuresBy(compared, ({ mark }) => mark.id.slice(0, 3)),
    byCriterion: figuresBy(compared, ({ mark }) => mark.id),
    scoreCorrelation: correlation(results.flatMap(scorePairs)),
    disagreements: compared.filter((each) => isFirm(each) && !agrees(each)),
    bugs: results.flatMap(checkBugs),
    withoutGrade: results.filter((each) => !each.grade).map((each) => each.app.id),
  };
}

function figures(all: readonly Compared[]): Figures {
  const firm = all.filter(isFirm);
  const table = tabulate(firm.map(({ mark, criterion }) => [mark.met === true, criterion.verdict === 'met'] as const));
  return {
    compared: firm.length,
    accuracy: accuracy(table),
    kappa: kappa(table),
    misses: table.onlySecond,
    falseAlarms: table.onlyFirst,
    untestable: firm.filter((each) => each.mark.met === true && each.criterion.verdict === 'untestable').length,
    partial: all.length - firm.length,
  };
}

function figuresBy(all: readonly Compared[], key: (each: Compared) => string): Record<string, Figures> {
  const groups = [...Map.groupBy(all, key)].sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(groups.map(([name, some]) => [name, figures(some)]));
}

/** A bug is found when one of its criteria is not met; one that could not be tried finds nothing. */
function checkBugs({ app, grade }: GradedKnownApp): BugCheck[] {
  if (!grade) return [];
  return app.bugs.map((bug) => {
    const found = bug.criterionIds.flatMap((id) => criterionOf(grade, id) ?? []);
    const isFound = found.some((each) => each.verdict === 'unmet' || each.verdict === 'refresh-only');
    return { app, bug, isFound, verdicts: Object.fromEntries(found.map((each) => [each.id, each.verdict])) };
  });
}

const scorePairs = ({ app, grade }: GradedKnownApp): [number, number][] =>
  app.scores.flatMap(({ feature, score }) => {
    const own = grade?.features.find((each) => each.feature === feature);
    return own ? [[score, own.points]] : [];
  });

const criterionOf = (grade: Grade, id: string): CriterionGrade | undefined =>
  grade.features.flatMap((feature) => feature.criteria).find((each) => each.id === id);

const isFirm = ({ mark }: Compared): boolean => mark.met !== 'partial';
const agrees = ({ mark, criterion }: Compared): boolean => (mark.met === true) === (criterion.verdict === 'met');
