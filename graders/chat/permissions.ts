import type { El } from '../search/capture.ts';
import { clickables } from '../search/cues.ts';
import { look } from '../search/look.ts';
import { type ClickIntent, pursue } from '../search/pursue.ts';
import { normalise, rank } from '../search/rank.ts';
import { headingOf } from '../search/regions.ts';
import type { Searcher } from '../search/searcher.ts';
import { isSeen, type Snapshot } from '../search/snapshot.ts';
import { closeOverlays } from '../search/undo.ts';
import * as words from '../search/vocabulary/permissions.ts';
import { roomDetails, type Vocabulary } from '../search/vocabulary.ts';
import { memberList } from './people.ts';
import { isAbout, personHandles, personRows } from './person-rows.ts';
import { isAtRoom, roomTitles } from './rooms.ts';

/** What an admin can do to a member; to look for both kinds of removal at once takes half the time. */
export type Power = 'kick' | 'ban' | 'promote' | 'kick or ban';
/** Who is meant, and in which room; both by the names that they have in the app. */
export type Membership = { member: string; room: string };

const vocabularies: Record<Power, Vocabulary> = {
  kick: words.kick,
  ban: words.ban,
  promote: words.promote,
  'kick or ban': words.kickOrBan,
};
const phrases: Record<Power, string> = {
  kick: 'kick a member',
  ban: 'ban a member',
  promote: 'make a member an admin',
  'kick or ban': 'kick or ban a member',
};

/** Uses a power on a member of the open room, until `done` says that it has worked; throws NotFound. */
export async function applyPower(
  who: Searcher,
  power: Power,
  { member, room }: Membership,
  done: (snap: Snapshot) => boolean | Promise<boolean>,
): Promise<void> {
  await pursue(who, {
    ...aboutMember(power, { member, room }),
    done,
    confirm: words.confirmPower,
    effectMs: 2_500,
  });
  await closeOverlays(who.page);
}

/** Finds the control for a power over a member, in view or in a menu, without pressing it; throws NotFound. */
export async function findPower(who: Searcher, power: Power, membership: Membership): Promise<void> {
  if (powerInView(await look(who.page), power, membership.member)) return;
  try {
    await pursue(who, { ...aboutMember(power, membership), name: `look how to ${phrases[power]}`, merelyFind: true });
  } finally {
    await closeOverlays(who.page);
  }
}

/** Whether a control for a power over a member is in view. */
export function powerInView(snap: Snapshot, power: Power, member: string): boolean {
  const controls = clickables(snap).filter((c) => !c.isEntry && !c.el.disabled && isAbout(snap, c, member));
  return rank(controls, vocabularies[power]).some((c) => c.fits && c.score > 2);
}

/** Whether a list shows a person as an admin: by a word, a symbol, a class name or the heading of their group. */
export function isMarkedAdmin(snap: Snapshot, name: string): boolean {
  const controls = clickables(snap).filter((c) => !c.isEntry);
  return personRows(snap, name).some((row) => {
    const offered = (el: El) => controls.some((c) => c.el.i !== row.i && snap.within(el, c.el));
    const parts = snap.subtree(row).filter((el) => isSeen(el) && !offered(el));
    return parts.some((el) => saysAdmin(el, name)) || adminHeading.test(headingOf(snap, row));
  });
}

const adminWords = /\b(admins?|administrators?|owner|creator|moderators?|mod|host|founder|op)\b/;
const adminSymbols = /[👑🛡★⭐✪♛♕🔑]/u;
const adminHeading = /^(admins?|administrators?|owners?|moderators?)\b/i;

function saysAdmin(el: El, name: string): boolean {
  const texts = [el.own.replace(name, ''), el.title ?? '', el.aria ?? '', el.icon ?? '', el.cls ?? ''];
  if (texts.some((text) => adminWords.test(normalise(text)) && !/\b(not|no|non|make|promote)\b/i.test(text)))
    return true;
  if (adminSymbols.test(`${el.own}${el.title ?? ''}`)) return true;
  return /\b(crown|shield|star)\b/.test(normalise(`${el.icon ?? ''} ${el.cls ?? ''}`));
}

function aboutMember(power: Power, { member, room }: Membership): ClickIntent {
  // To press a person may lead out of the room, to a conversation in which one has rights of another kind.
  const inRoom = (snap: Snapshot) => isAtRoom(snap, room);
  return {
    name: phrases[power],
    vocabulary: vocabularies[power],
    done: () => false,
    scope: (snap, c) => inRoom(snap) && isAbout(snap, c, member),
    hovers: (snap) => personRows(snap, member).slice(0, 3),
    presses: (snap) => (inRoom(snap) ? personHandles(snap, member, memberList(snap, member, [])) : []),
    contexts: (snap) => personRows(snap, member).slice(0, 2),
    reveals: [roomDetails],
    titles: roomTitles,
  };
}
