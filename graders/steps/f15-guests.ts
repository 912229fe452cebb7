import { draftOf, typeDraft } from '../chat/composer.ts';
import { isEntered } from '../chat/enter.ts';
import { enterAsGuest, guestName, isMarkedGuest, register } from '../chat/guests.ts';
import { authorOf, shows } from '../chat/messages.ts';
import { listings } from '../chat/people.ts';
import { openRoom } from '../chat/rooms.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { unmet, untestable } from '../scoring/verdict.ts';
import { look, waitFor } from '../search/look.ts';
import { note } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { goTo, openSomehow, say } from './common.ts';
import { mustNeverSee, mustSeeLive, mustSeeSoonerOrLater, quietMs } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';

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
      const there = await waitFor((await world.person(label)).page, world.liveMs / 2, marked);
      if (there || (await waitFor(who.page, 0, own))) return;
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
  library.add('{person} reloads the page', async (world, label: string) => {
    const who = await world.person(label);
    await who.page.reload({ waitUntil: 'domcontentloaded', timeout: 20_000 });
    note(who, 'reload the page');
  });
  library.add('{person} is inside under the same name', async (world, label: string) => {
    const who = await world.person(label);
    const { name } = who.person;
    if (await waitFor(who.page, world.liveMs, (snap) => isEntered(snap, name) && snap.text.includes(name))) return;
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
      const [before, now] = [
        world.notes.get(`guest of ${one}`) as string,
        await nameBehind(world, label, 'Gus', other),
      ];
      if (before !== now) throw unmet(`after a reload the guest is still called ${before}`, `they are called ${now}`);
    },
  );
  library.add('{person} registers under a new name', async (world, label: string) => {
    const who = await world.person(label);
    const old = who.person.name;
    const name = world.fresh('person');
    const ann = await world.person('Ann');
    world.notes.set('listed before', listings(await look(ann.page), old).length);
    world.moments.set('before registering', await look(ann.page));
    await mustBePossible('a guest can register', () => register(who, name));
    world.notes.set('old name', old);
    world.rename(label, name);
  });
  library.add(
    '{person} sees {message} with the new name of {person}',
    async (world, label: string, message: string, guest: string) => {
      const [name, old] = [world.name(guest), world.notes.get('old name') as string];
      await mustSeeLive(world, await world.person(label), {
        expected: `what ${old} said before shows under the new name ${name}`,
        seen: (snap) => authorOf(snap, world.text(message), [name, old]) === name,
        instead: (snap) => `it shows under ${authorOf(snap, world.text(message), [name, old]) ?? 'no name'}`,
        secondLook: (second) => openRoom(second, world.room('Garden')),
      });
    },
  );
  library.add(
    '{person} no longer finds anybody under the old name of {person}',
    async (world, label: string, guest: string) => {
      const old = world.notes.get('old name') as string;
      const who = await world.person(label);
      if (await waitFor(who.page, world.liveMs, (snap) => listings(snap, old).length === 0)) return;
      throw unmet(
        `once ${old} has registered as ${world.name(guest)} nobody is listed as ${old}`,
        `${old} is still listed`,
      );
    },
  );
  library.add('{person} is no longer marked as a guest', async (world, label: string) => {
    const who = await world.person(label);
    const { name } = who.person;
    const ann = await world.person('Ann');
    const free = (snap: Snapshot) => !isMarkedGuest(snap, name, world.text('hello'));
    if ((await waitFor(ann.page, world.liveMs, free)) && (await waitFor(who.page, 0, free))) return;
    throw unmet(`${name} is no guest any more`, 'the mark of a guest is still there');
  });
  library.add(
    '{person} leaves a draft {message} in the room {room}',
    async (world, label: string, message: string, room: string) => {
      const who = await world.person(label);
      await typeDraft(who, world.text(message));
      note(who, `type "${world.text(message)}" into the message field and do not send it`);
      await goTo(world, label, 'Garden');
      await goTo(world, label, room);
      // Whether an app keeps drafts at all is the matter of another feature.
      const kept = await waitFor(who.page, world.liveMs / 4, (snap) => draftOf(snap) === world.text(message));
      world.notes.set('draft', kept && world.text(message));
      if (!kept) world.observe('The app keeps no drafts, so whether they move along could not be seen.');
    },
  );
  library.add('{person} sees nobody join or leave', async (world, label: string) => {
    const before = comings(world.moments.get('before registering')!);
    const names = [world.notes.get('old name') as string, world.name('Gus')];
    await mustNeverSee(await world.person(label), quietMs, 'a registration is no coming and going for others', (snap) =>
      comings(snap).find((line) => !before.includes(line) && names.some((name) => line.includes(name))),
    );
  });
  library.add('{person} still has the draft in the room {room}', async (world, label: string, room: string) => {
    const draft = world.notes.get('draft') as string | undefined;
    if (!draft) return;
    await goTo(world, label, room);
    const who = await world.person(label);
    if (await waitFor(who.page, world.liveMs / 2, (snap) => draftOf(snap) === draft)) return;
    throw unmet(
      'the draft is still there after registering',
      `the message field holds "${draftOf(await look(who.page))}"`,
    );
  });
  library.add('{person} is still in the room {room}', async (world, label: string, room: string) => {
    const who = await world.person(label);
    await mustBePossible(`${label} can open the room after registering`, () => openRoom(who, world.room(room)));
    const text = world.text('news');
    await say(world, 'Ann', 'news');
    if (await waitFor(who.page, world.liveMs, (snap) => shows(snap, text))) return;
    throw unmet('who has registered is still a member of their rooms', 'what others send there does not arrive');
  });
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

function whereNow(snap: Snapshot, name: string): string {
  if (snap.text.includes(name)) return 'the app asks who one is';
  return `${name} is not named on the page`;
}

/** Lines that say that somebody came or went. */
const comings = (snap: Snapshot): string[] =>
  snap.els.filter((el) => /\b(joined|left|has entered|disconnected)\b/i.test(el.own)).map((el) => el.own);
