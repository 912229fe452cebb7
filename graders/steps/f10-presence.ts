import { openRoom } from '../chat/open-room.ts';
import { ownLook, saidByOwnSelector, setStatus } from '../chat/own-status.ts';
import { findOnline, namesOfPeople, openMembers } from '../chat/people.ts';
import {
  alike,
  isBackTo,
  isListedOnline,
  ownContradiction,
  type Place,
  placesOf,
  seemsOffline,
  wrongAbout,
} from '../chat/presence.ts';
import { type Choice, choices } from '../chat/states.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { refreshOnly, unmet } from '../scoring/verdict.ts';
import { look, settle, until, waitFor } from '../search/look.ts';
import { isPossible } from '../search/not-found.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { undo } from '../search/undo.ts';
import { namesIn } from '../search/words.ts';
import { outsiders, readEachOther } from './f01-members.ts';
import { addAutoAwaySteps } from './f10-auto-away.ts';
import { addLastActiveSteps } from './f10-last-active.ts';
import { mustSeeLive } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';
import { inSecondWindow } from './second-window.ts';

/** Steps about the states that people choose, or fall into. */
export function addPresenceSteps(library: StepLibrary): void {
  library.add('{person} has {person} among the people in view', async (world, label: string, other: string) => {
    const who = await world.person(label);
    // Some apps tell who is there in the list of all people, some in that of a room's members, some in both.
    if (world.whereabouts.has(label)) {
      await isPossible(findOnline(who, world.name(other)));
      await openMembers(who, []);
    }
    await findOnline(who, world.name(other));
    // Who has just come may be listed before they are known to be there.
    await waitFor(who.page, world.liveMs / 2, (snap) => isListedOnline(snap, world.name(other)));
    world.notes.set(`first ${other}`, await placesNow(world, label, other));
  });
  library.add('{person} sets the status to {word}', async (world, label: string, word: string) => {
    const who = await world.person(label);
    for (const watcher of world.everyone)
      world.notes.set(`places ${watcher.label} ${label}`, await placesNow(world, watcher.label, label));
    world.notes.set('own look', ownLook(await look(who.page), world.name(label)));
    await mustBePossible(`${label} can set the status to ${word}`, () => setStatus(who, choiceOf(word)));
    // A control that was tried may have led elsewhere.
    const room = world.whereabouts.get(label);
    if (room) await isPossible(openRoom(who, world.room(room)));
  });
  library.add('it shows that {person} is now {word}', async (world, label: string, word: string) => {
    const own = world.notes.get('own look');
    const shown = await until(world.liveMs, async () => {
      for (const watcher of world.everyone) {
        const snap = await look(watcher.page);
        if (
          watcher.label === label
            ? ownLook(snap, world.name(label)) !== own
            : hasChanged(world, watcher.label, label, snap)
        )
          return true;
      }
      return false;
    });
    if (!shown && !(await saysInList(world, label, choiceOf(word))))
      throw unmet(
        `the status ${word} shows on some screen after ${label} has chosen it`,
        'nothing changed on any screen',
      );
  });
  library.add('{person} sees {person} as somebody who is not there', async (world, label: string, other: string) => {
    const { expected, instead } = await looksGone(world, label, other);
    if (instead) world.observe(`Only after a reload: ${expected}.`);
  });
  library.add(
    '{person} sees {person} as somebody who is not there, without reloading',
    async (world, label: string, other: string) => {
      const { expected, instead } = await looksGone(world, label, other);
      if (instead) throw refreshOnly(expected, `${instead}; they look offline in a second window of the same person`);
    },
  );
  library.add(
    'what {person} and {person} say in {room} reaches the other',
    (world, one: string, other: string, room: string) => readEachOther(world, one, other, room),
  );
  library.add(
    '{person} sees in every place that {person} is {word}, without reloading',
    async (world, label: string, other: string, word: string) => {
      const before = world.notes.get(`places ${label} ${other}`) as Place[];
      const wrong = (snap: Snapshot) => wrongAbout(placesOf(snap, world.name(other)), before, choiceOf(word));
      await mustSeeLive(world, await world.person(label), {
        expected: `every place on ${label}'s screen that tells ${other}'s status shows it as ${word}`,
        seen: (snap) => !wrong(snap),
        instead: (snap) => wrong(snap) ?? 'it came too late',
        secondLook: lookAtPeople(world, label, other),
      });
    },
  );
  library.add(
    'nothing on the screen of {person} says otherwise than {word}',
    async (world, label: string, word: string) => {
      const state = choiceOf(word);
      const before = world.notes.get(`places ${label} ${label}`) as Place[];
      const peers = world.everyone.filter((person) => person.label !== label).map((person) => person.name);
      const other = (snap: Snapshot) => {
        const selected = saidByOwnSelector(snap);
        const listed = ownContradiction(snap, world.name(label), { state, before, peers });
        return listed ?? (selected === state ? undefined : selected);
      };
      const who = await world.person(label);
      const agree = {
        expected: `the list and the selector on ${label}'s own screen both say ${word}`,
        seen: (snap: Snapshot) => !other(snap),
        instead: (snap: Snapshot) => `one of them says ${other(snap)}`,
      };
      await mustSeeLive(world, who, agree);
      // Where the list is behind something, what it says of oneself is looked up once.
      if (world.notes.has('own list')) return;
      world.notes.set('own list', true);
      const start = await look(who.page);
      if (!peers[0] || !(await isPossible(findOnline(who, peers[0])))) return;
      await mustSeeLive(world, who, agree);
      await undo(who.page, start);
    },
  );
  library.add(
    '{person} sees {person} as in the beginning, without reloading',
    async (world, label: string, other: string) => {
      const first = world.notes.get(`first ${other}`) as Place[];
      await mustSeeLive(world, await world.person(label), {
        expected: `${other}, who is online again, is shown on ${label}'s screen as before the changes`,
        seen: (snap) => isBackTo(first, placesOf(snap, world.name(other))),
        instead: (snap) =>
          `${other} is shown differently (${describe(placesOf(snap, world.name(other)))} instead of ${describe(first)})`,
        secondLook: lookAtPeople(world, label, other),
      });
    },
  );
  library.add(
    'the members of the room, as {person} sees them, do not say otherwise than {word} of {person}',
    async (world, label: string, word: string, other: string) => {
      const who = await world.person(label);
      // People of other scenarios tell a list of everybody from one of the members, too.
      const known = new Set(world.everyone.map((person) => person.name));
      const names = namesOfPeople(await look(who.page)).flatMap((el) => namesIn(el.own));
      const strangers = names.filter((name) => !known.has(name));
      if (!(await openMembers(who, [...outsiders(world, label), ...strangers]))) return;
      const otherwise = (snap: Snapshot) =>
        placesOf(snap, world.name(other)).find(({ said, state }) => said && state !== choiceOf(word))?.state;
      await mustSeeLive(world, who, {
        expected: `the list of members on ${label}'s screen agrees that ${other} is ${word}`,
        seen: (snap) => !otherwise(snap),
        instead: (snap) => `it says ${otherwise(snap)}`,
      });
    },
  );
  addLastActiveSteps(library);
  addAutoAwaySteps(library);
}

