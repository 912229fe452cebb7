import { type Activity, activityOf } from '../chat/activity.ts';
import { send } from '../chat/composer.ts';
import { longWait } from '../gherkin/long-wait.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { unmet } from '../scoring/verdict.ts';
import { look } from '../search/look.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { atList } from './common.ts';
import { mustSeeLive, mustSeeSoonerOrLater } from './live.ts';

/**
 * How long a mark may take to lessen after the last message, in milliseconds. Apps look back up to five minutes, and some
 * look only once a minute.
 */
const decayMs = 370_000;
/** How many more messages are sent when a first burst does not lift the mark: apps draw the line at different numbers. */
const secondBurst = 6;
/** How many more are sent when a single one marks no room as active: some apps ask for three within minutes. */
const fewMore = 2;

export function addActivitySteps(library: StepLibrary): void {
  library.add(
    'the list marks {room} as active for {person}, but not {room}',
    async (world, room: string, label: string, quiet: string) => {
      const who = await atList(world, label);
      const check = {
        expected: `the room list marks the room in which somebody has just written as active, and not the quiet one`,
        seen: (snap: Snapshot) => heat(world, snap, room) > heat(world, snap, quiet),
        instead: (snap: Snapshot) => `${describe(world, snap, room)}, ${describe(world, snap, quiet)}`,
        secondLook: async () => {},
      };
      await orAfterMore(world, label, fewMore, () => mustSeeSoonerOrLater(world, who, check));
      world.notes.set(`heat ${room}`, heat(world, await look(who.page), room));
    },
  );
  library.add(
    'the list marks {room} higher than before for {person}, and {room} still not',
    async (world, room: string, label: string, quiet: string) => {
      const who = await atList(world, label);
      const before = world.notes.get(`heat ${room}`) as number;
      const seen = (snap: Snapshot) => heat(world, snap, room) > Math.max(before, heat(world, snap, quiet));
      const check = {
        expected: 'many messages within seconds lift the room to a higher mark than a single one, and no other room',
        seen,
        instead: (snap: Snapshot) => `${describe(world, snap, room)}, ${describe(world, snap, quiet)}`,
        secondLook: async () => {},
      };
      await orAfterMore(world, label, secondBurst, () =>
        mustSeeSoonerOrLater(world, who, { ...check, within: world.liveMs / 2 }),
      );
    },
  );
  library.add(
    'the list marks {room} as active for {person} without reloading',
    async (world, room: string, label: string) => {
      const who = await atList(world, label);
      await mustSeeLive(world, who, {
        expected: `${label}, who is in another room, sees the room marked as active without reloading`,
        seen: (snap) => heat(world, snap, room) > 0,
        instead: (snap) => describe(world, snap, room),
        secondLook: async () => {},
      });
      world.notes.set(`heat ${room}`, heat(world, await look(who.page), room));
      world.notes.set(`silent ${room}`, Date.now());
    },
  );
  library.add(
    'the mark of {room} lessens for {person} by itself when nobody writes any more',
    async (world, room: string, label: string) => {
      const who = await atList(world, label);
      let peak = world.notes.get(`heat ${room}`) as number;
      const lessened = await longWait(world, {
        reason: 'the activity of a room to lessen',
        deadline: (world.notes.get(`silent ${room}`) as number) + decayMs,
        ask: async () => {
          const now = heat(world, await look(who.page), room);
          peak = Math.max(peak, now);
          return now < peak;
        },
      });
      if (!lessened)
        throw unmet(
          'the mark lessens by itself when nobody writes in the room any more',
          `${Math.round(decayMs / 1_000)} s after the last message ${describe(world, await look(who.page), room)}`,
        );
    },
  );
}

/** Checks a mark, and once more when somebody other than the observer has sent `count` more messages. */
async function orAfterMore(
  world: World,
  observer: string,
  count: number,
  check: () => Promise<unknown>,
): Promise<void> {
  const isThere = await check().then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const writer = world.everyone.find((person) => person.label !== observer)!;
  for (let n = 0; n < count; n++) await send(await world.person(writer.label), world.fresh('text'));
  await check();
  world.observe(`It took ${count} more messages until the mark showed.`);
}

const heat = (world: World, snap: Snapshot, room: string): number => read(world, snap, room).heat;

const read = (world: World, snap: Snapshot, room: string): Activity => activityOf(snap, world.room(room));

/** The row in words: `Garden shows "🔥 Hot"`, under the name that the room has on the screens. */
function describe(world: World, snap: Snapshot, room: string): string {
  const { marks } = read(world, snap, room);
  return `"${world.room(room)}" shows ${marks.length ? `"${marks.join('", "')}"` : 'no mark'}`;
}
