/** The levels of the ladder. */
export const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Matches the tags of all scenarios that belong to a level: its own and those of the levels below. */
export const tagsUpTo = (level: number): RegExp => new RegExp(`@L(${levels.filter((each) => each <= level).join('|')})\\b`);

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
export const levelOf = (project: string): number | undefined => levels.find((level) => `L${level}` === project.toUpperCase());
