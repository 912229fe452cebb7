import { clickables, fields } from '../search/cues.ts';
import { fillForm } from '../search/form.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { firstPossible, isPossible, NotFound } from '../search/not-found.ts';
import { rank } from '../search/rank.ts';
import { note, type Searcher } from '../search/searcher.ts';
import * as vocabulary from '../search/vocabulary.ts';
import { fillCredentials } from './credentials.ts';
import { goInAsGuest } from './guest-entry.ts';
import { isEntered } from './inside.ts';
import { register, registering } from './register.ts';

const intent = 'enter the app';
const asGuest = 'enter the app as a guest';

/** How long a page may take to show anything, in milliseconds. */
const firstPaintMs = 10_000;
/** How long a remembered person gets to be let in without a form, in milliseconds. */
const letInMs = 1_500;

/**
 * Opens the app and enters it under the person's name or, where that leads nowhere, as a guest, under the name that the
 * app gives unless it can be changed; throws NotFound when neither can be done.
 */
export async function enter(who: Searcher, url: string): Promise<void> {
  const isKnownAsGuest = who.map.knows(asGuest);
  await openApp(who, url, isKnownAsGuest ? asGuest : intent);
  if (await comesBack(who)) return takeName(who);
  const ways = [() => goInByName(who), () => goInUnnamed(who)];
  await firstPossible(intent, isKnownAsGuest ? ways.slice(1) : ways);
  who.person.hasEntered = true;
  await settle(who.page);
}

async function goInByName(who: Searcher): Promise<void> {
  const { name } = who.person;
  const { enter: words, newHere, naming } = vocabulary;
  await fillForm(who, {
    name: intent,
    value: name,
    field: vocabulary.nameField,
    submit: words,
    open: { ...words, words: [...words.words, ...newHere, ...naming, 'profile'] },
    done: (snap) => isEntered(snap, name),
    beforeSubmit: (snap, field) => fillCredentials(who, snap, { field, name }),
  });
}

async function goInUnnamed(who: Searcher): Promise<void> {
  await goInAsGuest(who);
  who.map.remember(asGuest, { how: 'as nothing else lets one in', tries: 1, failed: [] }, {});
  await takeName(who);
}

/** An app that lets everybody in under a name of its own choice calls people by theirs once they register. */
async function takeName(who: Searcher): Promise<void> {
  const { page, person, map } = who;
  if (person.hasEntered || map.hopeless(registering)) return;
  if (!(await look(page)).hits(person.name).length) await isPossible(register(who, person.name));
  person.hasEntered = true;
}

/** Opens the app's page, for the intent to enter it in one way or another; throws NotFound when it shows nothing. */
export async function openApp(who: Searcher, url: string, purpose: string): Promise<void> {
  const { page, map } = who;
  const hopeless = map.hopeless(purpose);
  if (hopeless) throw new NotFound(purpose, hopeless, 0, true);
  const answer = await page
    .goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 })
    .catch((error: Error) => error);
  note(who, `open ${url}`);
  const shows = await waitFor(page, firstPaintMs, (snap) => fields(snap).length + clickables(snap).length > 0);
  if (shows) return;
  const status = answer instanceof Error ? answer.message.split('\n')[0] : `the server answered ${answer?.status()}`;
  const text = (await settle(page)).text.slice(0, 120);
  const tried = [`open ${url}: ${status}; the page shows ${text ? `only "${text}"` : 'nothing'}`];
  map.miss(purpose, tried);
  throw new NotFound(purpose, tried, 0);
}

/** Someone whom the app remembers is let in by themselves; a short wait tells, as most apps never do at first. */
async function comesBack({ page, person, map }: Searcher): Promise<boolean> {
  const known = map.knows(intent);
  const form = await waitFor(page, known ? 0 : letInMs, (snap) =>
    isEntered(snap, person.name)
      ? 'in'
      : rank(fields(snap), vocabulary.nameField).some((f) => f.score >= 4)
        ? 'form'
        : undefined,
  );
  if (form === 'in') return true;
  return form === undefined && Boolean(await waitFor(page, letInMs, (snap) => isEntered(snap, person.name)));
}
