import { sendExpiring } from '../chat/expiry.ts';
import { countsDown, expiryMarks, oddSecondsLeft } from '../chat/expiry-marks.ts';
import { shows } from '../chat/messages.ts';
import { openRoom } from '../chat/open-room.ts';
import { longWait } from '../gherkin/long-wait.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { refreshOnly, unmet, untestable } from '../scoring/verdict.ts';
import { look, waitFor } from '../search/look.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { mustSeeLive } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';
import { inSecondWindow } from './second-window.ts';

/** A message may go this much before its time is over, and this much later; milliseconds. Source: the grading rules. */
const earlyMs = 4_000;
const lateMs = 10_000;
/** How long a mark may take to show, and a countdown to go on, in milliseconds. */
const markMs = 4_000;
/** A countdown goes on within this time, in milliseconds. */
const tickMs = 1_300;

export function addEphemeralSteps(library: StepLibrary): void {
  library.add(
    '{person} sends {message} with the shortest lifetime that the app offers',
    async (world, label: string, message: string) => {
      const who = await world.person(label);
      world.retire(who);
      await mustBePossible(`${label} can send a message with a time after which it disappears`, async () => {
        world.notes.set(`end ${message}`, await sendExpiring(who, world.text(message)));
      });
    },
  );
  library.add('{person} receives {message}', async (world, label: string, message: string) => {
    await mustSeeLive(world, await world.person(label), {
      expected: `${label} reads the message while it lasts, without reloading`,
      seen: (snap) => shows(snap, world.text(message)),
      instead: () => 'the message did not arrive',
      secondLook: (second) => openRoom(second, world.room('Garden')),
    });
  });
  library.add(
    '{person} and {person} see on {message}, but not on {message}, that it will disappear',
    async (world, one: string, other: string, message: string, normal: string) => {
      for (const label of [one, other]) await mustBeMarked(world, label, message, normal);
    },
  );
  library.add(
    '{message} disappears for {person} and {person} when its time is over, not before',
    async (world, message: string, one: string, other: string) => {
      await mustGo(world, await world.people([one, other]), message);
    },
  );
  library.add(
    '{message} stays for {person} and {person}',
    async (world, message: string, one: string, other: string) => {
      for (const who of await world.people([one, other]))
        if (!shows(await look(who.page), world.text(message)))
          throw unmet(
            'a message that was sent without a lifetime stays',
            `"${world.text(message)}" is gone from ${who.person.label}'s screen too`,
          );
    },
  );
  library.add(
    '{person} finds {message} but not {message} after coming back to the room {room}',
    async (world, label: string, kept: string, gone: string, room: string) => {
      await inSecondWindow(world, await world.person(label), async (second) => {
        await openRoom(second, world.room(room));
        if (!(await waitFor(second.page, world.liveMs, (snap) => shows(snap, world.text(kept)))))
          throw untestable('earlier messages of the room to be there after a reload', `"${world.text(kept)}" is not`);
        if ((await look(second.page)).hits(world.text(gone)).length)
          throw unmet('a message whose time is over is deleted for good', 'after a reload it is there again');
      });
    },
  );
}

/** The mark has to stand on the message, or a countdown to go on, and the normal message must have neither. */
async function mustBeMarked(world: World, label: string, message: string, normal: string): Promise<void> {
  const who = await world.person(label);
  const [text, other] = [world.text(message), world.text(normal)];
  await mustSeeLive(world, who, {
    expected: `${label} reads both messages`,
    seen: (snap) => shows(snap, text) && shows(snap, other),
    secondLook: (second) => openRoom(second, world.room('Garden')),
  });
  const first = await look(who.page);
  const isMarked = (snap: Snapshot) => expiryMarks(snap, text, other).length > 0;
  const counts = (each: string) => (snap: Snapshot) => countsDown(first, snap, each);
  const told = await waitFor(who.page, markMs, (snap) => isMarked(snap) || counts(text)(snap));
  const isUsual = told && !isMarked(await look(who.page)) && (await waitFor(who.page, tickMs, counts(other)));
  if (told && !isUsual) return mustGoOn(who, text);
  throw unmet(
    `a countdown or another mark tells ${label} which message will disappear`,
    isUsual
      ? 'the normal message is marked like the one that will disappear'
      : 'the message that will disappear looks like the normal one',
  );
}

/** A countdown that has begun must go on; what merely names the lifetime, or counts minutes, tells nothing so soon. */
async function mustGoOn(who: Searcher, text: string): Promise<void> {
  for (let tick = 0; tick < 2; tick++) {
    const before = await look(who.page);
    const goesOn = (snap: Snapshot) => !shows(snap, text) || countsDown(before, snap, text);
    if (await waitFor(who.page, 2 * tickMs, goesOn)) continue;
    const left = oddSecondsLeft(before, text);
    if (left === undefined) return;
    throw unmet('a countdown goes on until the message disappears', `it stands still at ${left} s`);
  }
}

/** Gone from everybody's whole screen when its time is over, not much earlier and not much later. */
async function mustGo(world: World, people: readonly Searcher[], message: string): Promise<void> {
  const text = world.text(message);
  const end = world.notes.get(`end ${message}`) as number;
  const isGone = (snap: Snapshot) => snap.hits(text).length === 0;
  const wentAt = new Map<Searcher, number>();
  await longWait(world, {
    reason: 'the time of a message to be over',
    deadline: end + lateMs,
    ask: async () => {
      for (const who of people) if (!wentAt.has(who) && isGone(await look(who.page))) wentAt.set(who, Date.now());
      return wentAt.size === people.length;
    },
  });
  for (const who of people) {
    const expected = `the message disappears from ${who.person.label}'s screen when its time is over`;
    const went = wentAt.get(who);
    if (went && went < end - earlyMs)
      throw unmet(expected, `it was gone ${Math.round((end - went) / 1_000)} s too early`);
    if (went) continue;
    const actual = `${lateMs / 1_000} s after its time was over it is still there`;
    if (await isGoneInSecondWindow(world, who, isGone))
      throw refreshOnly(expected, `${actual}; only in a second window of the same person it is gone`);
    throw unmet(expected, actual);
  }
}

function isGoneInSecondWindow(world: World, who: Searcher, isGone: (snap: Snapshot) => boolean): Promise<boolean> {
  return inSecondWindow(world, who, async (second) => {
    await openRoom(second, world.room('Garden'));
    // The messages that stay have to be there, or nothing is said by the one that is not.
    const loaded = await waitFor(second.page, world.liveMs / 2, (snap) =>
      shows(snap, world.text('notice')) ? snap : undefined,
    );
    return loaded !== undefined && isGone(loaded);
  });
}
