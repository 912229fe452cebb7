import { roomEntries } from '../chat/rooms.ts';
import type { World } from '../gherkin/world.ts';
import { unmet, untestable } from '../scoring/verdict.ts';
import { click, insert, press } from '../search/act.ts';
import { clickables, fields } from '../search/cues.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { rank } from '../search/rank.ts';
import { conversationHits, findComposer, rowOf } from '../search/regions.ts';
import { note } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import * as words from '../search/vocabulary.ts';

/** Longer than any app's limit for a name, and than most apps' limit for a message. */
const longName = 'Lona'.repeat(60);
const longMessage = 'pato'.repeat(3_000);

/**
 * Whether a room stands twice in one list. The same room in two lists ("mine", "public") is no fault, so only entries
 * whose rows are siblings count.
 */
export function listedTwice(snap: Snapshot, room: string): boolean {
  const rows = roomEntries(snap, room).map((entry) => rowOf(snap, entry, roomEntries(snap, room), 130));
  const parents = rows.filter((row) => row.box[2] > 0).map((row) => row.p);
  return new Set(parents).size < new Set(rows.map((row) => row.i)).size;
}

/** A newcomer tries a name of 240 letters: it must be cut, or refused with something to read. */
export async function tryLongName(world: World): Promise<void> {
  const who = await world.newcomer('Eve', longName);
  const { page } = who;
  await page.goto(world.url, { waitUntil: 'domcontentloaded' });
  const start = await waitFor(page, 8_000, (snap) =>
    rank(fields(snap), words.nameField).some((f) => f.score > 2) ? snap : undefined,
  );
  const field = start && rank(fields(await settle(page)), words.nameField)[0];
  if (!field) return world.observe('The entrance has no field for a name that could be tried with an over-long one.');
  await insert(page, field.el, longName);
  world.deeds.push(`A newcomer: type a name of ${longName.length} letters and try to enter.`);
  const filled = await settle(page);
  const typed = fields(filled).find((f) => f.el.value?.startsWith('Lona'))?.el.value ?? '';
  if (typed.length < longName.length) return;
  const button = rank(clickables(filled), words.enter).find((c) => c.fits);
  if (button?.el.disabled) return;
  if (button) await click(page, button.el);
  else await press(page, field.el, 'Enter');
  const inside = await waitFor(
    page,
    3_000,
    (snap) => !fields(snap).some((f) => f.el.value === longName) && snap.hits(longName).length > 0,
  );
  if (inside) throw unmet('a name of 240 letters is refused or limited', 'it was accepted and is shown in full');
}

/** A message of 12,000 letters: cut, refused with something to read, or delivered whole; never lost without a word. */
export async function tryLongMessage(world: World): Promise<void> {
  const who = await world.person('Ann');
  const { page } = who;
  const before = await settle(page);
  const field = findComposer(before);
  if (!field) throw untestable('a field to write in', 'there is none');
  await insert(page, field.el, longMessage);
  note(who, `type a message of ${longMessage.length} letters and send it`);
  const typed = findComposer(await settle(page))?.el.value ?? '';
  const limited = typed.length < longMessage.length;
  await sendAsIs(world);
  const start = 'pato'.repeat(5);
  const outcome = await waitFor(page, 4_000, (snap) => {
    if (conversationHits(snap, start).length) return 'shown';
    if ((findComposer(snap)?.el.value ?? '').startsWith(start)) return fresh(before, snap) ? 'refused' : undefined;
    return fresh(before, snap) ? 'told' : undefined;
  });
  const kept = (findComposer(await look(page))?.el.value ?? '').startsWith(start);
  if (!outcome && !kept && !limited && !who.person.recorder.dialogs.length)
    throw unmet(
      'an over-long message is refused with something to read, limited, or delivered',
      'it vanished without a word',
    );
  const composer = findComposer(await look(page));
  if (composer) await insert(page, composer.el, '');
}

async function sendAsIs(world: World): Promise<void> {
  const { page } = await world.person('Ann');
  const snap = await look(page);
  const field = findComposer(snap);
  const button = rank(clickables(snap), words.send, world.map.worked('send a message', 'way')).find((c) => c.fits);
  if (world.map.worked('send a message', 'way').includes('Enter') && field) await press(page, field.el, 'Enter');
  else if (button && !button.el.disabled) await click(page, button.el);
  else if (field) await press(page, field.el, 'Enter');
}

/** Whether text that was not there before tells of a limit or an error. */
function fresh(before: Snapshot, now: Snapshot): boolean {
  const known = new Set(before.els.map((el) => el.own));
  return now.els.some(
    (el) =>
      el.own &&
      !known.has(el.own) &&
      /long|limit|max|exceed|too|characters|error|fail|invalid|must be|\d+\s*\/\s*\d+/i.test(el.own),
  );
}
