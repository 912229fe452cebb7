import { click } from '../search/act.ts';
import type { Control } from '../search/cues.ts';
import { settle, waitFor } from '../search/look.ts';
import { rank } from '../search/rank.ts';
import { note, type Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { undo } from '../search/undo.ts';
import { emojiInUse, react as reactWords } from '../search/vocabulary/reactions.ts';
import { bareCount, chipsOf, countOf, emojiOf, plainEmoji } from './chips.ts';
import { onMessage } from './message-actions.ts';
import { freshControls } from './message-controls.ts';

const reacting = 'react to a message';
/** How long one's own reaction may take to show, in milliseconds. */
const echoMs = 2_500;

/** Reacts to a message with one of `wanted`, the first that is offered, and returns it; throws NotFound. */
export async function react(who: Searcher, message: string, wanted: readonly string[] = emojiInUse): Promise<string> {
  const start = await settle(who.page);
  const grown = (snap: Snapshot) =>
    wanted.find((emoji) => countOf(snap, message, emoji, idle(emoji)) > countOf(start, message, emoji, idle(emoji)));
  const idle = (emoji: string) => (given(start, message, emoji) ? 0 : bareCount(start, message, emoji));
  let chosen: string | undefined;
  // A question of the browser may ask which.
  who.person.promptAnswer = wanted[0];
  await onMessage(who, {
    name: reacting,
    message,
    vocabulary: reactWords,
    choose: (controls, snap, worked) => reactControls(snap, controls, wanted, worked),
    next: (snap, before) => offered(snap, freshControls(snap, before), wanted)[0],
    done: (snap) => {
      chosen = grown(snap);
      return chosen !== undefined;
    },
    effectMs: echoMs,
  }).finally(() => {
    who.person.promptAnswer = undefined;
  });
  await closePicker(who, start);
  return chosen!;
}

/** Takes one's own reaction back: presses it once more, else chooses it once more; throws NotFound. */
export async function takeBack(who: Searcher, message: string, emoji: string): Promise<void> {
  const { page } = who;
  const start = await settle(page);
  const count = countOf(start, message, emoji);
  const done = (snap: Snapshot) => countOf(snap, message, emoji) < count;
  if (await pressChip(who, message, emoji)) {
    if (await waitFor(page, echoMs, done)) return;
    await undo(page, start);
  }
  await onMessage(who, {
    name: 'take a reaction back',
    message,
    vocabulary: reactWords,
    like: reacting,
    choose: (controls, snap, worked) => reactControls(snap, controls, [emoji], worked),
    next: (snap, before) => offered(snap, freshControls(snap, before), [emoji])[0],
    done,
    effectMs: echoMs,
  });
  await closePicker(who, start);
}

/** Presses a reaction that shows; false when that cannot be done. */
export async function pressChip(who: Searcher, message: string, emoji: string): Promise<boolean> {
  const chip = chipsOf(await settle(who.page), message).find((each) => each.emoji === emoji);
  if (!chip || !(await click(who.page, chip.el))) return false;
  note(who, `click the reaction ${emoji} at "${message}"`);
  return true;
}

/** What is pressed to react: a wanted emoji that is offered at once, what brings up a choice, then an existing chip. */
function reactControls(
  snap: Snapshot,
  controls: Control[],
  wanted: readonly string[],
  worked: readonly string[],
): Control[] {
  const showing = (c: Control) => snap.subtree(c.el).flatMap(emojiOf);
  const openers = rank(
    controls.filter((c) => showing(c).length === 0),
    reactWords,
    worked,
  ).filter((c) => c.fits && c.score > 2);
  const chips = controls.filter((c) => showing(c).some((emoji) => wanted.includes(emoji)));
  const quick = offered(snap, controls, wanted);
  return [...quick, ...openers, ...chips.filter((c) => !quick.includes(c))];
}

/** The controls that offer one of the wanted emoji and say no number, in the order in which they are wanted. */
function offered(snap: Snapshot, controls: readonly Control[], wanted: readonly string[]): Control[] {
  const text = (c: Control) =>
    plainEmoji(snap.textOf(c.el)) || plainEmoji(snap.subtree(c.el).flatMap(emojiOf).join(''));
  return wanted.flatMap((emoji) => controls.filter((c) => text(c) === emoji));
}

/** Whether somebody has reacted already, as far as a number says. */
const given = (snap: Snapshot, message: string, emoji: string): boolean =>
  chipsOf(snap, message).some((chip) => chip.emoji === emoji && (chip.count ?? 0) > 0);

/** Some pickers stay open after the choice. */
async function closePicker(who: Searcher, start: Snapshot): Promise<void> {
  const { page } = who;
  await page.mouse.move(2, 2);
  const now = await settle(page, 500);
  if (offered(now, freshControls(now, start), emojiInUse).length >= 3) await undo(page, start);
}
