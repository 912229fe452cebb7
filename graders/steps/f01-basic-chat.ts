import { send, submit } from '../chat/composer.ts';
import { authorOf, copies, inOrder, rowsLike, shows } from '../chat/messages.ts';
import { findOnline, listings, markOf, openMembers } from '../chat/people.ts';
import { createRoom, isInRoom, leaveRoom, openRoom } from '../chat/rooms.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { refreshOnly, unmet, untestable } from '../scoring/verdict.ts';
import { look, until, waitFor } from '../search/look.ts';
import { note } from '../search/searcher.ts';
import { listedTwice, tryLongMessage, tryLongName } from './f01-probes.ts';
import { mustNeverSee, mustSeeLive, mustSeeSoonerOrLater } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';

/** How long nothing must happen before a negative is believed, in milliseconds; apps polled every 5 s at the slowest. */
const quietMs = 2_500;

export function addBasicChatSteps(library: StepLibrary): void {
  addNameSteps(library);
  addRoomSteps(library);
  addMemberSteps(library);
  addMessageSteps(library);
  addOnlineSteps(library);
  addValidationSteps(library);
}

function addNameSteps(library: StepLibrary): void {
  library.add(
    '{person} sees {message} with the name of {person}',
    async (world, label: string, message: string, author: string) => {
      const who = await world.person(label);
      const names = world.everyone.map((person) => person.name);
      await mustSeeLive(world, who, {
        expected: `${label} sees the name of ${author} with the message`,
        seen: (snap) => authorOf(snap, world.text(message), names) === world.name(author),
        instead: (snap) =>
          shows(snap, world.text(message))
            ? `the message stands under ${authorOf(snap, world.text(message), names) ?? 'no known name'}`
            : 'the message did not arrive',
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

function addRoomSteps(library: StepLibrary): void {
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
    // The list of rooms that one has not joined may be behind a "browse" control.
    const opened = await openRoom(who, name).then(
      () => true,
      () => false,
    );
    if (opened) return;
    const second = await world.secondWindow(who);
    const later = await waitFor(second.page, 3_000, (snap) => snap.hits(name).length > 0);
    await second.page.close();
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
    const second = await world.secondWindow(await world.person(label));
    const name = world.room(room);
    const there = await waitFor(second.page, 4_000, (snap) => snap.hits(name).length > 0);
    const found =
      there ??
      (await openRoom(second, name).then(
        () => true,
        () => false,
      ));
    if (!found) throw unmet(`${label} finds the room again in a new window`, 'the room is gone');
    await second.page.close();
  });
}

function addMemberSteps(library: StepLibrary): void {
  library.add('{person} looks at the members of the room', async (world, label: string) => {
    const who = await world.person(label);
    const found = await openMembers(who, outsiders(world, label));
    if (!found) world.observe('No member list was found in the app, so joining and leaving were judged by messages.');
    world.notes.set('member list', found);
    world.moments.set(`members ${label}`, await look(who.page));
  });
  library.add('{person} joins the room {room}', async (world, label: string, room: string) => {
    const who = await world.person(label);
    const name = world.room(room);
    await waitFor(who.page, world.liveMs / 2, (snap) => snap.hits(name).length > 0);
    await mustBePossible(`${label} can join a room that someone else made`, () => openRoom(who, name));
  });
  library.add(
    '{person} sees {person} among the members without reloading, but not {person}',
    async (world, label: string, joiner: string, outsider: string) => {
      const who = await world.person(label);
      if (!world.notes.get('member list')) return;
      const before = listings(world.moments.get(`members ${label}`)!, world.name(joiner)).length;
      await mustSeeLive(world, who, {
        expected: `${joiner} appears in the member list on ${label}'s screen`,
        seen: (snap) => listings(snap, world.name(joiner)).length > before,
        instead: () => `${joiner} is not in the member list`,
        secondLook: async (second) => {
          await openRoom(second, world.room('Garden'));
          await openMembers(second, outsiders(world, label));
        },
      });
      const strangers = listings(await look(who.page), world.name(outsider)).length;
      if (strangers > listings(world.moments.get(`members ${label}`)!, world.name(outsider)).length)
        throw unmet(`${outsider}, who did not join, is not among the members`, `${outsider} appeared in the list`);
    },
  );
  library.add('{person} and {person} can read each other', async (world, one: string, other: string) => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const text = world.fresh('text');
      await send(await world.person(from), text);
      await mustSeeSoonerOrLater(world, await world.person(to), {
        expected: `${to} reads what ${from} sends to the room`,
        seen: (snap) => shows(snap, text),
        instead: () => `"${text}" did not arrive`,
        secondLook: (second) => openRoom(second, world.room('Garden')),
      });
    }
  });
  library.add('{person} leaves the room {room}', async (world, label: string, room: string) => {
    const who = await world.person(label);
    await mustBePossible(`${label} can leave a room`, () => leaveRoom(who, world.room(room)));
  });
  library.add('{person} is no longer in the room {room}', async (world, label: string, room: string) => {
    await mustSeeLive(world, await world.person(label), {
      expected: `the room closes on ${label}'s screen`,
      seen: (snap) => !isInRoom(snap, world.room(room)),
      instead: () => 'the room is still open',
    });
  });
  library.add('{person} no longer sees {person} among the members', async (world, label: string, leaver: string) => {
    const who = await world.person(label);
    const before = listings(world.moments.get(`members ${label}`)!, world.name(leaver)).length;
    if (!world.notes.get('member list') || before === 0) return;
    await mustSeeLive(world, who, {
      expected: `${leaver} disappears from the member list on ${label}'s screen`,
      seen: (snap) => listings(snap, world.name(leaver)).length < before,
      instead: () => `${leaver} is still in the member list`,
    });
  });
  library.add('what {person} sends does not reach {person}', async (world, from: string, to: string) => {
    const text = world.fresh('text');
    await send(await world.person(from), text);
    await mustNeverSee(await world.person(to), quietMs, `${to} no longer receives messages of the room`, (snap) =>
      shows(snap, text) || snap.hits(text).length ? `"${text}" reached ${to} all the same` : undefined,
    );
  });
  library.add('{person} can join the room {room} again', async (world, label: string, room: string) => {
    const who = await world.person(label);
    await mustBePossible(`${label} can come back to the room`, () => openRoom(who, world.room(room)));
  });
}

function addMessageSteps(library: StepLibrary): void {
  library.add('{person} reads {message} without reloading', async (world, label: string, message: string) => {
    await mustSeeLive(world, await world.person(label), {
      expected: `${label} reads the message`,
      seen: (snap) => shows(snap, world.text(message)),
      instead: () => 'the message did not arrive',
      secondLook: (second) => openRoom(second, world.room('Garden')),
    });
  });
  library.add(
    '{people} see {messages} once each, in this order',
    async (world, labels: string[], messages: string[]) => {
      const texts = messages.map((message) => world.text(message));
      for (const label of labels) {
        const who = await world.person(label);
        const right = (order: string[]) => order.join() === texts.join();
        if (await until(1_500, async () => right(inOrder(await look(who.page), texts)))) continue;
        throw unmet(
          `${label} sees ${texts.join(', ')} once each, in this order`,
          `${label} sees ${inOrder(await look(who.page), texts).join(', ')}`,
        );
      }
    },
  );
}

function addOnlineSteps(library: StepLibrary): void {
  library.add('{person} finds {person} among the people online', async (world, label: string, other: string) => {
    const who = await world.person(label);
    await mustBePossible(`${label} can see who is online`, () => findOnline(who, world.name(other)));
    world.moments.set(`online ${label}`, await look(who.page));
  });
  library.add('{person} enters the app', async (world, label: string) => {
    await world.newArrival(label);
  });
  library.add('{person} sees {person} come online without reloading', async (world, label: string, other: string) => {
    await mustSeeLive(world, await world.person(label), {
      expected: `${other} appears among the people online on ${label}'s screen`,
      seen: (snap) => listings(snap, world.name(other)).length > 0,
      instead: () => `${other} is not listed`,
      secondLook: async (second) => findOnline(second, world.name(other)),
    });
    world.moments.set(`mark ${other}`, await look((await world.person(label)).page));
  });
  library.add('{person} closes the app', async (world, label: string) => {
    const who = await world.person(label);
    await who.page.close();
    note(who, 'close the browser window');
  });
  library.add('{person} sees {person} go offline without reloading', async (world, label: string, other: string) => {
    const before = markOf(world.moments.get(`mark ${other}`)!, world.name(other));
    await mustSeeLive(world, await world.person(label), {
      expected: `${other} disappears from the people online on ${label}'s screen, or is marked offline`,
      seen: (snap) => listings(snap, world.name(other)).length === 0 || markOf(snap, world.name(other)) !== before,
      instead: () => `${other} is still shown as online`,
      secondLook: (second) => findOnline(second, world.name(label)).catch(() => {}),
    });
  });
  library.add('{person} opens a second window', async (world, label: string) => {
    const who = await world.person(label);
    const second = await world.secondWindow(who);
    world.notes.set(`second ${label}`, second.page);
  });
  library.add('{person} closes the second window', async (world, label: string) => {
    const who = await world.person(label);
    const page = world.notes.get(`second ${label}`) as { close(): Promise<void> } | undefined;
    if (!page) throw untestable('a second window to be open', 'there is none');
    await page.close();
    note(who, 'close the second window; the first stays open');
  });
  library.add('{person} still sees {person} online', async (world, label: string, other: string) => {
    const before = markOf(world.moments.get(`online ${label}`)!, world.name(other));
    await mustNeverSee(
      await world.person(label),
      quietMs,
      `${other}, who is here, stays online on ${label}'s screen`,
      (snap) => {
        const now = markOf(snap, world.name(other));
        if (!now) return `${other} is no longer listed`;
        return now === before ? undefined : `${other} is shown differently than before`;
      },
    );
  });
}

function addValidationSteps(library: StepLibrary): void {
  for (const [pattern, text, kind] of [
    ['{person} tries to send an empty message', '', 'nothing'],
    ['{person} tries to send a message of spaces', '   ', 'three spaces'],
  ] as const) {
    library.add(pattern, async (world, label: string) => {
      const who = await world.person(label);
      for (const each of world.everyone)
        if (!world.moments.has(`rows ${each.label}`)) world.moments.set(`rows ${each.label}`, await look(each.page));
      await submit(who, text);
      note(who, `type ${kind} into the message field and send`);
    });
  }
  library.add(
    'neither {person} nor {person} sees a new message beside {message}',
    async (world, one: string, other: string, message: string) => {
      const text = world.text(message);
      for (const label of [one, other]) {
        const who = await world.person(label);
        await mustSeeLive(world, who, { expected: `${label} reads the message`, seen: (snap) => shows(snap, text) });
        const before = world.moments.get(`rows ${label}`)!;
        const rows = rowsLike(before, text);
        if (!rows) continue;
        await mustNeverSee(who, 1_200, 'an empty message is refused', (snap) =>
          rowsLike(snap, text) > rows ? `an empty message shows on ${label}'s screen` : undefined,
        );
      }
    },
  );
  library.add('{person} sends markup', async (world, label: string) => {
    await send(await world.person(label), `<b>${world.text('markup')}</b>`);
  });
  library.add('{person} reads the markup as plain text', async (world, label: string) => {
    const who = await world.person(label);
    const word = world.text('markup');
    await mustSeeLive(world, who, {
      expected: `${label} reads <b>${word}</b> with its angle brackets`,
      seen: (snap) => shows(snap, `<b>${word}</b>`),
      instead: (snap) => (shows(snap, word) ? 'the markup was rendered' : 'the message did not arrive'),
    });
  });
  library.add('an over-long name is refused or limited at the entrance', tryLongName);
  library.add('an over-long message is refused, limited or shown whole', tryLongMessage);
  library.add('{person} sends {int} messages in quick succession', async (world, label: string, count: number) => {
    const who = await world.person(label);
    const texts = Array.from({ length: count }, () => world.fresh('text'));
    for (const text of texts) await submit(who, text);
    note(who, `send ${texts.join(', ')} as fast as possible`);
    world.notes.set('burst', texts);
    await waitFor(who.page, world.liveMs, (snap) => texts.every((text) => shows(snap, text)));
  });
  library.add(
    '{person} sees the same messages as {person}, once each, in the same order',
    async (world, reader: string, author: string) => {
      const texts = world.notes.get('burst') as string[];
      const sent = inOrder(await look((await world.person(author)).page), texts);
      if (!sent.length)
        throw untestable('at least one message of the burst to be accepted', 'none shows at its author');
      const doubled = sent.find((text, at) => sent.indexOf(text) !== at);
      if (doubled) throw unmet('every message shows once', `"${doubled}" shows more than once at ${author}`);
      const typed = texts.filter((text) => sent.includes(text));
      if (typed.join() !== sent.join())
        throw unmet(
          `the messages stand in the order in which they were sent: ${typed.join(', ')}`,
          `${author} sees ${sent.join(', ')}`,
        );
      if (sent.length < texts.length)
        world.observe(`Of ${texts.length} messages sent as fast as possible the app accepted ${sent.length}.`);
      await mustSeeLive(world, await world.person(reader), {
        expected: `${reader} sees ${sent.join(', ')}`,
        seen: (snap) => inOrder(snap, texts).join() === sent.join() && sent.every((text) => copies(snap, text) === 1),
        instead: (snap) => `${reader} sees ${inOrder(snap, texts).join(', ') || 'none of them'}`,
      });
    },
  );
}

/** Names of the people who are in the app but not in the room that `label` is in. */
function outsiders(world: World, label: string): string[] {
  const room = world.whereabouts.get(label);
  return world.everyone.filter((person) => world.whereabouts.get(person.label) !== room).map((person) => person.name);
}
