import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { personRows } from './person-rows.ts';

/** What stands at a person's name about when they were last there. */
export type LastActive = {
  text: string;
  /** The times that it may mean, in seconds before now; a minute of tolerance included. */
  seconds: [number, number];
  /** It names a time of day, which does not change. */
  isFixed: boolean;
};

/** When a person was last there, as their rows tell in words or on hover; `now` in epoch milliseconds is the reader's time. */
export function lastActiveOf(snap: Snapshot, name: string, now: number): LastActive | undefined {
  for (const row of personRows(snap, name)) {
    const parts = snap.subtree(row).filter(isSeen);
    const texts = [...parts.map((el) => el.own), ...parts.map((el) => el.title ?? ''), snap.textOf(row)];
    for (const text of texts) {
      const found = parseLastActive(text.replace(name, ' '), now);
      if (found) return found;
    }
  }
  return undefined;
}

/** Reads "last active 2 minutes ago", "5m ago", "Last seen just now" or "last seen at 14:05"; undefined for other texts. */
export function parseLastActive(text: string, now: number): LastActive | undefined {
  const spoken = text.replace(/\s+/g, ' ').trim();
  if (spoken.length > 80) return undefined;
  const isMeant = lead.test(spoken) || /\bago\b/i.test(spoken) || /^\W*just now\W*$/i.test(spoken);
  if (!isMeant) return undefined;
  if (/just now|\bnow\b|moments? ago|seconds? ago|less than (a|1) min|< ?1 ?min|a few seconds/i.test(spoken))
    return { text: spoken, seconds: [0, 150], isFixed: false };
  const span = /\b(\d+|an?|one)\s*(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\b/i.exec(spoken);
  if (span) {
    const value = (Number(span[1]) || (span[1] === '0' ? 0 : 1)) * unitSeconds(span[2]!);
    return {
      text: spoken,
      seconds: [value - minute, value + Math.max(2 * minute, unitSeconds(span[2]!) + minute)],
      isFixed: false,
    };
  }
  const clock = /\b(\d{1,2}):(\d\d)(?::\d\d)?\s*(am|pm)?/i.exec(spoken);
  if (!clock) return undefined;
  const at = new Date(now);
  const hours = (Number(clock[1]) % (clock[3] ? 12 : 24)) + (/pm/i.test(clock[3] ?? '') ? 12 : 0);
  at.setHours(hours, Number(clock[2]), 0, 0);
  const age = (now - at.getTime()) / 1_000;
  return { text: spoken, seconds: [age - 2 * minute, age + minute], isFixed: true };
}

const minute = 60;
const lead = /\b(last (seen|active|online|here)|seen|active|offline|inactive|left)\b/i;

function unitSeconds(unit: string): number {
  if (/^s/i.test(unit)) return 1;
  if (/^m/i.test(unit)) return minute;
  return /^h/i.test(unit) ? 60 * minute : 24 * 60 * minute;
}
