import { putForward } from '../../fixtures/people/page-clock.ts';
import { clearDraft, typeDraft } from '../chat/composer.ts';
import { findEverybodyOnline, findOnline } from '../chat/people.ts';
import { alike, type Place, placesOf } from '../chat/presence.ts';
import { longWait } from '../gherkin/long-wait.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import { unmet } from '../scoring/verdict.ts';
import { look, waitFor } from '../search/look.ts';
import { isPossible } from '../search/not-found.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { mustSeeLive } from './live.ts';

/** How far the idle person's page is put forward at first, then once more, in milliseconds: most apps wait for 5 minutes. */
const forwardMs = [6 * 60_000, 10 * 60_000];
/** How long an app may take whose timer is on its server, which cannot be put forward, in milliseconds: 5 minutes, a sweep each minute, and some. */
const serverTimerMs = 390_000;
/** A fact about apps in which nobody turned away within that time. */
const waitedInVain = 'auto-away waited for in vain';

/** Steps about people who do nothing for long. */
export function addAutoAwaySteps(library: StepLibrary): void {
  library.add('{person} does nothing for long', async (world, label: string) => {
    const who = await world.person(label);
    world.notes.set(`idle ${label}`, Date.now());
    who.person.deeds.push(
      `${who.person.name}: do nothing for six minutes and more (the page's clock was put forward).`,
    );
  });
  library.add('{person} sees that {person} has turned away', async (world, label: string, other: string) => {
    const who = await world.person(label);
    const idle = await world.person(other);
    const name = world.name(other);
    let first = world.notes.get(`first ${other}`) as Place[];
    const away = (snap: Snapshot) => isAway(placesOf(snap, name), first);
    for (const ms of forwardMs) {
      await putForward(idle.page, ms);
      if (await waitFor(who.page, world.liveMs / 2, away)) return;
    }
    // The list in view may be one that tells of nobody's status; in another one only what it says of it counts.
    if (await isPossible(findEverybodyOnline(who, name))) {
      const seemedAway = first.some(({ state }) => state === 'away');
      first = placesOf(await look(who.page), name);
      world.notes.set(`first ${other}`, first);
      if (!seemedAway && first.some(({ state }) => state === 'away')) return;
    }
    const expected = `${other}, who does nothing, is shown as away on ${label}'s screen`;
    const since = world.notes.get(`idle ${other}`) as number;
    const turned = world.map.fact(waitedInVain)
      ? undefined
      : await longWait(world, {
          reason: `${other} to be shown as away`,
          deadline: since + serverTimerMs,
          ask: async () => away(await look(who.page)),
        });
    if (turned) return;
    world.map.learn(waitedInVain, 1);
    const now = placesOf(await look(who.page), name);
    const shown = now.length ? `shown as ${now.find((place) => place.state)?.state ?? 'before'}` : 'no longer listed';
    throw unmet(expected, `after ${Math.round(serverTimerMs / 60_000)} minutes ${other} is ${shown}`);
  });
  library.add('{person} uses mouse and keyboard again', async (world, label: string) => {
    const who = await world.person(label);
    for (const x of [300, 420, 360]) await who.page.mouse.move(x, 300);
    if (await typeDraft(who, 'a')) await clearDraft(who);
    else await who.page.keyboard.press('Shift');
    who.person.deeds.push(`${who.person.name}: move the mouse and type.`);
  });
  library.add('{person} sees that {person} is back, without reloading', async (world, label: string, other: string) => {
    const first = world.notes.get(`first ${other}`) as Place[];
    const back = (snap: Snapshot) => {
      const now = placesOf(snap, world.name(other));
      return alike(now, first) || now.some((place) => place.state === 'online');
    };
    await mustSeeLive(world, await world.person(label), {
      expected: `${other}, who uses the app again, is shown as online on ${label}'s screen`,
      seen: back,
      instead: () => `${other} is still shown as away`,
      secondLook: async (second) => findOnline(second, world.name(other)),
    });
  });
}

/**
 * Whether the places of somebody who was online show them as away: one has come to say so, or they are still listed,
 * have changed, and nothing says otherwise. That all places agree is the matter of another criterion.
 */
function isAway(now: readonly Place[], first: readonly Place[]): boolean {
  if (!now.length || alike(now, first)) return false;
  if (now.some(({ said, state, look }) => said && state === 'away' && first.every((place) => place.look !== look)))
    return true;
  return !now.some((place) => place.said && place.state !== 'away') && now.some((place) => place.state !== 'offline');
}
