import { click, fill } from '../search/act.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';

const terms = /\b(agree|accept|terms|rules|policy|conditions|years old)\b/i;

/** Some apps want an account: an address and a password are made up, and what is to be agreed to is. */
export async function fillCredentials({ page, person }: Searcher, snap: Snapshot): Promise<void> {
  for (const el of snap.els) {
    if (el.type === 'email' && !el.value) await fill(page, el, `${person.name.toLowerCase()}@example.com`);
    const isOpen = el.type === 'checkbox' && !el.selected && !el.disabled;
    if (isOpen && terms.test(`${el.label ?? ''} ${el.aria ?? ''}`)) await click(page, el);
    if (el.type === 'password' && !el.value) await fill(page, el, `${person.name}-Secret-7!`);
  }
}
