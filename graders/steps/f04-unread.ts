import { numbersOf, unreadOf } from '../chat/badges.ts';
import { send } from '../chat/composer.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { unmet } from '../scoring/verdict.ts';
import { look, settle, waitFor } from '../search/look.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { atList, roomsMade } from './common.ts';
import { mustNeverSee, mustSeeLive } from './live.ts';
import { inSecondWindow } from './second-window.ts';

/** How long a badge may take to appear in a second window, which has to load first; milliseconds. */
const comeBackMs = 4_000;

export function addUnreadSteps(library: StepLibrary): void {
  library.add(
    'the list shows {person} {int} unread message(s) in {room}',
    async (world, label: string, count: number, room: string) => {
      await mustCount(world, label, room, count);
    },
  );
  library.add('{person} sends {int} messages one after the other', async (world, label: string, count: number) => {
    const who = await world.person(label);
    for (const person of world.everyone) for (const room of roomsMade(world)) await quiet(world, person.label, room);
    for (let n = 0; n < count; n++) await send(who, world.fresh('text'));
  });
  library.add('the list shows {person} no unread messages in {room}', async (world, label: string, room: string) => {
    const name = world.room(room);
    const baseline = await quiet(world, label, room);
    const expected = `the list shows ${label} nothing unread in ${name}, where nobody else has written anything new`;
    await mustNeverSee(await atList(world, label), 1_000, expected, (snap) => {
      const count = unreadOf(snap, name, baseline);
      return count ? `it shows ${count}` : undefined;
    });
  });
  library.add(
    'the list counts {int} unread messages in {room} when {person} comes back',
    async (world, count: number, room: string, label: string) => {
      await inSecondWindow(world, await world.person(label), async ({ page }) => {
        const baseline = await quiet(world, label, room);
        const shown = (snap: Snapshot) => unreadOf(snap, world.room(room), baseline);
        if (await waitFor(page, comeBackMs, (snap) => shown(snap) === count)) return;
        const actual = `it shows ${shown(await look(page)) ?? 'no number'}`;
        throw unmet(`the list still shows ${count} after a reload`, actual);
      });
    },
  );
  library.add(
    'the list shows {person} that {room} has unread messages, without reloading',
    async (world, label: string, room: string) => {
      const baseline = await quiet(world, label, room);
      await mustSeeLive(world, await atList(world, label), {
        expected: 'a number appears beside the room in the list',
        seen: (snap) => unreadOf(snap, world.room(room), baseline) !== undefined,
        instead: () => 'no number appeared',
        secondLook: async () => {},
      });
    },
  );
  library.add(
    'the list shows {person} no unread messages in {room}, without reloading',
    async (world, label: string, room: string) => {
      const baseline = await quiet(world, label, room);
      await mustSeeLive(world, await atList(world, label), {
        expected: 'the number goes when the room is opened',
        seen: (snap) => unreadOf(snap, world.room(room), baseline) === undefined,
        instead: (snap) => `the list still shows ${unreadOf(snap, world.room(room), baseline)}`,
      });
    },
  );
}

/** The numbers in a room's row before anything is unread; taken once per person and room. */
async function quiet(world: World, label: string, room: string): Promise<number[]> {
  const key = `quiet row ${label} ${room}`;
  const known = world.notes.get(key) as number[] | undefined;
  if (known) return known;
  const numbers = numbersOf(await settle((await world.person(label)).page, 400), world.room(room));
  world.notes.set(key, numbers);
  return numbers;
}

/** The count has to come up in the list live: one that is there after a reload only was lost on the way, or never came. */
async function mustCount(world: World, label: string, room: string, count: number): Promise<void> {
  const name = world.room(room);
  const baseline = await quiet(world, label, room);
  const who = await atList(world, label);
  const shown = (snap: Snapshot) => unreadOf(snap, name, baseline);
  await mustSeeLive(world, who, {
    expected: `the list shows ${count} beside the room`,
    seen: (snap) => shown(snap) === count,
    instead: (snap) => (shown(snap) === undefined ? 'it shows no number' : `it shows ${shown(snap)}`),
    secondLook: async () => {},
  });
}
