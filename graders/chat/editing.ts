import { click, hover } from '../search/act.ts';
import { fields } from '../search/cues.ts';
import { fillForm } from '../search/form.ts';
import { settle, waitFor } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { note, type Searcher } from '../search/searcher.ts';
import { centre, type Snapshot } from '../search/snapshot.ts';
import * as words from '../search/vocabulary/editing.ts';
import { isPossibleOn, onMessage } from './message-actions.ts';
import { shows, zoneOf } from './messages.ts';

const editing = 'edit a message';
/** How long a history may take to load, in milliseconds. */
const historyMs = 4_000;

/** Changes a message of one's own from one text to another; throws NotFound. */
export async function editMessage(who: Searcher, from: string, to: string): Promise<void> {
  const { page, person } = who;
  const start = await settle(page);
  // A question of the browser may ask for the new text.
  person.promptAnswer = to;
  try {
    if (!isEditing(start, from))
      await onMessage(who, {
        name: editing,
        message: from,
        vocabulary: words.edit,
        done: (snap) => isEditing(snap, from) || isChanged(snap, from, to),
      });
  } finally {
    person.promptAnswer = undefined;
  }
  if (isChanged(await settle(page), from, to)) return;
  await fillForm(who, {
    name: 'save an edited message',
    value: to,
    field: words.editField,
    submit: words.saveEdit,
    // "Edit" at another message would begin to edit that one.
    notSubmit: who.map.worked(editing, 'control'),
    avoid: (_snap, field) => !field.el.value?.includes(from),
    done: (snap) => isChanged(snap, from, to),
  });
}

/** Whether a message of somebody else offers to be edited: pressing what says so asks for its new text. */
export function canEdit(who: Searcher, message: string): Promise<boolean> {
  const questions = () => who.person.recorder.dialogs.filter(({ type }) => type === 'prompt').length;
  const asked = questions();
  return isPossibleOn(who, {
    name: 'edit a message of somebody else',
    like: editing,
    message,
    vocabulary: words.edit,
    done: (snap) => isEditing(snap, message) || questions() > asked,
    ways: ['in view', 'hover', 'menu', 'right click'],
    mute: false,
  });
}

/** The words by a message that mark it as edited. */
export function editedMarks(snap: Snapshot, message: string): string[] {
  return zoneOf(snap, message).flatMap((el) =>
    [el.own.replace(message, ''), el.title ?? '', el.aria ?? ''].filter((text) => words.editedMark.test(text)),
  );
}

/**
 * Opens the history of a message, which now reads `message`, until one of its earlier texts shows. Returns the page as it
 * was before; throws NotFound.
 */
export async function openHistory(who: Searcher, message: string, earlier: readonly string[]): Promise<Snapshot> {
  const start = await settle(who.page);
  const done = (snap: Snapshot) => earlier.some((version) => showsVersion(snap, version));
  if (done(start)) return start;
  try {
    await onMessage(who, {
      name: 'open the history of a message',
      message,
      vocabulary: words.history,
      done,
      effectMs: historyMs,
    });
  } catch (error) {
    if (!(error instanceof NotFound) || !(await pressMark(who, message, done))) throw error;
  }
  return start;
}

/**
 * Versions of a message that show, each once, in the order in which they are listed. `versions` are in the order in which
 * they were written: a line that tells what became of one ("this → that") stands for the earlier.
 */
export function versionsInOrder(snap: Snapshot, versions: readonly string[]): string[] {
  const listed = versions
    .flatMap((version) =>
      snap.hits(version).map((el) => ({ version, y: Math.round(centre(el)[1] / lineTolerance), el })),
    )
    .sort((a, b) => a.y - b.y || a.el.box[0] - b.el.box[0] || a.el.i - b.el.i);
  const lines = [...Map.groupBy(listed, (hit) => hit.y).values()];
  const firsts = lines.map((line) => versions.find((version) => line.some((hit) => hit.version === version))!);
  const inOrder = (all: string[]) => [...new Set(all)];
  const each = inOrder(listed.map((hit) => hit.version));
  return inOrder(firsts).length === each.length ? inOrder(firsts) : each;
}

/** How far apart in height what stands in one line may be, in CSS pixels. */
const lineTolerance = 10;

/** Whether a version is listed, as text or in a title. */
export const showsVersion = (snap: Snapshot, version: string): boolean =>
  snap.hits(version).length > 0 || snap.els.some((el) => !el.field && el.title?.includes(version));

/** A mark that nothing tells to be a control may react all the same. */
async function pressMark(who: Searcher, message: string, done: (snap: Snapshot) => boolean): Promise<boolean> {
  const { page } = who;
  for (const [deed, act] of [['hover', hover] as const, ['click', click] as const]) {
    const mark = zoneOf(await settle(page), message).find((el) => words.editedMark.test(el.own));
    if (!mark || !(await act(page, mark))) return false;
    if (!(await waitFor(page, historyMs / 2, done))) continue;
    note(who, `${deed} "${mark.own}" at "${message}"`);
    return true;
  }
  return false;
}

/** Whether a field holds the message. */
const isEditing = (snap: Snapshot, message: string): boolean =>
  fields(snap).some((field) => field.el.value?.includes(message));

/** Whether a message reads differently now, and nobody is at it any more. */
const isChanged = (snap: Snapshot, from: string, to: string): boolean =>
  shows(snap, to) && !fields(snap).some((field) => field.el.value?.includes(to) || field.el.value?.includes(from));
