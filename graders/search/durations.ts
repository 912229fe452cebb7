/** What one unit of time is called, and how many seconds it has. */
const units: [RegExp, number][] = [
  [/^(s|secs?|seconds?)$/, 1],
  [/^(m|mins?|minutes?)$/, 60],
  [/^(h|hrs?|hours?)$/, 3_600],
  [/^(d|days?)$/, 86_400],
];
const numberAndUnit = /(?:^|[^\w:.])(\d{1,4}|an?|one|half an?)\s?-?\s?([a-z]+)\b/gi;
const spelled: Record<string, number> = { a: 1, an: 1, one: 1, 'half a': 0.5, 'half an': 0.5 };
/** A control that offers a duration says little else; what speaks of the past offers none. */
const longestOffer = 40;
const past = /\b(ago|last|since|joined|active|seen|edited)\b/i;

/** The seconds of the one duration that a text names, such as 60 for "⏱️ 1m" or "in 1 minute"; undefined without one. */
export function secondsIn(text: string): number | undefined {
  const found = [...text.matchAll(numberAndUnit)].flatMap(([, number, unit]) => {
    const size = secondsOf(unit!);
    return size ? [(spelled[number!.toLowerCase()] ?? Number(number)) * size] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The seconds of a duration that a control offers; undefined when it says anything else, or speaks of the past. */
export const offeredSeconds = (text: string): number | undefined =>
  text.length > longestOffer || past.test(text) ? undefined : secondsIn(text);

/** How many seconds the unit of a number field has, by the words on and beside it; undefined when none names one. */
export function unitIn(text: string): number | undefined {
  const words = text.toLowerCase().split(/[^a-z]+/);
  return words.map(secondsOf).find((size) => size !== undefined);
}

const secondsOf = (word: string): number | undefined => units.find(([name]) => name.test(word.toLowerCase()))?.[1];
