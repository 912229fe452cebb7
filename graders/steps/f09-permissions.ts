import { numbersOf, unreadOf } from '../chat/badges.ts';
import { send } from '../chat/composer.ts';
import { enter } from '../chat/enter.ts';
import { shows } from '../chat/messages.ts';
import { comesIn, openRoom } from '../chat/open-room.ts';
import { applyPower, findPower, isMarkedAdmin, powerInView } from '../chat/permissions.ts';
import { isInRoom } from '../chat/rooms.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import { unmet } from '../scoring/verdict.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { isPossible } from '../search/not-found.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { addLiveRightsSteps } from './f09-live.ts';
import { mustNotReceive } from './findings.ts';
import { mustNeverSee, mustSeeLive, mustSeeSoonerOrLater, quietMs } from './live.ts';
import { memberOf, sendOut, whenGone, withMembers } from './member-powers.ts';
import { mustBePossible } from './must-be-possible.ts';

/** Steps about admins and what they do to members. */
export function addPermissionSteps(library: StepLibrary): void {
  addAdminSteps(library);
  addRemovalSteps(library);
  addLiveRightsSteps(library);
}

function addAdminSteps(library: StepLibrary): void {
  library.add(
    'the list of members marks {person} as an admin, and not {person}',
    async (world, admin: string, other: string) => {
      for (const label of [admin, other]) {
        const who = await withMembers(world, label, label === admin ? other : admin);
        const told = await waitFor(
          who.page,
          world.liveMs / 4,
          (snap) => isMarkedAdmin(snap, world.name(admin)) && !isMarkedAdmin(snap, world.name(other)),
        );
        if (told) return;
      }
      const snap = await look((await world.person(other)).page);
      const both = isMarkedAdmin(snap, world.name(admin)) ? 'both are marked' : `${admin} has no mark there`;
      throw unmet(
        `the list of members marks ${admin}, who made the room, as its admin, and not ${other}`,
        `on neither screen: ${both}`,
      );
    },
  );
  library.add('{person} can kick or ban {person}', async (world, label: string, other: string) => {
    const who = await withMembers(world, label, other);
    await mustBePossible(`${label}, who made the room, has a control to kick or ban a member`, () =>
      findPower(who, 'kick or ban', memberOf(world, other)),
    );
  });
  library.add('{person} can neither kick nor ban {person}', async (world, label: string, other: string) => {
    const who = await withMembers(world, label, other);
    if (await isPossible(findPower(who, 'kick or ban', memberOf(world, other))))
      throw unmet(`${label}, who is no admin, can send nobody out`, `${label} has a control for it`);
  });
  library.add('{person} makes {person} an admin', async (world, label: string, other: string) => {
    const who = await withMembers(world, label, other);
    const promoted = (snap: Snapshot) =>
      isMarkedAdmin(snap, world.name(other)) ||
      (!powerInView(snap, 'promote', world.name(other)) && powerInView(snap, 'kick', world.name(other)));
    await mustBePossible(`${label} can make a member an admin`, () =>
      applyPower(who, 'promote', memberOf(world, other), promoted),
    );
  });
  library.add(
    '{person} can kick or ban {person} from the room {room}, at the latest after a reload',
    async (world, label: string, other: string, room: string) => {
      const who = await withMembers(world, label, other);
      if (await isPossible(sendOut(world, who, other, room))) return;
      await enter(who, world.url);
      await openRoom(who, world.room(room));
      await withMembers(world, label);
      await mustBePossible(`${label}, who was made an admin, can kick or ban a member`, () =>
        sendOut(world, who, other, room),
      );
      world.observe(`Only after a reload: ${label} can use an admin's powers.`);
    },
  );
}

function addRemovalSteps(library: StepLibrary): void {
  library.add('{person} kicks {person}', async (world, label: string, other: string) => {
    const who = await withMembers(world, label, other);
    await mustBePossible(`${label} can kick a member`, () => sendOut(world, who, other, 'Garden'));
  });
  library.add(
    '{person} loses the room {room} with {message} without reloading',
    async (world, label: string, room: string, message: string) => {
      const [name, text] = [world.room(room), world.text(message)];
      await mustSeeLive(world, await world.person(label), {
        expected: `the room with its messages closes on ${label}'s screen, who was kicked`,
        seen: (snap) => !isInRoom(snap, name) && !shows(snap, text),
        instead: (snap) =>
          isInRoom(snap, name) ? `${label} is still in the room and can write there` : 'its messages are still shown',
      });
    },
  );
  library.add(
    'what {person} sends in {room} reaches {person}, and in no way {person}',
    async (world, from: string, room: string, to: string, kicked: string) => {
      const text = world.fresh('text');
      const name = world.room(room);
      const quiet = numbersOf(await settle((await world.person(kicked)).page, 400), name);
      await send(await world.person(from), text);
      await mustSeeSoonerOrLater(world, await world.person(to), {
        expected: `${to}, who is still a member, reads what ${from} sends`,
        seen: (snap) => shows(snap, text),
        secondLook: (second) => openRoom(second, name),
      });
      const expected = `${kicked}, who was kicked, gets nothing more from the room`;
      await mustNeverSee(await world.person(kicked), quietMs, expected, (snap) => {
        if (snap.hits(text).length) return `"${text}" reached ${kicked} all the same`;
        const count = unreadOf(snap, name, quiet);
        return count ? `${kicked}'s list counts ${count} new in that room` : undefined;
      });
      mustNotReceive(world, await world.person(kicked), text, 'what was said after they were kicked');
    },
  );
  library.add('{person} bans {person}, if the app has bans', async (world, label: string, other: string) => {
    const who = await withMembers(world, label, other);
    const done = await whenGone(world, who, other, 'Garden');
    const banned = await isPossible(applyPower(who, 'ban', memberOf(world, other), done));
    if (!banned) world.observe('No control to ban was found; kicking is enough for this criterion.');
    world.notes.set(`banned ${other}`, banned);
  });
  library.add(
    '{person}, if banned, cannot come back to the room {room}',
    async (world, label: string, room: string) => {
      if (!world.notes.get(`banned ${label}`)) return;
      const who = await world.person(label);
      const name = world.room(room);
      await waitFor(who.page, world.liveMs / 2, (snap) => !isInRoom(snap, name));
      const isListed = (await look(who.page)).hits(name).length > 0;
      // What tells them of the ban may name the room, too.
      const cameIn = (isListed && (await comesIn(who, name))) || (await isPossible(openRoom(who, name)));
      if (!cameIn) return;
      const text = world.fresh('text');
      await send(await world.person('Ann'), text);
      if (await waitFor(who.page, world.liveMs / 2, (snap) => shows(snap, text)))
        throw unmet(`${label}, who was banned, cannot come back`, `${label} opened the room again and reads "${text}"`);
    },
  );
}
