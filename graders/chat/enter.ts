import { clickables, fields } from '../search/cues.ts';
import { fillForm } from '../search/form.ts';
import { look, settle, waitFor } from '../search/look.ts';
import { isPossible, NotFound } from '../search/not-found.ts';
import { rank } from '../search/rank.ts';
import { findComposer } from '../search/regions.ts';
import { note, type Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import * as words from '../search/vocabulary.ts';
import { fillCredentials } from './credentials.ts';
import { register, registering } from './register.ts';

const intent = 'enter the app';

/** How long a page may take to show anything, in milliseconds. */
const firstPaintMs = 10_000;
/** How long a remembered person gets to be let in without a form, in milliseconds. */
const letInMs = 1_500;

/** Opens the app and enters it under the person's name; throws NotFound when that cannot be done. */
export async function enter(who: Searcher, url: string): Promise<void> {
  const { person } = who;
  await openApp(who, url, intent);
  if (await comesBack(who)) return takeName(who);
  await fillForm(who, {
    name: intent,
    value: person.name,
    field: words.nameField,
    submit: words.enter,
    open: {
      ...words.enter,
      words: [
        ...words.enter.words,
        ...words.newHere,
        'set name',
        'change name',
        'edit name',
        'edit profile',
        'profile',
      ],
    },
    done: (snap) => isEntered(snap, person.name),
    beforeSubmit: (snap) => fillCredentials(who, snap),
  });
  who.person.hasEntered = true;
  await settle(who.page);
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

/** Whether somebody, under whatever name, is inside: the controls of a chat are there and no name is asked for. */
export function isInside(snap: Snapshot): boolean {
  return !rank(fields(snap), words.nameField).some((f) => f.score >= 5) && hasChat(snap);
}

/**
 * Whether the person is inside: the form is gone, and their name or the controls of a chat are there. Where one's name can
 * always be changed in a field beside the chat, it must stand elsewhere, too.
 */
export function isEntered(snap: Snapshot, name: string): boolean {
  const named = fields(snap).filter((f) => f.el.value === name);
  if (named.length) return !named.some((f) => f.inDialog) && hasChat(snap) && isNamed(snap, name);
  if (isInside(snap)) return true;
  const asksName = rank(fields(snap), words.nameField).some((f) => f.score >= 5);
  return snap.hits(name).length > 0 && (!asksName || hasChat(snap));
}

/** Whether a name is shown, and not only in what tells why it was refused. */
const isNamed = (snap: Snapshot, name: string): boolean =>
  snap.hits(name).some((el) => !/\b(taken|exists?|already|in use|invalid|not)\b/i.test(snap.textOf(el)));

/** Someone whom the app remembers is let in by themselves; a short wait tells, as most apps never do at first. */
async function comesBack({ page, person, map }: Searcher): Promise<boolean> {
  const known = map.knows(intent);
  const form = await waitFor(page, known ? 0 : letInMs, (snap) =>
    isEntered(snap, person.name)
      ? 'in'
      : rank(fields(snap), words.nameField).some((f) => f.score >= 4)
        ? 'form'
        : undefined,
  );
  if (form === 'in') return true;
  return form === undefined && Boolean(await waitFor(page, letInMs, (snap) => isEntered(snap, person.name)));
}

/** Controls that only a chat has: something to write in, or a way to make or choose a room. */
export function hasChat(snap: Snapshot): boolean {
  if (findComposer(snap)) return true;
  if (rank(fields(snap), words.roomNameField).some((f) => f.score >= 5)) return true;
  return rank(clickables(snap), words.createRoom).some((c) => c.fits && c.score >= 5);
}
