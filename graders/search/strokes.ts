type Point = readonly [number, number];

/**
 * What a drawing of straight lines shows, whatever its size: a tick, a cross, a chevron. Icons are drawn by hand in many
 * apps, so that their coordinates are nobody's; empty for everything else.
 */
export function nameOfStrokes(drawing: string): string {
  const strokes = strokesOf(drawing);
  if (!strokes) return '';
  if (strokes.length === 2 && isCross(strokes[0]!, strokes[1]!)) return 'x close';
  if (strokes.length !== 1 || strokes[0]!.length !== 3) return '';
  return nameOfCorner(strokes[0] as [Point, Point, Point]);
}

function nameOfCorner(points: [Point, Point, Point]): string {
  const byX = [...points].sort((a, b) => a[0] - b[0]);
  const [first, middle, last] = points;
  const isAcross = byX[1] === middle;
  const left = byX[0]!;
  const right = byX[2]!;
  if (isAcross && middle[1] > left[1] && middle[1] > right[1])
    return right[1] < left[1] && length(middle, right) > 1.3 * length(left, middle) ? 'check tick' : 'chevron-down';
  if (isAcross && middle[1] < left[1] && middle[1] < right[1]) return 'chevron-up';
  if (middle[0] > first[0] && middle[0] > last[0]) return 'chevron-right';
  return middle[0] < first[0] && middle[0] < last[0] ? 'chevron-left' : '';
}

function isCross(one: Point[], other: Point[]): boolean {
  if (one.length !== 2 || other.length !== 2) return false;
  const slope = ([a, b]: Point[]) => (b![1] - a![1]) / (b![0] - a![0]);
  const middle = ([a, b]: Point[]): Point => [(a![0] + b![0]) / 2, (a![1] + b![1]) / 2];
  const isDiagonal = (stroke: Point[]) => Math.abs(slope(stroke)) > 0.6 && Math.abs(slope(stroke)) < 1.7;
  const isCrossed = slope(one) * slope(other) < 0 && length(middle(one), middle(other)) < length(one[0]!, one[1]!) / 4;
  return isDiagonal(one) && isDiagonal(other) && isCrossed;
}

const length = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The corners of each stroke; undefined when some are curved or nothing is drawn. */
function strokesOf(drawing: string): Point[][] | undefined {
  const shapes = drawing.split(/(?=\b(?:line|polyline|circle|ellipse|rect|polygon)\b)/).map((part) => part.trim());
  const strokes: Point[][] = [];
  for (const shape of shapes.filter(Boolean)) {
    const drawn = /^(poly)?line\b/.test(shape) ? [pairs(numbersOf(shape))] : strokesOfPath(shape);
    if (!drawn) return undefined;
    strokes.push(...drawn);
  }
  return strokes.length && strokes.every((stroke) => stroke.length > 1) ? strokes : undefined;
}

/** Reads the commands of SVG path data that draw straight lines. Source: SVG 2, chapter 9. */
function strokesOfPath(data: string): Point[][] | undefined {
  const strokes: Point[][] = [];
  let at: Point = [0, 0];
  for (const [, command = '', rest = ''] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const kind = command.toUpperCase();
    const [fromX, fromY] = command === kind ? [0, 0] : [1, 1];
    const values = numbersOf(rest);
    const steps: [number | undefined, number | undefined][] = [];
    if (kind === 'M' || kind === 'L') steps.push(...pairs(values).map(([x, y]): [number, number] => [x, y]));
    else if (kind === 'H') steps.push(...values.map((x): [number, undefined] => [x, undefined]));
    else if (kind === 'V') steps.push(...values.map((y): [undefined, number] => [undefined, y]));
    else return undefined;
    steps.forEach(([x, y], n) => {
      at = [x === undefined ? at[0] : x + fromX * at[0], y === undefined ? at[1] : y + fromY * at[1]];
      if (kind === 'M' && n === 0) strokes.push([at]);
      else strokes.at(-1)?.push(at);
    });
  }
  return strokes.length ? strokes : undefined;
}

/** Numbers as SVG writes them: "m9-5.5.5" holds three. */
const numbersOf = (text: string): number[] => (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);

const pairs = (values: readonly number[]): Point[] =>
  Array.from({ length: Math.floor(values.length / 2) }, (_, n) => [values[2 * n]!, values[2 * n + 1]!]);
