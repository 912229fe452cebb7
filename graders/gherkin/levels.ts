import { readOptions } from '../../fixtures/options.ts';
import { featureId } from '../scoring/feature-id.ts';

/** The levels of the ladder. */
export const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/**
 * Matches the tags of all scenarios that belong to a level, its own and those of the levels below; with `only`, those
 * of some features.
 */
export function tagsUpTo(level: number, only?: readonly number[]): RegExp {
  const upTo = `(?=.*@L(${levels.filter((each) => each <= level).join('|')})\\b)`;
  return new RegExp(only ? `${upTo}(?=.*@(${only.map(featureId).join('|')})\\b)` : upTo);
}

/** The names that a Playwright command line gives to `--project`. */
export function projectsAskedFor(argv: readonly string[]): string[] {
  return argv.flatMap((arg, at) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)];
    if (arg !== '--project') return [];
    const rest = argv.slice(at + 1);
    const end = rest.findIndex((each) => each.startsWith('-'));
    return end < 0 ? rest : rest.slice(0, end);
  });
}

/** The level that a project stands for; undefined when it is none of ours. */
export const levelOf = (project: string): number | undefined =>
  levels.find((level) => `L${level}` === project.toUpperCase());

/** The features that `RUNGS_FEATURES` names; undefined for all, also when it makes no sense, which the set-up reports. */
export function featuresAskedFor(): number[] | undefined {
  try {
    return readOptions().only;
  } catch {
    return undefined;
  }
}
