import { openRoom } from '../chat/open-room.ts';
import { replyCount, replyDigits, showsPreview } from '../chat/thread-marks.ts';
import { closeThread, openThread, reply, threadPanel, threadView } from '../chat/threads.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { unmet } from '../scoring/verdict.ts';
import type { El } from '../search/capture.ts';
import { look, settle, until, waitFor } from '../search/look.ts';
import { conversationHits } from '../search/regions.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { arrived, below } from './amid.ts';
import { mustNeverSee, mustSeeLive, mustSeeSoonerOrLater } from './live.ts';
import { mustBePossible } from './must-be-possible.ts';

export function addThreadSteps(library: StepLibrary): void {
  library.add(
    '{person} replies {message} to {message}',
    async (world, label: string, text: string, message: string) => {
      const who = await arrived(world, label, message);
      await mustBePossible(`${label} can reply to a message`, () =>
        reply(who, world.text(message), world.text(text), replies(world).map(world.text)),
      );
      world.notes.set('replies', [...replies(world), text]);
    },
  );
  library.add(
    'neither {person} nor {person} sees {message} in the main conversation',
    async (world, one: string, two: string, text: string) => {
      const look = async (label: string) => {
        const who = await arrived(world, label, 'after');
        await mustNeverSee(
          who,
          world.liveMs / 4,
          'a reply stands in the thread and not among the messages of the room',
          (snap) =>
            isInMainFlow(snap, world, text) ? `${label} sees it as a message of the room, below later ones` : undefined,
        );
      };
      await Promise.all([look(one), look(two)]);
    },
  );
  library.add(
    '{person} finds {message} in the thread of {message}',
    async (world, label: string, text: string, message: string) => {
      await findReplies(world, label, [text], message);
    },
  );
  library.add(
    '{person} finds {messages} in this order in the thread of {message}',
    async (world, label: string, texts: string[], message: string) => {
      await findReplies(world, label, texts, message);
    },
  );
  library.add(
    '{people} see that {message} has {int} reply/replies',
    async (world, labels: string[], message: string, count: number) => {
      for (const label of labels) await mustCount(world, label, message, count, mustSeeSoonerOrLater);
    },
  );
  library.add(
    '{person} sees that {message} has {int} replies, without reloading',
    async (world, label: string, message: string, count: number) => {
      await mustCount(world, label, message, count, mustSeeLive);
    },
  );
  library.add(
    'the preview of the replies to {message} is the same for {person} and {person}',
    async (world, message: string, one: string, two: string) => {
      const sees = (snap: Snapshot) => showsPreview(snap, world.text(message), replies(world).map(world.text));
      const people = await world.people([one, two]);
      const first = await until(1_000, async () => {
        for (const who of people) if (sees(await look(who.page))) return who;
        return undefined;
      });
      if (!first) return world.observe('The message shows the number of its replies, but no text of them.');
      for (const who of people)
        await mustSeeSoonerOrLater(world, who, {
          expected: `the message previews a reply to ${who.person.label}, as it does to ${first.person.label}`,
          seen: sees,
          instead: () => 'no text of a reply stands by it',
          secondLook: (second) => openRoom(second, world.room('Garden')),
        });
    },
  );
  library.add('{person} opens the thread of {message}', async (world, label: string, message: string) => {
    await open(world, label, message);
  });
  library.add(
    '{person} sees {message} in the open thread without reloading',
    async (world, label: string, text: string) => {
      const who = await world.person(label);
      const texts = replies(world).map(world.text);
      if (await waitFor(who.page, world.liveMs, (snap) => threadView(snap, texts, world.text(below))))
        return close(world, label);
      throw unmet(
        `a new reply comes up at once in the thread that ${label} has open`,
        `the reply "${world.text(text)}" did not show there`,
      );
    },
  );
}

/** The replies sent so far, under the spec's names. */
const replies = (world: World): string[] => (world.notes.get('replies') as string[] | undefined) ?? [];

