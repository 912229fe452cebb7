import { fill } from '../search/act.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';

/** Some apps want an account: an address and a password are made up. */
export async function fillCredentials({ page, person }: Searcher, snap: Snapshot): Promise<void> {
  for (const el of snap.els) {
    if (el.type === 'email' && !el.value) await fill(page, el, `${person.name.toLowerCase()}@example.com`);
    if (el.type === 'password' && !el.value) await fill(page, el, `${person.name}-Secret-7!`);
  }
}
