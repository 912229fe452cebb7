import type { ConsoleEntry } from '../scoring/grade.ts';

/** The same line as often as it came, and who had it. */
export type ConsoleGroup = Pick<ConsoleEntry, 'kind' | 'text' | 'caps'> & { times: number; people: string[] };

/** Equal lines together, in the order of their first appearance; an app can repeat one a thousand times. */
export function groupConsole(entries: readonly ConsoleEntry[]): ConsoleGroup[] {
  const groups = new Map<string, ConsoleGroup>();
  for (const { kind, text, caps, person } of entries) {
    const key = JSON.stringify([kind, text, caps]);
    const group = groups.get(key) ?? { kind, text, caps, times: 0, people: [] };
    group.times += 1;
    if (!group.people.includes(person)) group.people.push(person);
    groups.set(key, group);
  }
  return [...groups.values()];
}
