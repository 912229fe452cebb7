import { click, doubleClick, hover, rightClick } from '../search/act.ts';
import { undoTry } from '../search/come-back.ts';
import { type Control, clickables, findAgain, fingerprint, nameOf } from '../search/cues.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { rank } from '../search/rank.ts';
import { note, type Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { undo } from '../search/undo.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { controlsOf, freshControls, hoverControls, menuControl } from './message-controls.ts';
import { messageText } from './messages.ts';

/** What brings up the controls of a message, in the order in which they are tried. */
export const ways = ['in view', 'hover', 'menu', 'right click', 'click', 'double click'] as const;
export type Way = (typeof ways)[number];

/** Something that is done to one message by a control that belongs to it. */
export type MessageIntent = {
  /** The intent in words: "edit a message". */
  name: string;
  /** The text of the message. */
  message: string;
  /** Texts that stand in it besides, such as the preview of a reply. */
  inside?: readonly string[];
  vocabulary: Vocabulary;
  done: (snap: Snapshot) => boolean;
  /** Another intent that the same controls carry out; what worked for that one is tried first. */
  like?: string;
  /** The controls to try, best first; by default those that say the intent or have `worked` before. */
  choose?: (controls: Control[], snap: Snapshot, worked: readonly string[]) => Control[];
  /** What to press in what a control has brought up since `before`, such as one emoji of many. */
  next?: (snap: Snapshot, before: Snapshot) => Control | undefined;
  /** What may be tried to bring the controls up; everything by default. */
  ways?: readonly Way[];
  /** Whether controls that say nothing about themselves may be tried at last; they may by default. */
  mute?: boolean;
  /** Time that the effect gets after each try, in milliseconds. */
  effectMs?: number;
};

/** Carries out something on one message in a UI never seen before; throws NotFound with everything that was tried. */
export async function onMessage(who: Searcher, intent: MessageIntent): Promise<void> {
  const hopeless = who.map.hopeless(intent.name);
  if (hopeless) throw new NotFound(intent.name, hopeless, 0, true);
  const attempt = new MessageAttempt(who, intent);
  if (await attempt.run()) return;
  who.map.miss(intent.name, attempt.tried);
  throw new NotFound(intent.name, attempt.tried, attempt.blind);
}

/** Whether something can be done to a message that should not be possible; an app without it is a good one. */
export function isPossibleOn(who: Searcher, intent: MessageIntent): Promise<boolean> {
  return new MessageAttempt(who, intent).run();
}

/** How many controls are tried behind each way, and of those that say nothing. */
const triesPerWay = 3;
const muteTries = 4;

class MessageAttempt {
  readonly tried: string[] = [];
  blind = 0;
  private readonly who: Searcher;
  private readonly intent: MessageIntent;
  private readonly spent = new Set<string>();
  /** What the message's other controls were found behind. */
  private menu: Control | undefined;

  constructor(who: Searcher, intent: MessageIntent) {
    this.who = who;
    this.intent = intent;
  }

  async run(): Promise<boolean> {
    for (const way of this.order()) if (await this.tryWay(way)) return true;
    return this.intent.mute !== false && this.tryMute();
  }

  private worked(part: string): string[] {
    return [this.intent.name, this.intent.like ?? ''].flatMap((name) => this.who.map.worked(name, part));
  }

  /** What worked in this app before goes first. */
  private order(): Way[] {
    const worked = this.worked('way');
    const allowed = ways.filter((way) => this.intent.ways?.includes(way) ?? true);
    return allowed.sort((a, b) => Number(worked.includes(b)) - Number(worked.includes(a)));
  }

  private async tryWay(way: Way): Promise<boolean> {
    const { page } = this.who;
    for (let n = 0; n < triesPerWay; n++) {
      const before = await this.rest();
      const now = await this.bringUp(way, before);
      if (!now) return false;
      if (way !== 'in view' && this.intent.done(now)) return this.succeed(way);
      const control = this.choose(this.inQuestion(way, now, before), now)[0];
      if (control && (await this.press(control, way, before))) return true;
      if (!control && way !== 'in view' && way !== 'hover') await undo(page, before);
      if (!control) return false;
    }
    return false;
  }

  /** Takes the mouse away, so that only what always shows does. */
  private async rest(): Promise<Snapshot> {
    await this.who.page.mouse.move(2, 2);
    return settle(this.who.page, 500);
  }

  /** The page once the way has been gone; undefined when it cannot be. */
  private async bringUp(way: Way, before: Snapshot): Promise<Snapshot | undefined> {
    const { page } = this.who;
    const text = messageText(before, this.intent.message);
    if (!text) return undefined;
    if (way === 'in view') return before;
    const deed = { hover, menu: hover, 'right click': rightClick, click, 'double click': doubleClick }[way];
    if (!(await deed(page, text))) return undefined;
    const now = await settle(page, 500);
    if (way !== 'menu') return now;
    const shown = hoverControls(now, before, this.intent.message, this.intent.inside);
    const menu = menuControl(shown, this.worked('menu'));
    if (!menu || !(await click(page, menu.el))) return undefined;
    this.menu = menu;
    return settle(page, 500);
  }

  private inQuestion(way: Way, now: Snapshot, before: Snapshot): Control[] {
    const { message, inside } = this.intent;
    if (way === 'in view') return controlsOf(now, message, inside);
    if (way === 'hover') return hoverControls(now, before, message, inside);
    return freshControls(now, before);
  }

  private choose(controls: Control[], snap: Snapshot): Control[] {
    const usable = controls.filter((c) => !c.el.disabled && !this.spent.has(fingerprint(c)));
    const worked = this.worked('control');
    if (this.intent.choose) return this.intent.choose(usable, snap, worked);
    return rank(usable, this.intent.vocabulary, worked).filter((c) => c.fits && c.score > 2);
  }

  private async press(control: Control, way: Way, before: Snapshot): Promise<boolean> {
    this.spent.add(fingerprint(control));
    // One that has worked before may be a toggle that somebody has left on.
    const tries = this.worked('control').includes(fingerprint(control)) ? 2 : 1;
    for (let n = 0; n < tries; n++) {
      const shown = (await this.reach(control)) ?? (await this.reachOnceMore(control, way));
      if (!shown) {
        this.tried.push(`${describe(way)}click ${nameOf(control)}: could not be used`);
        return false;
      }
      const how = await this.effect(shown);
      if (how !== undefined) return this.succeed(way, control, how);
    }
    this.tried.push(`${describe(way)}click ${nameOf(control)}: no effect`);
    await undoTry(this.who, before, control);
    return false;
  }

  /** Presses a control; returns the page as it was just before, or undefined when it could not be pressed. */
  private async reach(control: Control): Promise<Snapshot | undefined> {
    const { page } = this.who;
    const shown = await look(page);
    const again = findAgain(clickables(shown), control);
    return again && (await click(page, again.el)) ? shown : undefined;
  }

  /** What shows under the mouse may have gone before it could be pressed. */
  private async reachOnceMore(control: Control, way: Way): Promise<Snapshot | undefined> {
    return (await this.bringUp(way, await this.rest())) && this.reach(control);
  }

  /** What else was pressed until the effect came; undefined when it did not. */
  private async effect(before: Snapshot): Promise<string | undefined> {
    const { page } = this.who;
    const { done, next, effectMs = 1_500 } = this.intent;
    const came = await waitFor(page, effectMs, (now) => (done(now) ? 'done' : next?.(now, before)));
    if (!came || came === 'done') return came && '';
    if (!(await click(page, came.el))) return undefined;
    return (await waitFor(page, effectMs, done)) ? `, click ${nameOf(came)}` : undefined;
  }

  /** Last: controls of the message that say nothing at all about themselves. */
  private async tryMute(): Promise<boolean> {
    const { page } = this.who;
    for (let n = 0; ; n++) {
      const before = await this.rest();
      const now = await this.bringUp('hover', before);
      if (!now) {
        // The control that was tried last has taken the message away.
        if (n > 0) this.blind++;
        return false;
      }
      const mute = this.inQuestion('hover', now, before).filter(
        (c) => !c.cues.length && !c.icon && !c.isEntry && !c.el.disabled && !this.spent.has(fingerprint(c)),
      );
      this.blind = Math.max(0, mute.length - (muteTries - n));
      const control = mute[0];
      if (!control || n >= muteTries) {
        await page.mouse.move(2, 2);
        return false;
      }
      if (await this.press(control, 'hover', before)) return true;
    }
  }

  private succeed(way: Way, control?: Control, rest = ''): true {
    const { map } = this.who;
    const how = `${describe(way, !control)}${control ? `click ${nameOf(control)}${rest}` : ''} at "${this.intent.message}"`;
    const prints: Record<string, string> = { way };
    if (control) prints.control = fingerprint(control);
    if (way === 'menu' && this.menu) prints.menu = fingerprint(this.menu);
    map.remember(this.intent.name, { how, tries: this.tried.length + 1, failed: this.tried }, prints);
    note(this.who, how);
    return true;
  }
}

/** The way in words, as the beginning of a sentence that goes on with a control. */
function describe(way: Way, alone = false): string {
  if (way === 'in view') return '';
  const words = way === 'menu' ? 'open the menu of the message' : `${way} the message`;
  return alone ? words : `${words}, `;
}
