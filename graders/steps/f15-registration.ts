import { draftOf, typeDraft } from '../chat/composer.ts';
import { hasGone, isMarkedGuest } from '../chat/guests.ts';
import { authorOf, shows } from '../chat/messages.ts';
import { openRoom } from '../chat/open-room.ts';
import { findEverybodyOnline, lacksMember } from '../chat/people.ts';
import { findPower } from '../chat/permissions.ts';
import { calledAfter, isCalled, register } from '../chat/register.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import { unmet } from '../scoring/verdict.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { isPossible } from '../search/not-found.ts';
import { note } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { goTo, say } from './common.ts';
import { outsiders } from './f01-members.ts';
import { mustNeverSee, mustSeeLive, quietMs } from './live.ts';
import { memberOf, withMembers } from './member-powers.ts';
import { mustBePossible } from './must-be-possible.ts';
import { isSoInSecondWindow } from './second-window.ts';

/** Steps about guests who register, and what becomes of what they had. */
export function addRegistrationSteps(library: StepLibrary): void {
  library.add('{person} registers under a new name', async (world, label: string) => {
    const who = await world.person(label);
    const old = who.person.name;
    const name = world.fresh('person');
    const ann = await world.person('Ann');
    world.moments.set('before registering', await look(ann.page));
    await mustBePossible('a guest can register', () => register(who, name));
    world.notes.set('old name', old);
    const own = await look(who.page);
    // Where a page does not name its owner, others are to see them in a list.
    if (!isCalled(own, old) && !isCalled(own, name)) await isPossible(findEverybodyOnline(ann, old));
    const called = async (own: Snapshot) => calledAfter(own, await look(ann.page), old, name);
    const isRenamed =
      (await waitFor(who.page, world.liveMs / 2, async (snap) => (await called(snap)) !== 'old')) ||
      (await isSoInSecondWindow(world, who, async (second) => (await called(await settle(second.page))) === 'new'));
    if (isRenamed) world.rename(label, name);
    else world.observe(`Who registers as "${name}" is still called "${old}": the new name is for logging in.`);
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
      if (world.name(guest) === old) return;
      const who = await world.person(label);
      // A list that is not in view tells nothing.
      await isPossible(findEverybodyOnline(who, world.name(guest)));
      const before = world.moments.get('before registering')!;
      if (await waitFor(who.page, world.liveMs, (snap) => hasGone(before, snap, old))) return;
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
  library.add(
    '{person} is in charge of the room {room}, of which {person} is a member',
    async (world, label: string, room: string, member: string) => {
      const who = await withMembers(world, label, member);
      const isAdmin = await isPossible(findPower(who, 'kick or ban', memberOf(world, member, room)));
      world.notes.set('guest is admin', isAdmin);
      if (!isAdmin)
        world.observe('A guest who makes a room cannot send anybody out, so that this moves along could not be seen.');
    },
  );
  library.add(
    '{person} is still in charge of the room {room}, of which {person} is a member',
    async (world, label: string, room: string, member: string) => {
      if (!world.notes.get('guest is admin')) return;
      await openRoom(await world.person(label), world.room(room));
      const who = await withMembers(world, label, member);
      await mustBePossible('the maker of a room can still kick or ban its members after registering', () =>
        findPower(who, 'kick or ban', memberOf(world, member, room)),
      );
    },
  );
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
    const expected = 'who has registered is still a member of their rooms';
    await goTo(world, 'Ann', room);
    world.whereabouts.set(label, room);
    // Asked before they open it, by which some apps let them join anew.
    const ann = await withMembers(world, 'Ann', label);
    if (lacksMember(ann, await look(ann.page), world.name(label), outsiders(world, 'Ann')))
      throw unmet(expected, `${label} is not among the members of the room on Ann's screen`);
    const who = await world.person(label);
    await mustBePossible(`${label} can open the room after registering`, () => openRoom(who, world.room(room)));
    await say(world, 'Ann', 'news');
    if (await waitFor(who.page, world.liveMs, (snap) => shows(snap, world.text('news')))) return;
    throw unmet(expected, 'what others send there does not arrive');
  });
}

/** Lines that say that somebody came or went. */
const comings = (snap: Snapshot): string[] =>
  snap.els.filter((el) => /\b(joined|left|has entered|disconnected)\b/i.test(el.own)).map((el) => el.own);
