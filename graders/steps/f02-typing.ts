import { clearDraft, typeDraft } from '../chat/composer.ts';
import { namesTypists, tellsOfTyping, typingCues } from '../chat/typing.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { unmet, untestable } from '../scoring/verdict.ts';
import { click, press } from '../search/act.ts';
import { clickables, fingerprint } from '../search/cues.ts';
import { look, waitFor } from '../search/look.ts';
import { findComposer } from '../search/regions.ts';
import { note } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { type LiveCheck, mustNeverSee, mustSeeLive } from './live.ts';

/** A cue has to come while its cause is fresh, and to go at once on sending; both in milliseconds. */
const cueMs = 4_000;
const atOnceMs = 2_500;
/** How long typists wait for a cue before they type on, in milliseconds: apps do not tell of it more often than every two seconds. */
const goOnMs = 1_500;
/** How long a cue that is left over from the messages before may take to go, in milliseconds. */
const leftOverMs = 6_000;

export function addTypingSteps(library: StepLibrary): void {
  library.add('{people} type(s) without sending', async (world, labels: string[]) => {
    const writers = await world.people(labels);
    if (!world.notes.has('typists'))
      await Promise.all(world.everyone.map(({ page }) => waitFor(page, leftOverMs, (snap) => !tellsOfTyping(snap))));
    world.notes.set('typists', labels);
    // Negative control: what each screen shows before anybody types.
    for (const person of world.everyone) {
      const now = await look(person.page);
      world.moments.set(`quiet ${person.label}`, now);
      // Later a cue may be there still that somebody has given already.
      if (!world.moments.has(`still ${person.label}`)) world.moments.set(`still ${person.label}`, now);
    }
    await Promise.all(writers.map((who) => clearDraft(who)));
    const typed = await Promise.all(writers.map((who) => typeDraft(who, world.fresh('text'))));
    if (typed.some((done) => !done)) throw untestable('a field to type in', 'it was not found');
    for (const who of writers) note(who, 'type into the message field without sending');
    world.notes.set('last key', Date.now());
  });
  library.add('{person} sees a typing cue without reloading', async (world, label: string) => {
    await mustSeeCue(world, label, {
      expected: `${label} is told that somebody is typing`,
      seen: (snap) => cues(world, label, snap).length > 0,
      instead: () => 'no typing cue showed',
    });
  });
  library.add('{person} sees no typing cue', async (world, label: string) => {
    await mustNeverSee(
      await world.person(label),
      1_500,
      `${label}, who is in another room, sees no typing cue`,
      (snap) => cues(world, label, snap)[0],
    );
  });
  library.add('{person} sees no typing cue about {person}', async (world, label: string, typist: string) => {
    const name = world.name(typist);
    await mustNeverSee(await world.person(label), 600, `${label} is not told about their own typing`, (snap) =>
      wordCues(world, label, snap).find((cue) => cue.includes(name)),
    );
  });
  library.add('{person} sends what was typed', async (world, label: string) => {
    const who = await world.person(label);
    const snap = await look(who.page);
    const field = findComposer(snap);
    const way = world.map.worked('send a message', 'way')[0];
    const button = clickables(snap).find((c) => fingerprint(c) === way);
    const sent = button
      ? await click(who.page, button.el)
      : field && (await press(who.page, field.el, way === 'Control+Enter' ? way : 'Enter'));
    if (!sent) throw untestable('the message can be sent', 'the way that worked before was not there');
    note(who, 'send it');
  });
  library.add('{person} sees the typing cue go at once', async (world, label: string) => {
    let last: string | undefined;
    await mustSeeLive(world, await world.person(label), {
      expected: 'the typing cue goes when the message is sent',
      seen: (snap) => {
        last = wordCues(world, label, snap)[0] ?? last;
        return wordCues(world, label, snap).length === 0;
      },
      instead: () => `${atOnceMs / 1000} s after sending it still says "${last ?? ''}"`,
      within: atOnceMs,
    });
  });
  library.add(
    '{person} sees the typing cue go by itself within {int} seconds',
    async (world, label: string, seconds: number) => {
      const who = await world.person(label);
      const left = (world.notes.get('last key') as number) + seconds * 1000 + 700 - Date.now();
      const gone = await waitFor(who.page, left, (snap) => wordCues(world, label, snap).length === 0);
      if (!gone)
        throw unmet(
          `the typing cue goes by itself within ${seconds} s of the last key`,
          `it still says "${wordCues(world, label, await look(who.page))[0] ?? ''}"`,
        );
    },
  );
  library.add('{person} sees a typing cue that names {person}', async (world, label: string, typist: string) => {
    await seesNames(world, label, [typist]);
  });
  library.add(
    '{person} sees a typing cue that names {person} and {person} or says that several people type',
    async (world, label: string, one: string, other: string) => {
      await seesNames(world, label, [one, other]);
    },
  );
}

async function seesNames(world: World, label: string, typists: string[]): Promise<void> {
  const names = typists.map(world.name);
  // A cue that names nobody may be gone by itself when the time is up.
  const said = new Set<string>();
  await mustSeeCue(world, label, {
    expected: `the typing cue names ${typists.join(' and ')}${typists.length > 1 ? ', or says that several people are typing' : ''}`,
    seen: (snap) => {
      const now = cues(world, label, snap);
      for (const cue of now) said.add(cue);
      return namesTypists(now, names);
    },
    instead: () => (said.size ? `it says "${[...said].join('" and "')}"` : 'no typing cue showed'),
  });
}

/** Waits for a cue while the typists go on: apps tell of typing once in a while only, and the last time may be just over. */
async function mustSeeCue(world: World, label: string, check: LiveCheck): Promise<void> {
  const who = await world.person(label);
  if (await waitFor(who.page, goOnMs, check.seen)) return;
  const writers = await world.people(world.notes.get('typists') as string[]);
  await Promise.all(writers.map((writer) => typeDraft(writer, ` ${world.fresh('text')}`)));
  world.notes.set('last key', Date.now());
  await mustSeeLive(world, who, { ...check, within: cueMs });
}

const typists = (world: World): string[] =>
  ((world.notes.get('typists') as string[] | undefined) ?? []).map(world.name);

const cues = (world: World, label: string, snap: Snapshot): string[] =>
  typingCues(snap, world.moments.get(`quiet ${label}`)!, typists(world));

/** Where a name may be news for another reason, after a message for instance: only what tells of typing otherwise. */
const wordCues = (world: World, label: string, snap: Snapshot): string[] =>
  typingCues(snap, world.moments.get(`still ${label}`)!, []);
