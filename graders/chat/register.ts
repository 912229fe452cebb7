import type { El } from '../search/capture.ts';
import { fillForm } from '../search/form.ts';
import { normalise } from '../search/rank.ts';
import { findComposer } from '../search/regions.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { closeOverlays } from '../search/undo.ts';
import * as words from '../search/vocabulary/guests.ts';
import { fillCredentials } from './credentials.ts';
import { ownPlace } from './own-place.ts';

export const registering = 'register as a guest';

/** Gives a guest a name of their own, which then shows on their page; throws NotFound. */
export async function register(who: Searcher, name: string): Promise<void> {
  await closeOverlays(who.page);
  await fillForm(who, {
    name: registering,
    value: name,
    field: words.registeredName,
    submit: words.submitRegistration,
    open: words.register,
    places: (snap) => {
      const { own, beside } = ownPlace(snap, who.person.name);
      return [...own.slice(0, 2), ...beside.slice(0, 3)];
    },
    done: (snap) => isTaken(snap, name),
    avoid: (snap, field) => findComposer(snap)?.el.i === field.el.i,
    beforeSubmit: (snap) => fillCredentials(who, snap),
  });
  await closeOverlays(who.page);
}

/** Whether the new name stands on the page: nowhere in a field any more or, where a form stays open, outside of it. */
function isTaken(snap: Snapshot, name: string): boolean {
  const hits = snap.hits(name);
  const isOpen = snap.els.some((el) => el.field && el.value === name);
  // "Ann is taken" is no name.
  const isName = (el: El) => normalise(el.own.replace(name, '')).length <= 'registered as'.length;
  const isInForm = (el: El) => [el, ...snap.ancestors(el)].some((up) => up.dialog || up.floating || up.tag === 'form');
  return isOpen ? hits.some((el) => isName(el) && !isInForm(el)) : hits.length > 0;
}
