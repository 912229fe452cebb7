import { openRoom } from '../chat/open-room.ts';
import { listsAuthor, namedBehindMark, seenBy, waitSeen } from '../chat/receipts.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { refreshOnly, unmet } from '../scoring/verdict.ts';
import { look, settle, until } from '../search/look.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { mustNeverSee, mustSeeLive, noticesGone, quietMs } from './live.ts';
import { inSecondWindow } from './second-window.ts';

export function addReceiptSteps(library: StepLibrary): void {
  library.add('{person} opens the room {room}', async (world, label: string, room: string) => {
    await openRoom(await world.person(label), world.room(room));
    world.whereabouts.set(label, room);
  });
  library.add(
    '{person} sees nothing that says that {person} has seen {message}',
    async (world, label: string, reader: string, message: string) => {
      const who = await world.person(label);
      await mustNeverSee(
        who,
        1_200,
        `nothing says that ${reader} has seen a message in a room that ${reader} is not looking at`,
        (snap) => {
          const seen = seenBy(snap, world.text(message), [world.name(reader)]);
          return seen.names.length ? `it says "${seen.lines.join('; ')}"` : undefined;
        },
      );
      if (await namedBehindMark(who, world.text(message), world.name(reader)))
        throw unmet(
          `nothing says that ${reader} has seen a message in a room that ${reader} is not looking at`,
          `the mark by the message names ${reader}`,
        );
      world.notes.set('unseen lines', seenBy(await look(who.page), world.text(message), [world.name(reader)]).lines);
    },
  );
  library.add(
    '{person} sees that {person} has seen {message}',
    async (world, label: string, reader: string, message: string) => {
      const who = await world.person(label);
      const text = world.text(message);
      const before = (world.notes.get('unseen lines') as string[] | undefined) ?? [];
      const marked = (snap: Snapshot) =>
        seenBy(snap, text, [world.name(reader)]).lines.some((line) => !before.includes(line));
      const seen = await until(
        world.liveMs,
        async () => marked(await look(who.page)) || (await namedBehindMark(who, text, world.name(reader))),
      );
      if (seen) return;
      await mustSeeLive(world, who, {
        expected: `the message is marked as seen once ${reader} has opened the room`,
        seen: marked,
        instead: () => 'nothing by the message changed',
        secondLook: (second) => openRoom(second, world.room('Garden')),
        within: 0,
      });
    },
  );
  library.add(
    '{message} names {person} as a reader for {person}',
    async (world, message: string, reader: string, label: string) => {
      await namesReader(world, label, message, reader, 'a name is what matters here');
    },
  );
  library.add(
    '{message} names {person} as a reader for {person} without reloading',
    async (world, message: string, reader: string, label: string) => {
      await namesReader(world, label, message, reader);
    },
  );
  library.add(
    'neither {person} nor {person} sees {person} among the readers of {message}',
    async (world, one: string, other: string, author: string, message: string) => {
      const readers = world.everyone.map((person) => person.name).filter((name) => name !== world.name(author));
      for (const label of [one, other]) {
        const snap = await settle((await world.person(label)).page);
        if (listsAuthor(snap, world.text(message), world.name(author), readers))
          throw unmet(
            'the author is not among the readers of their own message',
            `${label}'s screen lists ${author} as having seen it`,
          );
      }
    },
  );
  library.add(
    '{message} still names {person} as a reader for {person}',
    async (world, message: string, reader: string, label: string) => {
      const who = await world.person(label);
      const name = world.name(reader);
      await noticesGone(world, who, name);
      const expected = 'who has seen a message is still named when they have left';
      const actual = `${reader} no longer is`;
      const isNamed = (snap: Snapshot) => seenBy(snap, world.text(message), [name]).names.length > 0;
      // A list of people that is not in view does not tell when that is.
      if (isNamed(await look(who.page)))
        await mustNeverSee(who, quietMs, expected, (snap) => (isNamed(snap) ? undefined : actual));
      else if (!(await waitSeen(who, world.text(message), name, 3_000))) throw unmet(expected, actual);
    },
  );
  library.add(
    'the readers of {message} are still there when {person} comes back to the room {room}',
    async (world, message: string, label: string, room: string) => {
      await inSecondWindow(world, await world.person(label), async (second) => {
        await openRoom(second, world.room(room));
        const readers = world.everyone.filter((person) => person.label !== label);
        for (const reader of readers)
          if (!(await waitSeen(second, world.text(message), reader.name, 3_000)))
            throw unmet('who has seen the message is still shown after a reload', `${reader.label} is no longer named`);
      });
    },
  );
}

/**
 * The name of a reader has to come up by the message. For the criterion of the names a list that comes up only in a
 * second window is a list all the same; whether it comes live is the matter of another criterion.
 */
async function namesReader(
  world: World,
  label: string,
  message: string,
  reader: string,
  anyTime?: string,
): Promise<void> {
  const who = await world.person(label);
  const text = world.text(message);
  if (await waitSeen(who, text, world.name(reader), world.liveMs)) return;
  const expected = `${reader} is named as a reader by the message`;
  const second = await world.secondWindow(who).catch(() => undefined);
  if (second) {
    const later = await openRoom(second, world.room('Garden')).then(
      () => waitSeen(second, text, world.name(reader), 2_000),
      () => false,
    );
    await second.page.close();
    if (later && anyTime) return world.observe('The readers show only after a reload.');
    if (later) throw refreshOnly(expected, `${reader} is named only after a reload`);
  }
  const lines = seenBy(await look(who.page), text, [world.name(reader)]).lines;
  throw unmet(expected, lines.length ? `it says "${lines.join('; ')}"` : 'nothing by the message says who has seen it');
}
