import { send, submit } from '../chat/composer.ts';
import { copies, inOrder, rowsLike, shows } from '../chat/messages.ts';
import { openRoom } from '../chat/open-room.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import { unmet, untestable } from '../scoring/verdict.ts';
import { look, until, waitFor } from '../search/look.ts';
import { note } from '../search/searcher.ts';
import { tryLongMessage, tryLongName } from './f01-probes.ts';
import { mustNeverSee, mustSeeLive } from './live.ts';

/** Steps about sending and reading. */
export function addMessageSteps(library: StepLibrary): void {
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

/** Steps about input that an app should refuse, limit or take as it is. */
export function addValidationSteps(library: StepLibrary): void {
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
    const word = world.text('markup');
    // How it shows is for the next step to judge.
    await send(await world.person(label), `<b>${word}</b>`, word);
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
