import { type Control, freshControls } from './cues.ts';
import { isChosenOf } from './regions.ts';
import type { Snapshot } from './snapshot.ts';

/** The tabs that came up since `before`, but for the chosen one: controls of one kind side by side, one of which is chosen. */
export function freshTabs(before: Snapshot, now: Snapshot): Control[] {
  const groups = new Map<number | undefined, Control[]>();
  for (const c of freshControls(before, now)) {
    if (c.isEntry || c.el.disabled) continue;
    const parent = now.parent(c.el);
    const list = (parent?.tag === 'li' ? now.parent(parent) : parent)?.i;
    groups.set(list, [...(groups.get(list) ?? []), c]);
  }
  return [...groups.values()].flatMap((group) => {
    const others = group.filter((c) => !isChosenOf(now, c.el));
    const areAlike = group.every((c) => c.el.tag === group[0]!.el.tag && c.el.role === group[0]!.el.role);
    return areAlike && others.length === group.length - 1 ? others : [];
  });
}
