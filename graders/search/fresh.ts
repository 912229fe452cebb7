import type { El } from './capture.ts';
import { apart, isSeen, type Snapshot } from './snapshot.ts';

/** Where a text has come up since `before`; what merely moved is not new. `where` says which of its places count. */
export function freshHits(
  before: Snapshot,
  now: Snapshot,
  text: string,
  where: (snap: Snapshot, text: string) => El[] = (snap) => snap.hits(text).filter(isSeen),
): El[] {
  const fresh = [...where(now, text)];
  for (const old of where(before, text)) {
    const kind = placeKind(before, old);
    // Of several of its kind the one that stands where it did is the old one.
    const [same] = fresh.filter((el) => placeKind(now, el) === kind).sort((a, b) => apart(a, old) - apart(b, old));
    if (same) fresh.splice(fresh.indexOf(same), 1);
  }
  return fresh;
}

/** The kind of place that an element stands in, by the shape of the page so many levels around it: one list is told from another. */
export function placeKind(snap: Snapshot, el: El, levels = 3): string {
  const up = [el, ...snap.ancestors(el).slice(0, levels)];
  return up.map((each) => `${each.tag}.${(each.cls ?? '').split(' ')[0]}`).join('<');
}