/** Whether a reply stands beyond a message that was sent before it, which is where new messages of the room stand. */
function isInMainFlow(snap: Snapshot, world: World, text: string): boolean {
  const at = (each: string) => conversationHits(snap, world.text(each))[0];
  const [start, end] = [at('before'), at(below)];
  if (!start || !end) return false;
  const forward = Math.sign(end.box[1] - start.box[1]);
  return conversationHits(snap, world.text(text)).some(
    (el) => !el.floating && !isInThread(snap, el, world.text(below)) && (el.box[1] - end.box[1]) * forward > 0,
  );
}

/** Stands in an open thread: around it, apart from the conversation, there is a field to write the next reply in. */
const isInThread = (snap: Snapshot, el: El, beyond: string): boolean =>
  snap.subtree(threadPanel(snap, el, beyond)).some((each) => each.field);

async function open(world: World, label: string, message: string): Promise<void> {
  const who = await arrived(world, label, message);
  await mustBePossible(`${label} can open the thread of a message`, async () => {
    const inside = replies(world).map(world.text);
    const before = await openThread(who, world.text(message), inside, world.text(below));
    world.moments.set(`before thread ${label}`, before);
  });
}

async function close(world: World, label: string): Promise<void> {
  const before = world.moments.get(`before thread ${label}`);
  if (before) await closeThread(await world.person(label), before);
}

/** Opens the thread, in a second window where it shows only after a reload, and reads what it holds. */
async function findReplies(world: World, label: string, texts: string[], message: string): Promise<void> {
  const who = await world.person(label);
  const wanted = texts.map(world.text);
  const expected = `the thread shows the message and ${texts.length === 1 ? 'the reply' : 'all replies in order'}`;
  await open(world, label, message);
  const view = (snap: Snapshot) => threadView(snap, wanted, world.text(below));
  const shown = await waitFor(who.page, world.liveMs / 2, (snap) => view(snap) && snap);
  const snap = shown ?? (await settle(who.page));
  if (!shown) {
    const missing = wanted.filter((text) => !snap.hits(text).length).length;
    throw unmet(expected, missing ? `${missing} of ${wanted.length} do not show` : 'they do not stand together');
  }
  const root = view(snap)!;
  const hits = wanted.flatMap((text) =>
    snap
      .hits(text)
      .filter((el) => snap.within(el, root))
      .map((el) => ({ text, el })),
  );
  const order = hits.sort((a, b) => a.el.box[1] - b.el.box[1] || a.el.i - b.el.i).map((hit) => hit.text);
  if (order.join() !== wanted.join())
    throw unmet(expected, `it shows them in the order ${order.map((text) => wanted.indexOf(text) + 1).join(', ')}`);
  if (!snap.textOf(threadPanel(snap, root, world.text(below))).includes(world.text(message)))
    throw unmet(expected, 'the message that started it does not stand with them');
  await close(world, label);
}

async function mustCount(
  world: World,
  label: string,
  message: string,
  count: number,
  must: typeof mustSeeLive | typeof mustSeeSoonerOrLater,
): Promise<void> {
  const inside = replies(world).map(world.text);
  const digits = (snap: Snapshot) => replyDigits(snap, world.text(message), inside);
  const who = await world.person(label);
  const expected = `the message says to ${label} that it has ${count === 1 ? '1 reply' : `${count} replies`}`;
  await must(world, who, {
    expected,
    seen: (snap) => replyCount(snap, world.text(message), inside) === count,
    instead: (snap) => (digits(snap) ? `the number by it is "${digits(snap)}"` : 'no number of replies stands by it'),
    secondLook: (second) => openRoom(second, world.room('Garden')),
  });
  // A number that lags behind is the matter of another criterion; one that is too high is wrong, whatever a reload shows.
  const now = await look(who.page);
  if ((replyCount(now, world.text(message), inside) ?? 0) > count)
    throw unmet(expected, `the number by it is "${digits(now)}"`);
}
