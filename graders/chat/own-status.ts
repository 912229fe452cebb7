import { choose, click, press } from '../search/act.ts';
import type { El } from '../search/capture.ts';
import { undoTry } from '../search/come-back.ts';
import { type Control, clickables, findAgain, fingerprint, freshControls, nameOf } from '../search/cues.ts';
import { look, settle } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { rank } from '../search/rank.ts';
import { note, type Searcher } from '../search/searcher.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { closeOverlays } from '../search/undo.ts';
import { applyStatus, ownStatus } from '../search/vocabulary/presence.ts';
import { namesIn } from '../search/words.ts';
import { outsideTalk, ownPlace } from './own-place.ts';
import { looksOf } from './people.ts';
import { hereOrAtList } from './rooms.ts';
import { type Choice, choiceIn, stateOfColour } from './states.ts';

const intent = 'set the status';

/** One of the states that a selector offers. */
type Option = { choice: Choice; el: El; label: string };

/** Chooses a status for the person; throws NotFound when nothing in the app offers it. */
export const setStatus = (who: Searcher, choice: Choice): Promise<void> =>
  hereOrAtList(who, () => searchStatus(who, choice));

async function searchStatus(who: Searcher, choice: Choice): Promise<void> {
  const { page, map } = who;
  const tried: string[] = [];
  if (await pick(who, choice, undefined, tried)) return;
  for (const opener of openers(await settle(page, 600), who)) {
    const before = await look(page);
    const control = findAgain(clickables(before), opener);
    if (!control || !(await click(page, control.el))) continue;
    await settle(page, 600);
    if (await pick(who, choice, opener, tried)) return;
    // One level deeper: a menu of one's own account that leads to the status.
    const deeper = rank(freshControls(before, await look(page)), ownStatus).find((c) => c.fits && c.score > 3);
    if (deeper && (await click(page, deeper.el))) {
      await settle(page, 600);
      if (await pick(who, choice, opener, tried)) return;
    }
    tried.push(`click ${nameOf(control)}: offers no states to choose from`);
    await undoTry(who, before, control);
  }
  map.miss(intent, tried);
  throw new NotFound(`${intent} to ${choice}`, tried, 0);
}

/** Everything on a person's own page that tells which status they have: their rows, and what selectors show as chosen. */
export function ownLook(snap: Snapshot, name: string): string {
  const chosen = statusOptions(snap).map(({ el, choice }) => [choice, el.cls, el.selected, el.background].join(' '));
  const selects = snap.els.filter(isStatusSelect).map((el) => el.value);
  const labels = clickables(snap)
    .filter((c) => !c.isEntry && !c.inDialog && c.cues.some((cue) => choiceIn(cue)))
    .map((c) => `${snap.textOf(c.el)} ${c.el.cls} ${c.el.background}`);
  const around = snap.hits(name).flatMap((hit) => {
    const up = snap.ancestors(hit).find((a) => a.box[3] > 0 && a.box[3] < 140 && namesIn(snap.textOf(a)).length === 1);
    return up ? snap.subtree(up).map((el) => `${el.own} ${el.cls} ${el.background} ${el.title}`) : [];
  });
  return [...looksOf(snap, name), ...chosen, ...selects, ...labels, ...around].join('\n');
}

/** The status that one's own selector shows as chosen; undefined where it cannot be read. */
export function saidByOwnSelector(snap: Snapshot): Choice | undefined {
  const value = snap.els.find(isStatusSelect)?.value;
  return value ? choiceIn(value) : undefined;
}

/** The states that a selector on the page offers: three at least, side by side. */
function statusOptions(snap: Snapshot): Option[] {
  const single = clickables(snap).flatMap((control) => {
    const choice = control.isEntry ? undefined : offeredBy(snap, control);
    return choice ? [{ choice, el: control.el, label: nameOf(control) }] : [];
  });
  for (const el of [...snap.els].reverse()) {
    const inside = single.filter((option) => option.el.i !== el.i && snap.within(option.el, el));
    if (new Set(inside.map((option) => option.choice)).size >= 3) return snap.textOf(el).length < 600 ? inside : [];
  }
  return [];
}

