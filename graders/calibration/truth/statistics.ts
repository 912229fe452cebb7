/** How often two judges of yes and no said what: both yes, only the first, only the second, both no. */
export type Table = { both: number; onlyFirst: number; onlySecond: number; neither: number };

/** Counts pairs of judgements. */
export function tabulate(pairs: readonly (readonly [boolean, boolean])[]): Table {
  const count = (first: boolean, second: boolean) => pairs.filter(([a, b]) => a === first && b === second).length;
  return {
    both: count(true, true),
    onlyFirst: count(true, false),
    onlySecond: count(false, true),
    neither: count(false, false),
  };
}

/** The share of pairs that agree, 0 to 1; undefined without any. */
export function accuracy(table: Table): number | undefined {
  const all = size(table);
  return all ? (table.both + table.neither) / all : undefined;
}

/**
 * Cohen's kappa: agreement beyond what chance would give, 1 for perfect, 0 for chance; undefined when one judge never
 * varies and chance alone explains all. Source: J. Cohen, "A coefficient of agreement for nominal scales" (1960).
 */
export function kappa(table: Table): number | undefined {
  const all = size(table);
  const observed = accuracy(table);
  if (observed === undefined) return undefined;
  const [first, second] = [table.both + table.onlyFirst, table.both + table.onlySecond];
  const chance = (first * second + (all - first) * (all - second)) / all ** 2;
  return chance === 1 ? undefined : (observed - chance) / (1 - chance);
}

/** Pearson's correlation of two series of the same length; undefined when one does not vary. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | undefined {
  const mean = (n: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[n], 0) / pairs.length;
  const [a, b] = [mean(0), mean(1)];
  const sum = (of: (x: number, y: number) => number) => pairs.reduce((total, [x, y]) => total + of(x - a, y - b), 0);
  const spread = Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
  return pairs.length && spread ? sum((x, y) => x * y) / spread : undefined;
}

const size = ({ both, onlyFirst, onlySecond, neither }: Table): number => both + onlyFirst + onlySecond + neither;
