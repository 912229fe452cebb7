import type { El } from './capture.ts';
import { isSeen, type Snapshot } from './snapshot.ts';

/** Where a text has come up since `before`; what merely moved is not new. `where` says which of its places count. */
export function freshHits(
  before: Snapshot,
  now: Snapshot,
  text: string,
  where: (snap: Snapshot, text: string) => El[] = (snap) => snap.hits(text).filter(isSeen),
): El[] {
  const old = where(before, text).map((el) => kindOf(before, el));
  return where(now, text).filter((el) => {
    const at = old.indexOf(kindOf(now, el));
    if (at >= 0) old.splice(at, 1);
    return at < 0;
  });
}

/** The kind of place that an element stands in, by the shape of the page so many levels around it: one list is told from another. */
export function kindOf(snap: Snapshot, el: El, levels = 3): string {
  const up = [el, ...snap.ancestors(el).slice(0, levels)];
  return up.map((each) => `${each.tag}.${(each.cls ?? '').split(' ')[0]}`).join('<');
}
