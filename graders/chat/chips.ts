import type { El } from '../search/capture.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { emojiInUse } from '../search/vocabulary/reactions.ts';
import { zoneOf } from './messages.ts';

/** A reaction that shows at a message. */
export type Chip = {
  emoji: string;
  /** The number beside it; many apps leave out a one. */
  count: number | undefined;
  /** The element that holds the emoji. */
  el: El;
};

/** The reactions at a message; a picker or a row of quick reactions, which offers several without counts, is none. */
export function chipsOf(snap: Snapshot, message: string): Chip[] {
  return zoneOf(snap, message)
    .filter((el) => !el.own.includes(message))
    .flatMap((el) => emojiOf(el).map((emoji) => ({ emoji, count: countBeside(snap, el, emoji), el })))
    .filter((chip) => chip.count !== undefined || !isOffer(snap, chip.el));
}

/**
 * How many have reacted to a message with an emoji, as far as the screen says. `idle` is how often the emoji stands
 * there without a number while nobody has.
 */
export function countOf(snap: Snapshot, message: string, emoji: string, idle = 0): number {
  const chips = chipsOf(snap, message).filter((chip) => chip.emoji === emoji);
  const numbered = chips.find((chip) => chip.count !== undefined);
  if (numbered) return numbered.count!;
  return chips.length > idle ? 1 : 0;
}

/** How often an emoji stands at a message without a number. */
export const bareCount = (snap: Snapshot, message: string, emoji: string): number =>
  chipsOf(snap, message).filter((chip) => chip.emoji === emoji && chip.count === undefined).length;

/** An emoji without the marks that only change how it is drawn. */
export const plainEmoji = (text: string): string => text.replace(/[\uFE0F\u200D]|\p{Emoji_Modifier}/gu, '').trim();

/** Emoji for reacting that an element itself shows, as text or as a picture. */
export function emojiOf(el: El): string[] {
  if (!isSeen(el)) return [];
  const shown = plainEmoji(el.own || (el.tag === 'img' ? (el.icon ?? '') : ''));
  return emojiInUse.filter((emoji) => shown.includes(emoji));
}

/** The number of a chip: in the same element, or in the small one around it that holds nothing else. */
function countBeside(snap: Snapshot, el: El, emoji: string): number | undefined {
  for (const at of [el, ...snap.ancestors(el).slice(0, 2)]) {
    const text = plainEmoji(snap.textOf(at));
    if (at.i !== el.i && !isChip(at, text)) return undefined;
    const after = new RegExp(`${emoji}\\s*[x×:(]?\\s*(\\d+)`, 'u').exec(text);
    if (after) return Number(after[1]);
    const before = pictographs(text) <= 1 && /(?<![\d:.])(\d+)\s*[x×]?\s*\p{Extended_Pictographic}/u.exec(text);
    if (before) return Number(before[1]);
    if (el.tag === 'img' && /^\d+$/.test(text)) return Number(text);
  }
  return undefined;
}

/** One emoji and little else; a tooltip with names may be a part of it, other words belong to something else. */
const isChip = (el: El, text: string): boolean =>
  pictographs(text) <= 1 && el.box[3] < 60 && (el.click || !/\p{L}{2}/u.test(text)) && !/\d[:.]\d/.test(text);

const pictographs = (text: string): number => text.match(/\p{Extended_Pictographic}/gu)?.length ?? 0;

/** Whether an emoji stands among others without counts, which are offered and not given. */
function isOffer(snap: Snapshot, el: El): boolean {
  return snap
    .ancestors(el)
    .slice(0, 3)
    .some((up) => {
      const bare = new Set(
        snap
          .subtree(up)
          .flatMap((each) => emojiOf(each).filter((emoji) => countBeside(snap, each, emoji) === undefined)),
      );
      return bare.size >= 3;
    });
}
