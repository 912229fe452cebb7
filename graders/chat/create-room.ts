import type { Control } from '../search/cues.ts';
import { type FormIntent, fillForm } from '../search/form.ts';
import { look } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { matchText, rank } from '../search/rank.ts';
import { findComposer } from '../search/regions.ts';
import type { Searcher } from '../search/searcher.ts';
import { closeOverlays } from '../search/undo.ts';
import { registeredName } from '../search/vocabulary/guests.ts';
import * as words from '../search/vocabulary.ts';
import { chooseOpen } from './room-kind.ts';
import { seeRoomList } from './rooms.ts';

/** Makes a room under the given name, which then shows on the person's page; throws NotFound. */
export async function createRoom(who: Searcher, room: string): Promise<void> {
  await fillRoomForm(who, room, {
    name: 'create a room',
    submit: words.submitRoom,
    open: words.createRoom,
    kinds: words.openRoomKind,
    // The form may still be as the last private room has left it.
    beforeSubmit: (snap, field) => chooseOpen(who, snap, field),
  });
}

/** Fills in the form for a new room of some kind; throws NotFound when the app has none, at once when that is known. */
export async function fillRoomForm(
  who: Searcher,
  room: string,
  kind: Pick<FormIntent, 'name' | 'submit' | 'open' | 'kinds' | 'beforeSubmit' | 'promptFits'>,
): Promise<void> {
  const hopeless = who.map.hopeless(kind.name);
  if (hopeless) throw new NotFound(kind.name, hopeless, 0, true);
  await closeOverlays(who.page);
  // The conversation that one is in may fill the page.
  if (findComposer(await look(who.page))) await seeRoomList(who);
  await fillForm(who, {
    ...kind,
    value: room,
    field: words.roomNameField,
    done: (snap) => snap.hits(room).length > 0,
    avoid: (snap, field) => findComposer(snap)?.el.i === field.el.i || asksPerson(field),
  });
  await closeOverlays(who.page);
}

/** Whether a field wants the name of a person: what guests are asked for may stand beside the conversation all the time. */
function asksPerson(field: Control): boolean {
  if (field.inDialog || matchText(field.near, words.roomNameField) > 0) return false;
  const says = (vocabulary: words.Vocabulary) => rank([field], vocabulary)[0]?.score ?? 0;
  return says(registeredName) > says(words.roomNameField) + 1;
}
