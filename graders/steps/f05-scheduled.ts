import { copies, shows } from '../chat/messages.ts';
import { openRoom } from '../chat/open-room.ts';
import { cancelPending, findPending, isListedAsPending, isStillPending, pendingEntry } from '../chat/pending.ts';
import { schedule } from '../chat/schedule.ts';
import { longWait } from '../gherkin/long-wait.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { unmet } from '../scoring/verdict.ts';
import { look } from '../search/look.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { mustNotReceive } from './findings.ts';
import { mustNeverSee, mustSeeLive } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';

/** A message may come this much before it is due, and this much later; milliseconds. Source: the grading rules. */
const earlyMs = 2_000;
const lateMs = 10_000;
/** How far ahead a message is scheduled, in seconds: enough to submit it, and enough to find and cancel it. */
const soon = 15;
const laterOn = 35;
/** How long others must not see what is scheduled, in milliseconds; less when it is due before. */
const secretMs = 4_000;

export function addScheduleSteps(library: StepLibrary): void {
  library.add(
    '{person} schedules {message} for the nearest time that the app allows',
    (world, label: string, message: string) => scheduleFor(world, label, message, soon),
  );
  library.add('{person} schedules {message} for about a minute later', (world, label: string, message: string) =>
    scheduleFor(world, label, message, laterOn),
  );
  library.add('{person} does not see {message} before it is due', async (world, label: string, message: string) => {
    const left = dueOf(world, message) - earlyMs - Date.now();
    await mustNeverSee(
      await world.person(label),
      Math.min(secretMs, Math.max(0, left)),
      `${label} sees nothing of a message that is scheduled for later`,
      (snap) => (isVisible(snap, world.text(message)) ? secondsEarly(world, message) : undefined),
    );
    mustNotReceive(world, await world.person(label), world.text(message), "somebody else's scheduled message");
  });
  library.add(
    '{person} finds {message} among the scheduled messages',
    async (world, label: string, message: string) => {
      const who = await world.person(label);
      await mustBePossible(`${label}, who wrote it, can see that the message is scheduled`, () =>
        findPending(who, world.text(message), world.moments.get(`before scheduling ${label}`)),
      );
    },
  );
  library.add(
    '{person} does not find {message} among the scheduled messages',
    async (world, label: string, message: string) => {
      const who = await world.person(label);
      const text = world.text(message);
      const expected = `${label} sees nothing of a message that somebody else has scheduled`;
      await mustNeverSee(who, 1_000, expected, (snap) =>
        isVisible(snap, text) ? `"${text}" shows on ${label}'s screen` : undefined,
      );
      if (await isListedAsPending(who, text)) throw unmet(expected, `${label}'s list of scheduled messages has it`);
    },
  );
  library.add('{person} cancels the scheduled message {message}', async (world, label: string, message: string) => {
    const who = await world.person(label);
    await mustBePossible(`${label} can cancel the scheduled message, and it leaves the list`, () =>
      cancelPending(who, world.text(message)),
    );
  });
  library.add(
    '{message} reaches neither {person} nor {person} when it would have been due',
    async (world, message: string, author: string, other: string) => {
      const people = await world.people([author, other]);
      const sent = await longWait(world, {
        reason: 'a cancelled message to have been due',
        deadline: dueOf(world, message) + lateMs,
        ask: async () => {
          const snaps = await Promise.all(people.map(({ page }) => look(page)));
          return people.find((_, n) => shows(snaps[n]!, world.text(message)));
        },
      });
      if (sent)
        throw unmet(
          'a scheduled message that was cancelled is never sent',
          `it appeared on ${sent.person.label}'s screen`,
        );
    },
  );
  library.add(
    '{person} and {person} see {message} appear at its time, once',
    async (world, one: string, other: string, message: string) => {
      await appears(world, one, message);
      await appears(world, other, message);
    },
  );
  library.add(
    '{message} is no longer among the scheduled messages of {person}',
    async (world, message: string, label: string) => {
      const who = await world.person(label);
      const text = world.text(message);
      await mustSeeLive(world, who, {
        expected: 'a message leaves the list of scheduled ones when it is sent',
        seen: (snap) => pendingEntry(snap, text) === undefined,
        instead: () => `"${text}" is still listed as scheduled`,
      });
      if (await isStillPending(who, text))
        throw unmet('a message leaves the list of scheduled ones when it is sent', `"${text}" is still in the list`);
    },
  );
}

async function scheduleFor(world: World, label: string, message: string, ahead: number): Promise<void> {
  const who = await world.person(label);
  world.retire(who);
  world.moments.set(`before scheduling ${label}`, await look(who.page));
  await mustBePossible(`${label} can write a message and set a time at which it is sent`, async () => {
    world.notes.set(`due ${message}`, await schedule(who, world.text(message), ahead));
  });
}

/** Waits for a message to come, live, between a little before and a little after it is due. */
async function appears(world: World, label: string, message: string): Promise<void> {
  const who = await world.person(label);
  const text = world.text(message);
  const due = dueOf(world, message);
  const expected = `the scheduled message appears on ${label}'s screen when it is due, without reloading`;
  const hasCome = (snap: Snapshot) => shows(snap, text) && pendingEntry(snap, text) === undefined;
  const came = await longWait(world, {
    reason: 'a scheduled message to be due',
    deadline: due + lateMs,
    ask: async () => hasCome(await look(who.page)) && Date.now(),
  });
  if (came && came < due - earlyMs) throw unmet(expected, secondsEarly(world, message, came));
  if (!came)
    await mustSeeLive(world, who, {
      expected,
      seen: hasCome,
      instead: () => `it had not come ${lateMs / 1_000} s after it was due`,
      secondLook: (second) => openRoom(second, world.room('Garden')),
      within: 0,
    });
  const count = copies(await look(who.page), text);
  if (count > 1) throw unmet('a scheduled message is sent once', `it shows ${count} times on ${label}'s screen`);
}

const dueOf = (world: World, message: string): number => world.notes.get(`due ${message}`) as number;

const isVisible = (snap: Snapshot, text: string): boolean => snap.hits(text).some(isSeen);

const secondsEarly = (world: World, message: string, at = Date.now()): string =>
  `it showed ${Math.round((dueOf(world, message) - at) / 1_000)} s before it was due`;
