import type { El } from '../search/capture.ts';
import { nameOfDrawing } from '../search/drawings.ts';
import { conversationHits } from '../search/regions.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { zoneOf } from './messages.ts';

const vanishing =
  /disappear|expir|ephemeral|self.?destruct|vanish|auto.?delet|deletes? (in|at|after)|gone in|burns?\b|temporary|[⏳⌛⏱⏲💨👻💣🔥🫥⏰🕐]/iu;
const icons = /\b(hourglass|timer|stopwatch|clock|flame|ghost|bomb)\b/i;
/** A time that is left: "29s", "1m 20s", "0:29", "29 seconds". */
const remaining =
  /(?:(\d+)\s*m(?:in(?:utes?)?)?\s*)?\b(\d+)\s*s(?:ec(?:onds?)?)?\b|\b(\d{1,2}):(\d\d)\b|\b(\d{1,2})\b/i;
/** A time in whatever units: "59m 40s" beside "29s", "0:29". */
const anyTime = /(?:\d+(?::\d+)*\s*(?:[dhms](?![a-z])|days?|hours?|hrs?|min(?:ute)?s?|sec(?:ond)?s?)?\s*)+/gi;

/** What says on a message that it will disappear: words, signs, drawings; without what the other message shows too. */
export function expiryMarks(snap: Snapshot, text: string, normal: string): string[] {
  const timeless = (mark: string) => mark.replace(anyTime, '#');
  const usual = new Set(marksOf(snap, normal).map(timeless));
  return marksOf(snap, text).filter((mark) => !usual.has(timeless(mark)));
}

/** Whether a countdown on a message has gone on between two looks, or a bar on it has become shorter. */
export function countsDown(earlier: Snapshot, later: Snapshot, text: string): boolean {
  return [secondsOn, barsOn].some((measure) => {
    const [before, after] = [measure(earlier, text), measure(later, text)];
    return before.length === after.length && after.some((value, at) => value < before[at]!);
  });
}

/** Seconds that a message says are left and that no app offers as a lifetime: these have been counted down to. */
export function oddSecondsLeft(snap: Snapshot, text: string): number | undefined {
  const said = partsOf(snap, text).flatMap(
    (el) => /\b(\d{1,2})\s?s(?:ec(?:ond)?s?)?\b(?!\s*ago)/i.exec(el.own)?.[1] ?? [],
  );
  return said.map(Number).find((seconds) => seconds % 5 !== 0);
}

/** The numbers on a message that could be a time that is left, in seconds. */
function secondsOn(snap: Snapshot, text: string): number[] {
  return partsOf(snap, text).flatMap((el) => {
    const match = remaining.exec(el.own.replace(text, ' '));
    return match ? [Number(match[1] ?? match[3] ?? 0) * 60 + Number(match[2] ?? match[4] ?? match[5])] : [];
  });
}

const barsOn = (snap: Snapshot, text: string): number[] =>
  partsOf(snap, text)
    .filter((el) => !el.own && el.box[3] > 0 && el.box[3] <= 8 && el.box[2] >= 8)
    .map((el) => el.box[2]);

function marksOf(snap: Snapshot, text: string): string[] {
  return partsOf(snap, text).flatMap((el) => {
    const said = [el.own.replace(text, ' '), el.title ?? '', el.aria ?? ''].filter((each) => vanishing.test(each));
    const drawn = `${el.icon ?? ''} ${nameOfDrawing(el.drawing ?? '')}`;
    return [...said, ...(icons.test(drawn.replace(/[-_]/g, ' ')) ? ['a drawing of a clock'] : [])].map((mark) =>
      mark.trim(),
    );
  });
}

/** What stands with a message, without the controls for sending that follow the last one. */
function partsOf(snap: Snapshot, text: string): El[] {
  const hit = conversationHits(snap, text).at(-1);
  const talk = hit && snap.ancestors(hit).find((up) => up.mayScroll);
  const isControl = (el: El) =>
    el.native || el.type === 'select' || snap.ancestors(el).some((up) => up.tag === 'button');
  return zoneOf(snap, text).filter((el) => !isControl(el) && (!talk || snap.within(el, talk)));
}
