import type { El } from '../search/capture.ts';
import { type Control, clickables, fields, fingerprint } from '../search/cues.ts';
import { type FormIntent, fillForm } from '../search/form.ts';
import { look } from '../search/look.ts';
import { firstPossible } from '../search/not-found.ts';
import { isHarmless, matchText, normalise, rank } from '../search/rank.ts';
import { findComposer, sideHits } from '../search/regions.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { closeOverlays } from '../search/undo.ts';
import * as words from '../search/vocabulary/guests.ts';
import { fillCredentials } from './credentials.ts';
import { ownPlace } from './own-place.ts';
import { hereOrAtList } from './rooms.ts';

export const registering = 'register as a guest';

/** Gives a guest a name of their own, which then shows on their page; throws NotFound. */
export async function register(who: Searcher, name: string): Promise<void> {
  await closeOverlays(who.page);
  const before = offersOf(await look(who.page));
  const form: FormIntent = {
    name: registering,
    value: name,
    field: words.registeredName,
    submit: words.submitRegistration,
    open: words.register,
    places: (snap) => {
      const { own, beside } = ownPlace(snap, who.person.name);
      return [...own.slice(0, 2), ...beside.filter(isHarmless).slice(0, 3)];
    },
    done: (snap) => isTaken(snap, name) || isOver(snap, before),
    avoid: (snap, field) => findComposer(snap)?.el.i === field.el.i,
    beforeSubmit: (snap, field) => fillCredentials(who, snap, { field, name }),
  };
  const avoid: FormIntent['avoid'] = (snap, field) =>
    form.avoid!(snap, field) || isForRenaming(snap, field, who.person.name);
  const ways = [avoid, form.avoid].map((each) => () => fillForm(who, { ...form, avoid: each }));
  await hereOrAtList(who, () => firstPossible(registering, ways));
  await closeOverlays(who.page);
}

/** Whether a field is there to change the guest's name, which it holds or says, as there is another way to register. */
function isForRenaming(snap: Snapshot, field: Control, name: string): boolean {
  if (field.el.value !== name && !field.cues.some((cue) => matchText(cue, words.renaming) > 0)) return false;
  const form = snap.formOf(field.el);
  if (form && snap.subtree(form).some((el) => el.type === 'password')) return false;
  const ways = waysIn(snap);
  return ways.length > 0 && !ways.some((c) => form && snap.within(c.el, form));
}

/** Controls that say that one can register; what submits the form may wait for it to be filled in. */
const waysIn = (snap: Snapshot): Control[] =>
  rank(clickables(snap), words.registerOnly).filter((c) => c.fits && c.score > (c.el.disabled ? 2 : 6) && !c.isEntry);

/** What a guest's page offers: ways to register, and fields. */
type Offers = { ways: string[]; fields: string[] };

function offersOf(snap: Snapshot): Offers {
  return { ways: waysIn(snap).map(fingerprint), fields: fields(snap).map(fingerprint) };
}

/** Whether nobody is asked to register any more; a name may show only where its bearer has said something. */
function isOver(snap: Snapshot, before: Offers): boolean {
  const isOpen = snap.els.some((el) => el.dialog) || fields(snap).some((f) => !before.fields.includes(fingerprint(f)));
  const left = new Set(clickables(snap).map(fingerprint));
  return before.ways.length > 0 && !isOpen && !before.ways.some((way) => left.has(way));
}

/**
 * What somebody is called who has registered as `name`: by the `old` one all the same where the new one is for logging in
 * only. On their own page one of them stands by itself beside the conversation, then the other at most as "@ann" or "(ann)". Where
 * neither is there, as some pages show no name of their owner, any mention of the new one tells, or else what others see.
 */
export function calledAfter(own: Snapshot, theirs: Snapshot, old: string, name: string): 'old' | 'new' | undefined {
  const isShown = (snap: Snapshot, each: string) => snap.hits(each).length > 0;
  if (isCalled(own, name)) return 'new';
  if (isCalled(own, old)) return 'old';
  if (isShown(own, name) || isShown(theirs, name)) return 'new';
  return isShown(theirs, old) ? 'old' : undefined;
}

/** Whether a name stands by itself beside the conversation, as that of a page's owner does. */
export const isCalled = (own: Snapshot, name: string): boolean =>
  sideHits(own, name).some(
    (el) => ['', 'you', 'me'].includes(normalise(el.own.replace(name, ' '))) && !/@|\((?!you|me)/i.test(el.own),
  );

/** Whether the new name stands on the page: nowhere in a field any more or, where a form stays open, outside of it. */
function isTaken(snap: Snapshot, name: string): boolean {
  const hits = snap.hits(name);
  const isOpen = snap.els.some((el) => el.field && el.value === name);
  // "Ann is taken" is no name.
  const isName = (el: El) => normalise(el.own.replace(name, '')).length <= 'registered as'.length;
  const isInForm = (el: El) => (snap.panelOf(el) ?? snap.formOf(el)) !== undefined;
  return isOpen ? hits.some((el) => isName(el) && !isInForm(el)) : hits.length > 0;
}
