import { setTimeout as pause } from 'node:timers/promises';
import { click, fill, press, typeInto } from '../search/act.ts';
import { comeBack } from '../search/come-back.ts';
import { type Control, clickables, findAgain, fingerprint, nameOf } from '../search/cues.ts';
import { look, settle, until, waitFor } from '../search/look.ts';
import { isPossible, NotFound } from '../search/not-found.ts';
import { pursue } from '../search/pursue.ts';
import { rank } from '../search/rank.ts';
import { conversationHits, findComposer } from '../search/regions.ts';
import { note, type Searcher } from '../search/searcher.ts';
import { bottom, centre, right, type Snapshot } from '../search/snapshot.ts';
import { closeOverlays } from '../search/undo.ts';
import * as words from '../search/vocabulary.ts';

const sending = 'send a message';
/** How long one's own message may take to show, in milliseconds. */
const echoMs = 2_500;
/** The pause that apps with a rate limit want between two messages, in milliseconds. Source: published apps use 500-900. */
const rateLimitMs = 1_100;

/** Goes back to the conversation from another view of its room that has taken its place; whether one can write now. */
export async function backToTalk(who: Searcher): Promise<boolean> {
  const isBack = (snap: Snapshot) => findComposer(snap) !== undefined;
  // Mostly it is in view; a page that has just changed gets a moment.
  const now = await look(who.page);
  // A dialog keeps the keys to itself.
  if (findComposer(now)?.el.covered) await closeOverlays(who.page);
  if (isBack(now) || isBack(await settle(who.page, 500))) return true;
  const search = { name: 'go back to the conversation', vocabulary: words.talk, done: isBack };
  return (await isPossible(pursue(who, search))) || comeBack(who);
}

/** Sends a message and waits until it shows at its author, or `echo` does, a part of it; throws NotFound. */
export async function send(who: Searcher, text: string, echo = text): Promise<void> {
  const hopeless = who.map.hopeless(sending);
  if (hopeless) throw new NotFound(sending, hopeless, 0, true);
  await keepDistance(who);
  await backToTalk(who);
  const tried: string[] = [];
  // A message that is swallowed at once may have met a rate limit; the same way is tried again after a pause.
  for (let round = 0; round < 2; round++) {
    for (const way of sendWays(await settle(who.page, 500), who)) {
      const outcome = await trySend(who, text, way, echo);
      if (outcome === 'sent') {
        if (round > 0) who.map.learn('pause between messages', rateLimitMs);
        remember(who, text, way, tried);
        return;
      }
      tried.push(`${wayText(way)}: ${outcome}`);
    }
    await pause(rateLimitMs);
  }
  who.map.miss(sending, tried);
  throw new NotFound(sending, tried, 0);
}

/** Puts text into the message field and submits it in the known way, without waiting for any effect. */
export async function submit(who: Searcher, text: string): Promise<boolean> {
  const { page } = who;
  const snap = await look(page);
  const field = findComposer(snap);
  const way = sendWays(snap, who)[0];
  if (!field || !way || !(await fill(page, field.el, text))) return false;
  return release(who, way);
}

/** Submits what stands in the message field, in the known way, without waiting for any effect. */
export async function submitTyped(who: Searcher): Promise<boolean> {
  const way = sendWays(await look(who.page), who)[0];
  return way !== undefined && release(who, way);
}

/** Types key by key into the message field and leaves it there; false when there is none. */
export async function typeDraft(who: Searcher, text: string): Promise<boolean> {
  await backToTalk(who);
  const field = findComposer(await settle(who.page, 400));
  return field ? typeInto(who.page, field.el, text) : false;
}

/** Empties the message field. */
export async function clearDraft(who: Searcher): Promise<void> {
  const field = findComposer(await look(who.page));
  if (field) await fill(who.page, field.el, '');
}

/** What stands in the message field now. */
export const draftOf = (snap: Snapshot): string => findComposer(snap)?.el.value ?? '';

/** Waits as long as this app wants between two messages of one person. */
export async function keepDistance({ person, map }: Searcher): Promise<void> {
  const gap = map.fact('pause between messages') ?? 0;
  await pause(Math.max(0, person.lastSentAt + gap - Date.now()));
}

type Way = 'Enter' | 'Control+Enter' | Control;

async function trySend(who: Searcher, text: string, way: Way, echo: string): Promise<'sent' | string> {
  const { page, person } = who;
  const snap = await look(page);
  const field = findComposer(snap);
  if (!field) return 'there is no field to write in';
  if (!(await fill(page, field.el, text))) return 'the field did not accept the text';
  if (!(await release(who, way))) return 'could not be used';
  person.lastSentAt = Date.now();
  const shows = await waitFor(page, echoMs, (now) => conversationHits(now, echo).length > 0);
  if (shows) return 'sent';
  await clearDraft(who);
  return 'the message did not show';
}

async function release({ page, person }: Searcher, way: Way): Promise<boolean> {
  person.lastSentAt = Date.now();
  if (typeof way === 'string') {
    const field = findComposer(await look(page));
    return field ? press(page, field.el, way) : false;
  }
  // A button that was disabled while the field was empty needs a moment to wake.
  const button = await until(1_000, async () =>
    findAgain(
      clickables(await look(page)).filter((c) => !c.el.disabled),
      way,
    ),
  );
  return button ? click(page, button.el) : false;
}

/** What worked before, else Enter, then buttons beside the field: those that say "send" first, unlabelled ones last. */
function sendWays(snap: Snapshot, who: Searcher): Way[] {
  const field = findComposer(snap);
  if (!field) return ['Enter'];
  const worked = who.map.worked(sending, 'way');
  const beside = clickables(snap).filter((c) => isBeside(c, field));
  const ranked = rank(beside, words.send, worked);
  const fitting = ranked.filter((c) => c.fits).slice(0, 2);
  // The send button usually stands at the end.
  const mute = ranked
    .filter((c) => !c.fits && !c.cues.some((cue) => /[a-z]{3}/i.test(cue)))
    .sort((a, b) => right(b.el) - right(a.el));
  const ways: Way[] = ['Enter', ...fitting, ...mute.slice(0, 3), 'Control+Enter'];
  const known = ways.find((way) => worked.includes(wayPrint(way)));
  return known ? [known] : ways;
}

function isBeside(c: Control, field: Control): boolean {
  const [x, y] = centre(c.el);
  const close = y > field.el.box[1] - 60 && y < bottom(field.el) + 60;
  return close && x > field.el.box[0] - 200 && x < right(field.el) + 240 && !c.el.covered;
}

const wayPrint = (way: Way): string => (typeof way === 'string' ? way : fingerprint(way));
const wayText = (way: Way): string => (typeof way === 'string' ? `press ${way}` : `click ${nameOf(way)}`);

function remember(who: Searcher, text: string, way: Way, tried: string[]): void {
  const how = `type "${text}" into the message field, ${wayText(way)}`;
  note(who, how);
  who.map.remember(sending, { how, tries: tried.length + 1, failed: tried }, { way: wayPrint(way) });
}
