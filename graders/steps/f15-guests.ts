import { enterAsGuest, guestName, isMarkedGuest } from '../chat/guests.ts';
import { hasChat, isEntered } from '../chat/inside.ts';
import { authorOf, shows } from '../chat/messages.ts';
import { openRoom } from '../chat/open-room.ts';
import { findEverybodyOnline } from '../chat/people.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { unmet, untestable } from '../scoring/verdict.ts';
import { look, waitFor } from '../search/look.ts';
import { isPossible } from '../search/not-found.ts';
import { note } from '../search/searcher.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { openSomehow, say, whereIs } from './common.ts';
import { mustSeeSoonerOrLater } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';

/** Steps about people who chat without an account. */
export function addGuestSteps(library: StepLibrary): void {
  library.add('{person} enters the app without an account', (world, label: string) =>
    mustBePossible('one can enter without an account', () => enterWithoutAccount(world, label)),
  );
  library.add(
    '{message} shows {person} that {person} is a guest',
    async (world, message: string, label: string, guest: string) => {
      await learnName(world, label, guest, message);
      const who = await world.person(guest);
      const marked = (snap: Snapshot) =>
        isMarkedGuest(snap, who.person.name, world.text(message)) && !isMarkedGuest(snap, world.name(label));
      const own = (snap: Snapshot) => isMarkedGuest(snap, who.person.name);
      const observer = await world.person(label);
      const there = await waitFor(observer.page, world.liveMs / 2, marked);
      if (there || (await waitFor(who.page, 0, own))) return;
      // The mark may stand in a list of people only, which is not always in view, and where the observer is a guest, too.
      const isListed = await isPossible(findEverybodyOnline(observer, who.person.name));
      if (isListed && (await waitFor(observer.page, 500, own))) return;
      throw unmet('a mark tells guests from registered people', `nothing says that ${who.person.name} is a guest`);
    },
  );
  library.add(
    '{person} has joined the room {room} as a guest and said {message}',
    async (world, guest: string, room: string, message: string) => {
      await enterWithoutAccount(world, guest);
      await openSomehow(world, guest, world.room(room));
      world.whereabouts.set(guest, room);
      await say(world, guest, message);
      await mustSeeSoonerOrLater(world, await world.person('Ann'), {
        expected: 'the others in the room receive what a guest says',
        seen: (snap) => shows(snap, world.text(message)),
        secondLook: (second) => openRoom(second, world.room(room)),
      });
      await learnName(world, 'Ann', guest, message);
    },
  );
  library.add('{person}, who is a guest, says {message}', (world, label: string, message: string) =>
    mustBePossible('a guest can write', () => say(world, label, message)),
  );
  library.add('{person} reloads the page', async (world, label: string) => {
    const who = await world.person(label);
    world.notes.set(`named ${label}`, isNamed(await look(who.page), who.person.name));
    await who.page.reload({ waitUntil: 'domcontentloaded', timeout: 20_000 });
    note(who, 'reload the page');
  });
  library.add('{person} is inside under the same name', async (world, label: string) => {
    const who = await world.person(label);
    const { name } = who.person;
    // Where a page does not name its owner, what others see tells.
    const isSame = (snap: Snapshot) => isNamed(snap, name) || world.notes.get(`named ${label}`) === false;
    const isIn = await waitFor(
      who.page,
      world.liveMs,
      (snap) => isEntered(snap, name) && (isSame(snap) || hasChat(snap)),
    );
    if (isIn && isSame(await look(who.page))) return;
    // It may stand in the conversation only.
    const room = world.room(whereIs(world, label));
    if (isIn && (await isPossible(openRoom(who, room))) && (await waitFor(who.page, 1_500, isSame))) return;
    throw unmet(`after a reload one is still the guest ${name}`, whereNow(await look(who.page), name));
  });
  library.add(
    '{person} finds {message} in the room {room}',
    async (world, label: string, message: string, room: string) => {
      const who = await world.person(label);
      await mustBePossible('the guest can open the room again', () => openRoom(who, world.room(room)));
      if (await waitFor(who.page, world.liveMs, (snap) => shows(snap, world.text(message)))) return;
      throw unmet('what the guest said before the reload is still there', 'it is not shown');
    },
  );
  library.add(
    '{person} takes {message} and {message} for words of the same guest',
    async (world, label: string, one: string, other: string) => {
      const before = world.notes.get(`guest of ${one}`) as string;
      const now = await nameBehind(world, label, 'Gus', other).catch(async (error: unknown) => {
        // Apps that group the messages of one author name them above the first only.
        const snap = await look((await world.person(label)).page);
        if (authorOf(snap, world.text(other), [before, world.name(label)]) === before) return before;
        throw error;
      });
      if (before !== now) throw unmet(`after a reload the guest is still called ${before}`, `they are called ${now}`);
    },
  );
}

async function enterWithoutAccount(world: World, label: string): Promise<void> {
  const who = await world.newcomer(label, world.name(label));
  await enterAsGuest(who, world.url);
}

/** Finds out under which name the app has let a guest in, by a message of theirs on somebody else's screen. */
async function learnName(world: World, label: string, guest: string, message: string): Promise<void> {
  const name = await nameBehind(world, label, guest, message);
  world.notes.set(`guest of ${message}`, name);
  world.rename(guest, name);
}

async function nameBehind(world: World, label: string, guest: string, message: string): Promise<string> {
  const own = await look((await world.person(guest)).page);
  const { page } = await world.person(label);
  const others = world.everyone.filter((person) => person.label !== guest).map((person) => person.name);
  const name = await waitFor(page, world.liveMs / 4, (snap) => guestName(snap, own, world.text(message), others));
  if (name) return name;
  throw untestable('a guest has a name that others see', 'no name stands with what the guest said');
}

/** Whether a name stands on the page, be it in what a picture is called. */
const isNamed = (snap: Snapshot, name: string): boolean =>
  snap.text.includes(name) || snap.els.some((el) => isSeen(el) && `${el.aria ?? ''} ${el.title ?? ''}`.includes(name));

function whereNow(snap: Snapshot, name: string): string {
  if (snap.text.includes(name)) return 'the app asks who one is';
  return `${name} is not named on the page`;
}
