/** What people can be; `invisible` is what one chooses to be taken for offline. */
export type State = 'online' | 'away' | 'busy' | 'invisible' | 'offline';

/** The four that one can choose. */
export const choices = ['online', 'away', 'busy', 'invisible'] as const;
export type Choice = (typeof choices)[number];

const words: [State, RegExp][] = [
  ['invisible', /\b(invisible|appears? offline|appearing offline)\b/i],
  ['busy', /\b(busy|dnd|do[ -]?not[ -]?disturb|don't disturb)\b/i],
  ['away', /\b(away|idle|inactive|afk|brb|be right back)\b/i],
  ['online', /\b(online|available)\b/i],
  ['offline', /\b(offline|disconnected)\b/i],
];
const symbols: [State, RegExp][] = [
  ['busy', /[🔴⛔]/u],
  ['away', /[🟡🟠🌙💤]/u],
  ['online', /🟢/u],
  ['invisible', /[⚫⚪👻]/u],
];

/** The states that a text names, by words first, the most telling first; symbols count where no word does. */
export function statesIn(text: string): State[] {
  const named = words.filter(([, pattern]) => pattern.test(text.replace(/\bactive now\b/i, 'online')));
  const found = named.length ? named : symbols.filter(([, pattern]) => pattern.test(text));
  const states = found.map(([state]) => state);
  // A black or white dot at somebody else's name says offline.
  return named.length ? states : states.map((state) => (state === 'invisible' ? 'offline' : state));
}

/** The state that a control offers to choose, by what it says or shows. */
export function choiceIn(text: string): Choice | undefined {
  const named = words.filter(([state, pattern]) => state !== 'offline' && pattern.test(text));
  // "Appear offline" is how some call it.
  const only = named.length ? named : symbols.filter(([, pattern]) => pattern.test(text));
  const choice = only.length === 1 ? (only[0]![0] as Choice) : undefined;
  return choice ?? (/^\W*offline\W*$/i.test(text) ? 'invisible' : undefined);
}

/** What the colour of a dot usually means; undefined for colours that mean none of it. */
export function stateOfColour(css: string): State | undefined {
  const [r = 0, g = 0, b = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  if (alpha < 0.2) return undefined;
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const saturation = high && (high - low) / high;
  if (saturation < 0.25) return 'offline';
  const hue = hueOf(r, g, b, high - low);
  // Slate, which is how many palettes call their grey.
  if (saturation < 0.45 && hue > 190 && hue < 260) return 'offline';
  if (hue >= 75 && hue <= 175) return 'online';
  if (hue >= 22 && hue < 75) return 'away';
  return hue < 22 || hue > 330 ? 'busy' : undefined;
}

/** The hue in degrees. */
function hueOf(r: number, g: number, b: number, span: number): number {
  const high = Math.max(r, g, b);
  if (high === r) return (((g - b) / span) * 60 + 360) % 360;
  return high === g ? ((b - r) / span) * 60 + 120 : ((r - g) / span) * 60 + 240;
}
