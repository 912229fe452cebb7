import type { SkinName } from '../../fixtures/apps/reference.ts';
import type { SeededBug } from '../../fixtures/apps/seeded-bugs.ts';
import { featuresAtLevel } from '../scoring/rubric.ts';

/**
 * How much is graded: the whole level for every bug, or for one bug of each feature in one look, the looks taking turns,
 * or only the features concerned.
 */
export const extents = ['all', 'sample', 'none'] as const;
export type Extent = (typeof extents)[number];

/** One grade of the reference app. */
export type PlannedRun = {
  /** Names the run in the output, and its folder. */
  id: string;
  skin: SkinName;
  /** Undefined for the app without any bug. */
  bug: SeededBug | undefined;
  /** Numbers of the features to grade; undefined for all of the level. */
  only: number[] | undefined;
};

/** The bugs whose criterion a level has. */
export function bugsAtLevel(bugs: readonly SeededBug[], level: number): SeededBug[] {
  const known = new Set(featuresAtLevel(level).map((each) => each.feature));
  return bugs.filter((bug) => known.has(featureOf(bug.criterion)));
}

/** Which grades to make, skin by skin; the app without a bug (undefined among `bugs`) is always graded whole. */
export function planRuns(options: {
  level: number;
  skins: readonly SkinName[];
  bugs: readonly (SeededBug | undefined)[];
  full: Extent;
}): PlannedRun[] {
  const { level, full } = options;
  // What is named twice would write into one folder twice.
  const [skins, bugs] = [[...new Set(options.skins)], [...new Set(options.bugs)]];
  const samples = firstOfEachFeature(bugs);
  const isFull = (bug: SeededBug, skin: number) =>
    full === 'all' || (full === 'sample' && samples.includes(bug) && samples.indexOf(bug) % skins.length === skin);
  return skins.flatMap((skin, s) =>
    bugs.map((bug) => {
      const only = bug && !isFull(bug, s) ? featuresOf(bug, level) : undefined;
      return { id: `${skin}-${bug?.id ?? 'none'}${only ? '' : '-full'}`, skin, bug, only };
    }),
  );
}

function firstOfEachFeature(bugs: readonly (SeededBug | undefined)[]): SeededBug[] {
  const groups = Map.groupBy(
    bugs.filter((bug) => bug !== undefined),
    (bug) => featureOf(bug.criterion),
  );
  return [...groups].sort(([a], [b]) => a - b).map(([, [first]]) => first!);
}

/** The features at a level that a bug touches; undefined when that is all of them. */
function featuresOf(bug: SeededBug, level: number): number[] | undefined {
  const known = featuresAtLevel(level).map((each) => each.feature);
  const touched = new Set([bug.criterion, ...bug.follows].map(featureOf));
  const some = known.filter((each) => touched.has(each));
  return some.length < known.length ? some : undefined;
}

const featureOf = (criterion: string): number => Number(criterion.slice(1, 3));
