import { type Control, clickables } from '../search/cues.ts';
import { findComposer, mainColumn } from '../search/regions.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { namesIn } from '../search/words.ts';

/** Controls outside of the conversation, its head included. */
export function outsideTalk(snap: Snapshot): Control[] {
  const composer = findComposer(snap);
  const main = composer && mainColumn(snap, composer);
  return clickables(snap).filter((c) => !main?.has(c.el) || c.el.box[1] < 90);
}

/** Controls that are about the person themselves: with their name alone on them (`own`), and those in the line of it. */
export function ownPlace(
  snap: Snapshot,
  name: string,
  controls = outsideTalk(snap),
): { own: Control[]; beside: Control[] } {
  const isOwn = (text: string) => text.includes(name) && namesIn(text).every((each) => each === name);
  const own = controls.filter(({ el }) => [snap.textOf(el), el.aria ?? '', el.title ?? ''].some(isOwn));
  const beside = snap.hits(name).flatMap((hit) => {
    const row = snap.ancestors(hit).find((up) => up.box[3] < 140 && snap.subtree(up).some((el) => el.click));
    return row ? controls.filter((c) => snap.within(c.el, row) && !own.includes(c) && !c.isEntry) : [];
  });
  return { own, beside };
}
