import type { Comparison } from './comparison.ts';
import type { CriterionGrade, Grade } from './grade.ts';

/** From the worst to the best: what could not be tried may be anything but met. */
const order = ['untestable', 'unmet', 'refresh-only', 'met'] as const;

/** What got better and what regressed since an earlier grade, among the criteria that both have. */
export function compareGrades(before: Grade, now: Pick<Grade, 'benchmarkVersion' | 'features'>): Comparison {
  const old = new Map(criteriaOf(before).map((each) => [each.id, each.verdict]));
  const changes = criteriaOf(now).flatMap(({ id, verdict }) => {
    const was = old.get(id);
    return was && was !== verdict ? [{ criterion: id, before: was, now: verdict }] : [];
  });
  const isBetter = (change: (typeof changes)[number]) => order.indexOf(change.now) > order.indexOf(change.before);
  return {
    startedAt: before.startedAt,
    level: before.level,
    total: before.total,
    max: before.max,
    otherBenchmark: before.benchmarkVersion !== now.benchmarkVersion,
    better: changes.filter(isBetter),
    regressed: changes.filter((change) => !isBetter(change)),
  };
}

const criteriaOf = ({ features }: Pick<Grade, 'features'>): CriterionGrade[] =>
  features.flatMap((each) => each.criteria);
