/** The levels of the ladder. */
export const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Matches the tags of all scenarios that belong to a level: its own and those of the levels below. */
export const tagsUpTo = (level: number): RegExp => new RegExp(`@L(${levels.filter((each) => each <= level).join('|')})\\b`);

/** The levels that a Playwright command line asks for with `--project`; all of them when it names none. */
export function levelsAskedFor(argv: readonly string[]): number[] {
  const names = argv.flatMap((arg, at) => {
    if (arg === '--project') return [argv[at + 1] ?? ''];
    return arg.startsWith('--project=') ? [arg.slice('--project='.length)] : [];
  });
  if (!names.length) return [...levels];
  return names.flatMap((name) => levels.filter((level) => `L${level}` === name.toUpperCase()));
}