/**
 * Waits until somebody looks like one who is not there, which is what `expected` says. `instead` is what they look like
 * when that takes a second window; unmet when they do not look so there either.
 */
async function looksGone(
  world: World,
  label: string,
  other: string,
): Promise<{ expected: string; instead: string | undefined }> {
  const who = await world.person(label);
  const expected = `${other}, who is invisible, looks offline to ${label}`;
  const hidden = (snap: Snapshot) =>
    seemsOffline(placesOf(snap, world.name(other)), world.notes.get(`first ${other}`) as Place[]);
  if (await waitFor(who.page, world.liveMs, hidden)) return { expected, instead: undefined };
  // Where the list did not come up in the second window, nobody is in it: the watcher must stand there as here.
  const own = (snap: Snapshot) => placesOf(snap, world.name(label)).length;
  const listed = own(await look(who.page));
  const later = await inSecondWindow(world, who, async (second) => {
    await lookAtPeople(world, label, label)(second);
    const snap = await settle(second.page);
    return own(snap) >= listed && hidden(snap);
  });
  // Who looked offline all along looks as before.
  const betraying = ({ state }: Place) => state && state !== 'offline';
  const said = placesOf(await look(who.page), world.name(other)).find(betraying)?.state;
  const instead = `${other} is shown as ${said ?? 'before'}`;
  if (!later) throw unmet(expected, instead);
  return { expected, instead };
}

async function placesNow(world: World, label: string, other: string): Promise<Place[]> {
  return placesOf(await settle((await world.person(label)).page, 600), world.name(other));
}

function hasChanged(world: World, label: string, other: string, snap: Snapshot): boolean {
  return !alike(placesOf(snap, world.name(other)), world.notes.get(`places ${label} ${other}`) as Place[]);
}

function lookAtPeople(world: World, label: string, other: string): (second: Searcher) => Promise<void> {
  return async (second) => {
    const room = world.whereabouts.get(label);
    if (room) await openRoom(second, world.room(room));
    await findOnline(second, world.name(other));
    if (room) await openMembers(second, []);
  };
}

/** Whether somebody else finds a person's status where it is not in view, in a list of people. */
async function saysInList(world: World, label: string, choice: Choice): Promise<boolean> {
  for (const watcher of world.everyone.filter((each) => each.label !== label)) {
    const who = await world.person(watcher.label);
    await isPossible(findOnline(who, world.name(label)));
    if (placesOf(await look(who.page), world.name(label)).some(({ state }) => state === choice)) return true;
  }
  return false;
}

function choiceOf(word: string): Choice {
  const choice = choices.find((each) => each === word);
  if (!choice) throw new Error(`"${word}" is no status: ${choices.join(', ')}`);
  return choice;
}

const describe = (places: readonly Place[]): string =>
  places.length ? places.map((place) => place.state ?? 'without a mark').join(', ') : 'not listed';
