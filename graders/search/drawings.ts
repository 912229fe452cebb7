import { nameOfStrokes } from './strokes.ts';

/**
 * How the common line icons begin, so that a drawing without a name is recognised as a person would recognise it. The
 * data are the path beginnings that the Feather, Lucide, Heroicons and Material sets share with what apps copy from them.
 */
// biome-ignore format: words read best in rows
const beginnings: Record<string, string[]> = {
  'log-out door': ['M9 21H5a2 2 0 0 1-2-2V5', 'm16 17 5-5-5-5', 'M16 17l5-5-5-5', 'M15.75 9V5.25A2.25', 'M17 16l4-4m0 0l-4-4m4 4H7', 'M17 7l-1.41', 'm17 7-1.41'],
  'users people': ['M17 21v-2a4 4 0 0 0-4-4', 'M16 21v-2a4 4 0 0 0-4-4', 'M15 19.128a9.38', 'M18 18.72a9.094', 'M17 20h5v-2a3', 'M16 11c1.66', 'M12 12c2.21'],
  'user-plus invite': ['M16 21v-2a4 4 0 0 0-4-4H5a4 4 0 0 0-4 4v2M', 'M18 9v3m0 0v3m0-3h3', 'M15 12c2.21'],
  send: ['M22 2 11 13', 'M22 2L11 13', 'm22 2-7 20', 'M22 2l-7 20', 'M14.536 21.686', 'M6 12L3.269 3.126', 'M12 19l9 2-9-18', 'M2.01 21L23 12', 'M3 3l18 9-18 9'],
  'x close': ['M18 6 6 18', 'M18 6L6 18', 'M6 18L18 6', 'M6 6l12 12', 'M6 18 18 6', 'M19 6.4'],
  'settings gear': ['M12.22 2h-.44a2', 'M9.594 3.94c.09', 'M10.325 4.317c.426', 'M19.4 15a1.65', 'M19.14 12.94', 'M19.43 12.98'],
  search: ['m21 21-4.3-4.3', 'm21 21-4.34-4.34', 'M21 21l-4.35-4.35', 'M21 21l-6-6m2-5a7', 'M21 21l-5.197-5.197', 'M15.5 14h-.79'],
  'edit pencil': ['M12 20h9', 'M11 4H4a2 2 0 0 0-2 2v14', 'M21.174 6.812', 'M17 3a2.828', 'M16.862 4.487', 'M11 5H6a2 2', 'M3 17.25V21h3.75'],
  'trash delete': ['M3 6h18', 'M19 7l-.867 12.142', 'M14.74 9l-.346 9', 'M6 19c0 1.1', 'M6 19a2 2 0 0'],
  'reply': ['M9 17 4 12 9 7', 'm9 17-5-5 5-5', 'M9 14 4 9l5-5', 'M9 15 3 9m0 0 6-6', 'M3 10h10a8', 'M10 9V5l-7 7'],
  'clock schedule': ['M12 6v6l4 2', 'M12 6 12 12 16 14', 'M12 8v4l3 3', 'M12 6v6h4.5', 'M11.99 2C6.47', 'M12.5 7H11v6l5.25'],
  lock: ['M7 11V7a5 5 0 0 1 10 0', 'M16.5 10.5V6.75', 'M12 15v2m-6 4h12', 'M18 8h-1V6', 'M18 9h-1V7'],
  bell: ['M6 8a6 6 0 0 1 12 0', 'M18 8A6 6 0 0 0 6 8', 'M14.857 17.082', 'M10.268 21', 'M15 17h5l-1.405', 'M12 22c1.1', 'M12 22a2 2 0 0'],
  menu: ['M4 6h16M', 'M4 6h16 M', 'M4 12h16 M', 'M3 12h18', 'M3.75 6.75h16.5', 'M4 5h16M', 'M4 5h16 M', 'M3 18h18v-2'],
  history: ['M3 12a9 9 0 1 0 9-9', 'M1 4v6h6', 'M13 3a9 9 0', 'M13 3c-4.97'],
  'message thread': ['M21 15a2 2 0 0 1-2 2H7l-4 4V5', 'M7.9 20A9 9', 'M8 12h.01M12 12h.01', 'M2.25 12.76c0', 'M20 2H4c-1.1', 'M21.99 4c0'],
  'arrow-left back': ['M19 12H5', 'm12 19-7-7 7-7', 'M10 19l-7-7m0 0l7-7', 'M15 18l-6-6 6-6', 'm15 18-6-6 6-6', 'M20 11H7.8'],
  'arrow-right': ['M5 12h14M13 6', 'M5 12h14M12 5', 'M14 5l7 7', 'M9 18l6-6-6-6', 'm9 18 6-6-6-6'],
  'more dots': ['M12 8c1.1 0 2-.9', 'M12 8a2 2 0 1', 'M6 10c-1.1'],
  'flame fire': ['M8.5 14.5A2.5', 'M13.5.67', 'M15.362 5.214'],
  'timer stopwatch': ['M15 1H9v2', 'M10 2h4'],
  smile: ['M8 14s1.5 2 4 2', 'M14.828 14.828', 'M15.182 15.182'],
  'info': ['M12 16v-4', 'M12 16 12 12', 'M13 16h-1v-4', 'M11.25 11.25l.041', 'M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2zm1 15'],
};

/** Names of the icon that path data draw; empty when none is recognised. */
export function nameOfDrawing(path: string): string {
  if (!path) return '';
  const names = Object.entries(beginnings).filter(([, starts]) => starts.some((start) => path.includes(start)));
  // The longest match decides between icons that share strokes.
  if (!names.length) return nameOfStrokes(path);
  return names.sort((a, b) => longest(path, b[1]) - longest(path, a[1]))[0]![0];
}

const longest = (path: string, starts: string[]): number =>
  Math.max(...starts.filter((start) => path.includes(start)).map((start) => start.length));
