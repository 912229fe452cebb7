import { expect, test } from 'vitest';
import { nameOfStrokes } from './strokes.ts';

test.each([
  ['M4 12.5 9.5 18 20 6.5', 'check tick'],
  ['M20 6 9 17l-5-5', 'check tick'],
  ['M5 13l4 4L19 7', 'check tick'],
  ['polyline              20 6 9 17 4 12', 'check tick'],
  ['M6 6l12 12M6 18 18 6', 'x close'],
  ['M3 3 13 13M13 3 3 13', 'x close'],
  ['line 18 6 6 18           line 6 18 6 18', ''],
  ['line 18 6 6 18          line 6 6 18 18', 'x close'],
  ['m6 9 6 6 6-6', 'chevron-down'],
  ['M18 15l-6-6-6 6', 'chevron-up'],
  ['M9 18l6-6-6-6', 'chevron-right'],
  ['M15 18l-6-6 6-6', 'chevron-left'],
  ['M5 12h14', ''],
  ['M12 5v14M5 12h14', ''],
  ['M9 21H5a2 2 0 0 1-2-2V5', ''],
  ['circle        12 12 9', ''],
  ['', ''],
])('%s shows "%s"', (drawing, name) => {
  expect(nameOfStrokes(drawing)).toBe(name);
});
