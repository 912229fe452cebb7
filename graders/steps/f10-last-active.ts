import { installClock, putForward } from '../../fixtures/people/page-clock.ts';
import { enter } from '../chat/enter.ts';
import { type LastActive, lastActiveOf } from '../chat/last-active.ts';
import { openRoom } from '../chat/open-room.ts';
import { openMembers } from '../chat/people.ts';
import { personHandles, personRows } from '../chat/person-rows.ts';
import { roomTitles } from '../chat/rooms.ts';
import { longWait } from '../gherkin/long-wait.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { unmet } from '../scoring/verdict.ts';
import { look, waitFor } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { pursue } from '../search/pursue.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { everybody } from '../search/vocabulary/presence.ts';
import { roomDetails } from '../search/vocabulary.ts';

/** How far the clock of the reader is put forward: so far that every app has to show another number. */
const forwardMs = 185_000;
/** After this time without the person every text in minutes has changed, in milliseconds. */
const grownMs = 130_000;

/** Steps about the time since when somebody is gone. */
export function addLastActiveSteps(library: StepLibrary): void {
  library.add('the clock of {person} can be put forward', async (world, label: string) => {
    const who = await world.newcomer(label, world.name(label));
    await installClock(who.page);
    await enter(who, world.url);
  });
  library.add(
    '{person} sees since when {person} is gone, right to the minute',
    async (world, label: string, other: string) => {
      const who = await world.person(label);
      const expected = `${label} sees since when ${other} is gone ("last active ... ago")`;
      const found =
        (await shownIn(world, who, other, world.liveMs)) ??
        (await broughtUp(world, who, other)) ??
        (await inSecondWindow(world, who, other));
      if (!found)
        throw unmet(expected, `nothing at ${other}'s name tells it, nor is ${other} listed with it elsewhere`);
      const truth = (Date.now() - leftAt(world, other)) / 1_000;
      const [least, most] = found.seen.seconds;
      if (truth < least || truth > most)
        throw unmet(
          `${expected}, right to the minute`,
          `it says "${found.seen.text}" after ${Math.round(truth)} seconds`,
        );
      world.notes.set('last active', found);
    },
  );
  library.add('that time grows on the screen of {person}', async (world, label: string) => {
    const { who, seen, other } = world.notes.get('last active') as Found;
    if (seen.isFixed) return;
    const grown = (snap: Snapshot) => {
      const now = lastActiveOf(snap, world.name(other), Date.now());
      return now && now.text !== seen.text && now.seconds[1] > seen.seconds[1];
    };
    await putForward(who.page, forwardMs);
    who.person.deeds.push(
      `${who.person.name}: wait about ${Math.round(forwardMs / 60_000)} minutes (the page's clock was put forward).`,
    );
    if (await waitFor(who.page, world.liveMs / 2, grown)) return;
    const later = await longWait(world, {
      reason: `the time since ${other} is gone to grow`,
      deadline: leftAt(world, other) + grownMs,
      ask: async () => grown(await look(who.page)),
    });
    if (!later)
      throw unmet(
        `the time since ${other} is gone grows on ${label}'s screen by itself`,
        `after ${Math.round(grownMs / 1_000)} seconds it still says "${lastActiveOf(await look(who.page), world.name(other), Date.now())?.text ?? 'nothing'}"`,
      );
  });
}

type Found = { who: Searcher; other: string; seen: LastActive };

const leftAt = (world: World, label: string): number => world.notes.get(`left ${label}`) as number;

async function shownIn(world: World, who: Searcher, other: string, ms: number): Promise<Found | undefined> {
  const seen = await waitFor(who.page, ms, (snap) => lastActiveOf(snap, world.name(other), Date.now()));
  return seen && { who, other, seen };
}

/** In a list of everybody, on hover, or in what opens when the person is pressed. */
async function broughtUp(world: World, who: Searcher, other: string): Promise<Found | undefined> {
  const name = world.name(other);
  try {
    await pursue(who, {
      name: 'see when somebody was last there',
      vocabulary: everybody,
      done: (snap) => lastActiveOf(snap, name, Date.now()) !== undefined,
      hovers: (snap) => personRows(snap, name).slice(0, 2),
      presses: (snap) => personHandles(snap, name).slice(0, 2),
      reveals: [roomDetails],
      titles: roomTitles,
      revealDoes: true,
    });
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
  return shownIn(world, who, other, 500);
}

async function inSecondWindow(world: World, who: Searcher, other: string): Promise<Found | undefined> {
  const second = await world.secondWindow(who);
  const room = world.whereabouts.get(who.person.label);
  if (room) await openRoom(second, world.room(room)).catch(() => {});
  await openMembers(second, []);
  const found = await shownIn(world, second, other, 2_000);
  if (found) world.observe('Only after a reload: the time since when somebody is gone.');
  return found;
}
