import { clearDraft, draftOf, typeDraft } from '../chat/composer.ts';
import { enter } from '../chat/enter.ts';
import { openRoom } from '../chat/open-room.ts';
import type { StepLibrary } from '../gherkin/step-library.ts';
import type { World } from '../gherkin/world.ts';
import { unmet, untestable } from '../scoring/verdict.ts';
import { look, waitFor } from '../search/look.ts';
import { note, type Searcher } from '../search/searcher.ts';
import { mustNotReceive } from './findings.ts';
import { mustNeverSee, mustSeeLive } from './live.ts';
import { inSecondWindow } from './second-window.ts';

/** How long a page that was opened anew may take to bring a draft back, in milliseconds. */
const comeBackMs = 4_000;
/** How long is watched what becomes of a draft, in milliseconds; apps save one within a second. */
const savingMs = 1_800;
/** How long a hand needs from the keys to another room, in milliseconds; people found drafts lost that take 0.8 s. */
const handMs = 500;

export function addDraftSteps(library: StepLibrary): void {
  library.add('{person} types {message} and does not send it', typesAndKeeps);
  library.add(
    '{person} types {message} and goes on to the room {room} right away',
    async (world, label: string, message: string, room: string) => {
      const who = await world.person(label);
      await typesAndKeeps(world, label, message, handMs);
      note(who, 'go on to the other room within a second');
      await openRoom(who, world.room(room));
    },
  );
  library.add('{person} sees nothing of {message}', async (world, label: string, message: string) => {
    const text = world.text(message);
    await mustNeverSee(
      await world.person(label),
      savingMs,
      `${label} sees nothing of what somebody else has typed and not sent`,
      (snap) =>
        snap.text.includes(text) || draftOf(snap).includes(text) ? `"${text}" shows on ${label}'s screen` : undefined,
    );
    mustNotReceive(world, await world.person(label), text, "somebody else's draft");
  });
  library.add('{person} finds {message} in the message field', async (world, label: string, message: string) => {
    await mustHold(world, await world.person(label), world.text(message));
  });
  library.add('{person} finds the message field empty', async (world, label: string) => {
    await mustHold(world, await world.person(label), '');
  });
  library.add(
    '{person} finds {message} in the message field of {room} after a reload',
    async (world, label: string, message: string, room: string) => {
      await mustHoldAfterReload(world, label, room, world.text(message));
    },
  );
  library.add(
    '{person} finds the message field of {room} empty after a reload',
    async (world, label: string, room: string) => mustHoldAfterReload(world, label, room, ''),
  );
  library.add('{person} clears the message field', async (world, label: string) => {
    const who = await world.person(label);
    await clearDraft(who);
    note(who, 'empty the message field');
    await mustStay(who, '');
  });
  library.add('{person} has a second window in the room {room}', async (world, label: string, room: string) => {
    const second = await world.secondWindow(await world.person(label));
    await openRoom(second, world.room(room));
    world.notes.set(`window ${label}`, second);
  });
  library.add(
    'the second window of {person} shows {message} in the message field without reloading',
    async (world, label: string, message: string) => {
      const text = world.text(message);
      await mustSeeLive(world, windowOf(world, label), {
        expected: `the draft shows in ${label}'s other window`,
        seen: (snap) => draftOf(snap) === text,
        instead: (snap) => isInstead(text, draftOf(snap)),
        secondLook: (window) => openRoom(window, world.room('Garden')),
      });
    },
  );
  library.add('the second window of {person} has an empty message field', async (world, label: string) => {
    await mustHold(world, windowOf(world, label), '', `${label}'s other window`);
  });
}

/** Replaces what is in the message field, key by key, and waits `ms`, until a person would think it saved. */
async function typesAndKeeps(world: World, label: string, message: string, ms = savingMs): Promise<void> {
  const who = await world.person(label);
  const text = world.text(message);
  await clearDraft(who);
  if (!(await typeDraft(who, text))) throw untestable(`${label} can type a message`, 'there is no field to write in');
  note(who, `type "${text}" into the message field and do not send it`);
  await mustStay(who, text, ms);
}

/** Apps that take a late echo of what was typed for news put it back into the field. */
function mustStay(who: Searcher, text: string, ms = savingMs): Promise<void> {
  return mustNeverSee(who, ms, 'what was typed stays in the message field', (snap) =>
    draftOf(snap) === text ? undefined : isInstead(text, draftOf(snap)),
  );
}

async function mustHold(world: World, who: Searcher, text: string, where = 'the message field'): Promise<void> {
  if (await waitFor(who.page, world.liveMs / 2, (snap) => draftOf(snap) === text)) return;
  const expected = text ? `${where} holds the draft "${text}"` : `${where} is empty`;
  throw unmet(expected, isInstead(text, draftOf(await look(who.page))));
}

/** A reload is a window opened anew; where that is another session to the app, the page itself is reloaded. */
async function mustHoldAfterReload(world: World, label: string, room: string, text: string): Promise<void> {
  const who = await world.person(label);
  const seen = async (window: Searcher) => {
    await openRoom(window, world.room(room));
    return waitFor(window.page, comeBackMs, (snap) => draftOf(snap) === text);
  };
  if (await inSecondWindow(world, who, seen)) return;
  await enter(who, world.url);
  if (await seen(who)) return;
  const expected = text
    ? `the draft "${text}" is still there after a reload`
    : 'the draft is still gone after a reload';
  throw unmet(expected, isInstead(text, draftOf(await look(who.page))));
}

function windowOf(world: World, label: string): Searcher {
  const window = world.notes.get(`window ${label}`) as Searcher | undefined;
  if (!window) throw untestable('a second window to be open', 'there is none');
  return window;
}

/** What is in the message field that should hold `text`, or nothing. */
function isInstead(text: string, draft: string): string {
  if (!text) return `the message field is not empty but holds "${draft}"`;
  return draft
    ? `the message field holds "${draft}" instead of the draft`
    : 'the draft is missing, the message field is empty';
}
