import { bySkin, type RunResult, signFor, type Tally, tally } from './results.ts';

const legend = '✓ found  ✗ missed  ! false alarm  ? no grade';

/** Bugs by skins with one sign each, and the totals; in two columns where the terminal is wide enough for that. */
export function terminalTable(results: readonly RunResult[], columns = 80): string {
  const skins = [...bySkin(results).keys()];
  const byBug = Map.groupBy(results, ({ run }) => run.bug?.id ?? 'none');
  const nameWidth = Math.max(4, ...[...byBug.keys()].map((id) => id.length));
  const cells = (texts: readonly string[]) =>
    texts.map((text, n) => text.padEnd((skins[n]?.length ?? 0) + 1)).join(' ');
  const heading = `${''.padEnd(8)}${''.padEnd(nameWidth)}  ${cells(skins)}`;
  const rows = [...byBug].map(([id, runs]) => {
    const signs = skins.map((skin) => {
      const run = runs.find((each) => each.run.skin === skin);
      return run ? signFor(run) : '';
    });
    return `${(runs[0]!.run.bug?.criterion ?? '').padEnd(8)}${id.padEnd(nameWidth)}  ${cells(signs)}`;
  });
  return [...blocks(heading, rows, columns), '', ...totals(results), '', legend].join('\n');
}

/** One sentence about the totals of a skin. */
export function tallyWords({ runs, found, missed, withFalseAlarm, withoutGrade }: Tally): string {
  const infra = withoutGrade ? `, ${withoutGrade} without a grade` : '';
  return `${found} of ${found + missed} bugs found, ${missed} missed, ${withFalseAlarm} of ${runs} runs with a false alarm${infra}`;
}

function totals(results: readonly RunResult[]): string[] {
  const skins = bySkin(results);
  const width = Math.max(...[...skins.keys()].map((skin) => skin.length));
  return [...skins].map(([skin, runs]) => `${skin.padEnd(width)}  ${tallyWords(tally(runs))}`);
}

function blocks(heading: string, rows: readonly string[], columns: number): string[] {
  const gap = '   ';
  if (rows.length < 20 || columns < 2 * heading.length + gap.length) return [heading, ...rows];
  const half = Math.ceil(rows.length / 2);
  const [left, right] = [rows.slice(0, half), rows.slice(half)];
  return [heading + gap + heading, ...left.map((row, n) => row.padEnd(heading.length) + gap + (right[n] ?? ''))];
}
