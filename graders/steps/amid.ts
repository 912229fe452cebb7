import { enter } from '../chat/enter.ts';
import { shows } from '../chat/messages.ts';
import { openRoom } from '../chat/open-room.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { untestable } from '../scoring/verdict.ts';
import { waitFor } from '../search/look.ts';
import type { Searcher } from '../search/searcher.ts';
import { say, whereIs } from './common.ts';

/** Messages around the one that a scenario is about: pickers of the first one hide under the head of the room. */
const above = ['earlier', 'before'];
/** The message below it, at which nothing is done: by it a scenario tells the message's own from its neighbour's. */
export const below = 'below';

export function addAmidSteps(library: StepLibrary): void {
  library.add(
    '{person} has sent several messages, {message} in their midst',
    async (world, label: string, message: string) => {
      for (const text of [...above, message, below]) await say(world, label, text);
      for (const person of world.everyone) await arrived(world, person.label, below);
    },
  );
}

/** The other messages of the room, under the spec's names. */
export const neighbours = [...above, below];

/** Someone who sees the message; throws untestable when it does not even come with a fresh look at the room. */
export async function arrived(world: World, label: string, message: string): Promise<Searcher> {
  const who = await world.person(label);
  const seen = () => waitFor(who.page, world.liveMs, (snap) => shows(snap, world.text(message)));
  if (await seen()) return who;
  await enter(who, world.url);
  await openRoom(who, world.room(whereIs(world, label)));
  if (await seen()) return who;
  throw untestable(`${label} to see the message that the scenario is about`, 'it did not show, also after a reload');
}
