import { clickables } from '../search/cues.ts';
import { fillForm } from '../search/form.ts';
import { firstPossible } from '../search/not-found.ts';
import { pursue } from '../search/pursue.ts';
import { rank } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import * as words from '../search/vocabulary/guests.ts';
import { nameField } from '../search/vocabulary.ts';
import { hasChat, isEntered, isInside } from './inside.ts';

const entering = 'enter without an account';
const enteringByName = 'enter by a name alone';

/**
 * Goes in from an app's first page without an account: by a control that says so, or by a name alone where that is all
 * that the app asks for, at once or after such a control. Throws NotFound.
 */
export async function goInAsGuest(who: Searcher): Promise<void> {
  const { person } = who;
  const ways = [
    () => pursue(who, { name: entering, vocabulary: words.enterAsGuest, done: isInsideAsGuest, effectMs: 4_000 }),
    () =>
      fillForm(who, {
        name: enteringByName,
        value: person.name,
        field: nameField,
        open: words.enterAsGuest,
        submit: words.submitGuest,
        done: (snap) => isEntered(snap, person.name),
      }),
  ];
  // A control that says so is not given up for one failure: under a name alone one may have an account.
  if (who.map.hopeless(entering)) ways.shift();
  else if (who.map.knows(entering)) ways.pop();
  await firstPossible(entering, ways);
}

/** Some apps go on asking guests for a name: then the way in is gone, and the controls of a chat are there. */
const isInsideAsGuest = (snap: Snapshot): boolean => isInside(snap) || (hasChat(snap) && !hasWayIn(snap));

const hasWayIn = (snap: Snapshot): boolean =>
  rank(clickables(snap), words.enterAsGuest).some((c) => c.fits && c.score > 4 && !c.isEntry && !c.cues.some(isGuest));

/** What apps call a guest: "Guest-1998". */
export const isGuest = (text: string): boolean => /\b(guest|anon\w*)[\s_#-]*\d/i.test(text);
