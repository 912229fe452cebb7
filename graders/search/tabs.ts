import type { El } from './capture.ts';
import { type Control, freshControls } from './cues.ts';
import { isHarmless } from './rank.ts';
import { groupOf, isChosenOf } from './regions.ts';
import type { Snapshot } from './snapshot.ts';

/** The tabs that came up since `before`, but for the chosen one: controls of one kind side by side, one of which is chosen; none that destroys anything. */
export function freshTabs(before: Snapshot, now: Snapshot): Control[] {
  const groups = new Map<El | undefined, Control[]>();
  for (const c of freshControls(before, now)) {
    if (c.isEntry || c.el.disabled) continue;
    const group = groupOf(now, c.el);
    groups.set(group, [...(groups.get(group) ?? []), c]);
  }
  return [...groups.values()].flatMap((group) => {
    const others = group.filter((c) => !isChosenOf(now, c.el));
    const harmless = others.filter(isHarmless);
    const areAlike = group.every((c) => c.el.tag === group[0]!.el.tag && c.el.role === group[0]!.el.role);
    return areAlike && others.length === group.length - 1 ? harmless : [];
  });
}