const isStatusSelect = (el: El): boolean =>
  el.type === 'select' && isSeen(el) && new Set(el.options?.map(choiceIn).filter(Boolean)).size >= 3;

/** What a control offers: by its words, its symbols, its class names, or the colour of a control that is but a dot. */
function offeredBy(snap: Snapshot, control: Control): Choice | undefined {
  // What explains a state at length begins with its name, mostly in an element of its own.
  const first = snap.subtree(control.el).find((el) => el.own)?.own ?? '';
  const starts = control.cues.map((cue) => cue.split(/\s[–—-]\s|[:.(,]/)[0]!.trim());
  const begins = control.cues.map((cue) => cue.split(' ').slice(0, 3).join(' '));
  const short = [...control.cues, ...starts, first, ...begins].filter((cue) => cue && cue.length <= 50);
  const said = short.map(choiceIn).find(Boolean);
  if (said || short.some((cue) => /[a-z]{3}/i.test(cue))) return said;
  const parts = snap.subtree(control.el);
  const named = parts.map((el) => choiceIn((el.cls ?? '').replace(/[-_]+/g, ' '))).find(Boolean);
  if (named) return named;
  const colour = parts.map((el) => el.background).find(Boolean);
  const state = colour && control.el.box[2] <= 40 ? stateOfColour(colour) : undefined;
  return state === 'offline' ? 'invisible' : state;
}

async function pick(who: Searcher, choice: Choice, opener: Control | undefined, tried: string[]): Promise<boolean> {
  const { page, map, person } = who;
  const snap = await look(page);
  const via = opener ? `click ${nameOf(opener)}, ` : '';
  const select = snap.els.find(isStatusSelect);
  const wanted = select?.options?.findIndex((option) => choiceIn(option) === choice) ?? -1;
  const option = statusOptions(snap).find((each) => each.choice === choice);
  let how: string;
  if (select && wanted >= 0 && (await choose(page, select, wanted))) how = `${via}choose "${select.options?.[wanted]}"`;
  else if (option && (await click(page, option.el))) how = `${via}click ${option.label}`;
  // Something may lie over a button that can be reached with the keyboard.
  else if (option?.el.native && (await press(page, option.el, 'Enter')))
    how = `${via}go to ${option.label}, press Enter`;
  else return false;
  await apply(who, snap);
  if (opener) await closeOverlays(page);
  note(who, how);
  const prints: Record<string, string> = opener ? { reveal: fingerprint(opener) } : {};
  map.remember(
    intent,
    { how: how.replaceAll(person.name, 'one’s own name'), tries: tried.length + 1, failed: tried },
    prints,
  );
  return true;
}

/** In a dialog a choice counts once it is saved. */
async function apply({ page }: Searcher, before: Snapshot): Promise<void> {
  const snap = await settle(page, 400);
  if (!snap.els.some((el) => el.dialog) || !before.els.some((el) => el.dialog)) return;
  const save = rank(
    clickables(snap).filter((c) => c.inDialog && !c.el.disabled),
    applyStatus,
  ).find((c) => c.fits);
  if (save) await click(page, save.el);
}

/** What may bring the selector up: what worked before, what names a state or a profile, and one's own name or picture. */
function openers(snap: Snapshot, { person, map }: Searcher): Control[] {
  // What names somebody else, and perhaps their state, is about them.
  const isOthers = ({ el }: Control) =>
    namesIn([snap.textOf(el), el.aria, el.title].join(' ')).some((name) => name !== person.name);
  const controls = outsideTalk(snap).filter((c) => !isOthers(c));
  const { own, beside } = ownPlace(snap, person.name, controls);
  const worded = rank(
    controls.filter((c) => !c.isEntry),
    ownStatus,
    map.worked(intent, 'reveal'),
  ).filter((c) => c.fits && c.score > 1.5 && !c.el.disabled);
  const known = worded.filter((c) => c.score > 50);
  const all = [...known, ...own.slice(0, 2), ...worded.slice(0, 4), ...beside.slice(0, 3)];
  return all.filter((c, n) => all.findIndex((other) => other.el.i === c.el.i) === n).slice(0, 8);
}
