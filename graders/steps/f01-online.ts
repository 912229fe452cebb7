import { findEverybodyOnline, findOnline, listings, markOf } from '../chat/people.ts';
import { isBackTo, isListedOnline, placesOf } from '../chat/presence.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import { untestable } from '../scoring/verdict.ts';
import { look } from '../search/look.ts';
import { note } from '../search/searcher.ts';
import { mustNeverSee, mustSeeLive, quietMs } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';

/** Steps about who is online. */
export function addOnlineSteps(library: StepLibrary): void {
  library.add('{person} finds {person} among the people online', async (world, label: string, other: string) => {
    const who = await world.person(label);
    await mustBePossible(`${label} can see who is online`, () => findEverybodyOnline(who, world.name(other)));
    await mustSeeLive(world, who, {
      expected: `${other}, who is here, is shown to ${label} as online`,
      seen: (snap) => isListedOnline(snap, world.name(other)),
      instead: () => `${other} is listed as offline`,
      secondLook: (second) => findOnline(second, world.name(other)),
    });
    world.moments.set(`online ${label}`, await look(who.page));
  });
  library.add('{person} enters the app', async (world, label: string) => {
    await world.newArrival(label);
  });
  library.add('{person} sees {person} come online without reloading', async (world, label: string, other: string) => {
    await mustSeeLive(world, await world.person(label), {
      expected: `${other} appears among the people online on ${label}'s screen`,
      seen: (snap) => isListedOnline(snap, world.name(other)),
      instead: (snap) => `${other} is ${listings(snap, world.name(other)).length ? 'listed as offline' : 'not listed'}`,
      secondLook: async (second) => findOnline(second, world.name(other)),
    });
    world.moments.set(`mark ${other}`, await look((await world.person(label)).page));
  });
  library.add('{person} closes the app', async (world, label: string) => {
    const who = await world.person(label);
    await who.page.close();
    note(who, 'close the browser window');
    world.notes.set(`left ${label}`, Date.now());
  });
  library.add('{person} sees {person} go offline without reloading', async (world, label: string, other: string) => {
    const before = markOf(world.moments.get(`mark ${other}`)!, world.name(other));
    // Who is still there tells that the list itself has come up in a second window.
    const stayer = world.everyone.find((person) => ![label, other].includes(person.label) && !person.page.isClosed());
    await mustSeeLive(world, await world.person(label), {
      expected: `${other} disappears from the people online on ${label}'s screen, or is marked offline`,
      seen: (snap) => listings(snap, world.name(other)).length === 0 || markOf(snap, world.name(other)) !== before,
      instead: () => `${other} is still shown as online`,
      secondLook: stayer && ((second) => findOnline(second, stayer.name)),
    });
  });
  library.add('{person} opens a second window', async (world, label: string) => {
    const who = await world.person(label);
    const second = await world.secondWindow(who);
    world.notes.set(`second ${label}`, second.page);
  });
  library.add('{person} closes the second window', async (world, label: string) => {
    const who = await world.person(label);
    const page = world.notes.get(`second ${label}`) as { close(): Promise<void> } | undefined;
    if (!page) throw untestable('a second window to be open', 'there is none');
    await page.close();
    note(who, 'close the second window; the first stays open');
  });
  library.add('{person} still sees {person} online', async (world, label: string, other: string) => {
    const before = placesOf(world.moments.get(`online ${label}`)!, world.name(other));
    await mustNeverSee(
      await world.person(label),
      quietMs,
      `${other}, who is here, stays online on ${label}'s screen`,
      (snap) => {
        const now = placesOf(snap, world.name(other));
        if (!listings(snap, world.name(other)).length) return `${other} is no longer listed`;
        return isBackTo(before, now) ? undefined : `${other} is shown differently than before`;
      },
    );
  });
}
