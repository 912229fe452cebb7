import { click, hover } from '../search/act.ts';
import type { El } from '../search/capture.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { rank } from '../search/rank.ts';
import { note, type Searcher } from '../search/searcher.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { undo } from '../search/undo.ts';
import { whoReacted } from '../search/vocabulary/reactions.ts';
import { chipsOf, countOf, emojiOf } from './chips.ts';
import { controlsOf } from './message-controls.ts';
import { pressChip } from './reactions.ts';

/** Who is named at a reaction. */
export type Named = {
  /** Those of the given people. */
  names: string[];
  /** Where they stood, in words: "the title of the reaction". */
  where: string;
};

/** A reaction, and who is meant when it is asked who gave it. */
export type Asked = { message: string; emoji: string; reactors: readonly string[]; people: readonly string[] };

/**
 * Looks who has reacted, until all reactors are named: in titles, with the mouse over the reaction, behind a control, at
 * last by pressing the reaction itself.
 */
export async function lookWhoReacted(who: Searcher, asked: Asked): Promise<Named> {
  const { page } = who;
  await page.mouse.move(2, 2);
  const start = await settle(page, 500);
  const chip = chipOf(start, asked);
  if (!chip) return { names: [], where: 'the reaction is not there' };
  let best: string[] = [];
  const complete = (now: Snapshot) => {
    const named = namesAt(now, start, asked);
    if (named.length > best.length) best = named;
    return asked.reactors.every((name) => named.includes(name)) ? named : undefined;
  };
  const titled = complete(start);
  if (titled) return { names: titled, where: 'the title of the reaction' };
  const hovered = (await hover(page, chip)) && (await waitFor(page, 1_500, complete));
  await page.mouse.move(2, 2);
  if (hovered) {
    note(who, `hover the reaction ${asked.emoji} at "${asked.message}"`);
    return { names: hovered, where: 'what the mouse over the reaction brings up' };
  }
  const pressed = await press(who, asked, complete);
  if (pressed) return { names: pressed, where: 'what a click at the reaction brings up' };
  return { names: best, where: 'all titles, and what hovering and clicking brings up' };
}

/** Presses what may tell who reacted; a reaction that is given or taken that way is put right again. */
async function press(
  who: Searcher,
  asked: Asked,
  complete: (now: Snapshot) => string[] | undefined,
): Promise<string[] | undefined> {
  const { page } = who;
  const { message, emoji } = asked;
  for (let n = 0; n < targets(await look(page), asked).length; n++) {
    const before = await settle(page, 400);
    const target = targets(before, asked)[n];
    if (!target || !(await click(page, target))) continue;
    const named = await waitFor(page, 1_200, complete);
    if (named) note(who, `click "${before.textOf(target) || target.title || emoji}" at "${message}"`);
    const toggled = countOf(await look(page), message, emoji) !== countOf(before, message, emoji);
    await undo(page, before);
    if (toggled) await pressChip(who, message, emoji);
    if (named) return named;
  }
  return undefined;
}

/** What is pressed: a control that says so, the number, the reaction. */
function targets(snap: Snapshot, asked: Asked): El[] {
  const chip = chipOf(snap, asked);
  const said = rank(controlsOf(snap, asked.message), whoReacted).filter((c) => c.fits && c.score > 2);
  const around = chip ? [chip, ...snap.ancestors(chip).slice(0, 2)] : [];
  const number = around.flatMap((up) => snap.children(up)).find((el) => /^\(?\d+\)?$/.test(el.own));
  return [...said.slice(0, 2).map((c) => c.el), ...(number ? [number] : []), ...(chip ? [chip] : [])];
}

const chipOf = (snap: Snapshot, { message, emoji }: Asked): El | undefined =>
  chipsOf(snap, message).find((chip) => chip.emoji === emoji)?.el;

/** People named on the reaction itself, and those whose name has come up since `start`. */
function namesAt(now: Snapshot, start: Snapshot, asked: Asked): string[] {
  const chip = chipOf(now, asked);
  const texts = chip ? textsOf(now, chip, asked.message) : '';
  return asked.people.filter((name) => texts.includes(name) || now.hits(name).length > start.hits(name).length);
}

/** Texts and titles of a reaction, from its emoji up to the element that holds nothing else. */
function textsOf(snap: Snapshot, chip: El, message: string): string {
  let root = chip;
  for (const up of snap.ancestors(chip).slice(0, 2)) {
    const others = new Set(snap.subtree(up).flatMap(emojiOf));
    if (snap.textOf(up).includes(message) || others.size > 1) break;
    root = up;
    if (up.click) break;
  }
  const own = chip.click ? chip : root;
  return snap
    .subtree(own)
    .flatMap((el) => [isSeen(el) ? el.own : '', el.title ?? '', el.aria ?? ''])
    .join(' ');
}
