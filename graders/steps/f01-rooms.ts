import { createRoom } from '../chat/create-room.ts';
import { authorOf, shows } from '../chat/messages.ts';
import { openRoom } from '../chat/open-room.ts';
import { seeRoomList } from '../chat/rooms.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import { refreshOnly, unmet } from '../scoring/verdict.ts';
import { look, waitFor } from '../search/look.ts';
import { listedTwice } from './f01-probes.ts';
import { mustSeeSoonerOrLater } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';
import { inSecondWindow } from './second-window.ts';

/** Steps about the name that others see. */
export function addNameSteps(library: StepLibrary): void {
  library.add(
    '{person} sees {message} with the name of {person}',
    async (world, label: string, message: string, author: string) => {
      const who = await world.person(label);
      const names = world.everyone.map((person) => person.name);
      await mustSeeSoonerOrLater(world, who, {
        expected: `${label} sees the name of ${author} with the message`,
        seen: (snap) => authorOf(snap, world.text(message), names) === world.name(author),
        instead: (snap) =>
          shows(snap, world.text(message))
            ? `the message stands under ${authorOf(snap, world.text(message), names) ?? 'no known name'}`
            : 'the message did not arrive',
        secondLook: (second) => openRoom(second, world.room('Garden')),
      });
    },
  );
  library.add(
    '{person} does not see {message} with the name of {person}',
    async (world, label: string, message: string, author: string) => {
      const snap = await look((await world.person(label)).page);
      const shown = authorOf(
        snap,
        world.text(message),
        world.everyone.map((person) => person.name),
      );
      if (shown === world.name(author))
        throw unmet(`${author} is not shown as the author`, `the message stands under ${author}`);
    },
  );
}

/** Steps about making and finding rooms. */
export function addRoomSteps(library: StepLibrary): void {
  library.add('{person} creates the room {room}', async (world, label: string, room: string) => {
    const who = await world.person(label);
    await mustBePossible(`${label} can make a room`, () => createRoom(who, world.room(room)));
    world.notes.set(`made ${room}`, true);
  });
  library.add('{person} finds the room {room} without reloading', async (world, label: string, room: string) => {
    const who = await world.person(label);
    const name = world.room(room);
    const listed = await waitFor(who.page, world.liveMs, (snap) => snap.hits(name).length > 0);
    if (listed) return;
    // A conversation may fill the page.
    if ((await seeRoomList(who)) && (await waitFor(who.page, 1_500, (snap) => snap.hits(name).length > 0))) return;
    // The list of rooms that one has not joined may be behind a "browse" control.
    const opened = await openRoom(who, name).then(
      () => true,
      () => false,
    );
    if (opened) return;
    const later = await inSecondWindow(world, who, ({ page }) =>
      waitFor(page, 3_000, (snap) => snap.hits(name).length > 0),
    );
    const expected = `${label} sees the new room in the list of rooms`;
    if (later) throw refreshOnly(expected, 'it is listed only after a reload');
    throw unmet(expected, 'it is not listed, neither live nor after a reload');
  });
  library.add('{person} sees the room {room} listed once', async (world, label: string, room: string) => {
    const who = await world.person(label);
    const twice = await waitFor(who.page, 1_000, (snap) => listedTwice(snap, world.room(room)));
    if (twice) throw unmet('the new room is listed once', 'it is listed twice in the same list');
  });
  library.add('the room {room} is still there when {person} comes back', async (world, room: string, label: string) => {
    const name = world.room(room);
    const found = await inSecondWindow(world, await world.person(label), async (second) => {
      const there = await waitFor(second.page, 4_000, (snap) => snap.hits(name).length > 0);
      return (
        there ??
        openRoom(second, name).then(
          () => true,
          () => false,
        )
      );
    });
    if (!found) throw unmet(`${label} finds the room again in a new window`, 'the room is gone');
  });
}
