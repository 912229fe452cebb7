import type { El } from '../search/capture.ts';
import { nameOfDrawing } from '../search/drawings.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { withoutMade } from '../search/words.ts';
import { zoneOf } from './messages.ts';

const nouns = '(?:repl(?:y|ies)|comments?|responses?|answers?|threads?)';
/** "2 replies", "View 2 replies", "Thread (2)", "💬 2"; the digits as they stand. */
const counted = [
  new RegExp(`(?<![\\d:.])(\\d+)\\s*(?:more\\s+|new\\s+)?${nouns}\\b`, 'i'),
  new RegExp(`\\b${nouns}[\\s(:·]{0,3}(\\d+)(?![\\d:.])`, 'i'),
  /(?:💬|🧵|🗨\uFE0F?|↩\uFE0F?|↪\uFE0F?|⤷)[\s(:·]{0,2}(\d+)(?![\d:.])/u,
];
const threadIcon = /\b(thread|message|comment|reply|replies|chat|bubble)/i;

/** The number of replies that stands at a message, as it is written; undefined when none does. `inside` are the replies. */
export function replyDigits(snap: Snapshot, message: string, inside: readonly string[]): string | undefined {
  for (const el of zoneOf(snap, message, inside)) {
    const text = withoutMade(snap.textOf(el));
    if (text.length > 80 || snap.textOf(el).includes(message)) continue;
    for (const said of [text, el.title ?? '', el.aria ?? '']) {
      const digits = counted.map((pattern) => pattern.exec(said)?.[1]).find(Boolean);
      if (digits) return digits;
    }
    if (/^\d+$/.test(text) && isBesideThreadSign(snap, el, inside)) return text;
  }
  return undefined;
}

/** Whether a drawing of a bubble or the text of a reply stands beside a number. */
function isBesideThreadSign(snap: Snapshot, el: El, inside: readonly string[]): boolean {
  const around = [...snap.subtree(el), ...(snap.parent(el) ? snap.subtree(snap.parent(el)!) : [])];
  return around.some(
    (each) =>
      threadIcon.test(`${each.icon ?? ''} ${nameOfDrawing(each.drawing ?? '')}`) ||
      inside.some((text) => each.own.includes(text)),
  );
}

/** How many replies a message is said to have. A number that nobody would write, such as 021, is none. */
export function replyCount(snap: Snapshot, message: string, inside: readonly string[]): number | undefined {
  const digits = replyDigits(snap, message, inside);
  return digits === undefined || !/^(0|[1-9]\d*)$/.test(digits) ? undefined : Number(digits);
}

/** Whether one of the replies can be read at the message itself, as a preview; longer texts may be cut. */
export const showsPreview = (snap: Snapshot, message: string, replies: readonly string[]): boolean =>
  zoneOf(snap, message, replies).some((el) => isSeen(el) && replies.some((text) => el.own.includes(text)));
