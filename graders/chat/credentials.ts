import { click, fill } from '../search/act.ts';
import { type Control, fields } from '../search/cues.ts';
import { rank } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Snapshot } from '../search/snapshot.ts';
import { nameField } from '../search/vocabulary.ts';

const terms = /\b(agree|accept|terms|rules|policy|conditions|years old)\b/i;

/**
 * Some apps want an account: an address and a password are made up, and what is to be agreed to is. A form that asks for a
 * user name beside the `name` that was filled into `field` gets the same one.
 */
export async function fillCredentials(
  { page, person }: Searcher,
  snap: Snapshot,
  { field, name }: { field: Control; name: string },
): Promise<void> {
  const form = snap.formOf(field.el) ?? snap.panelOf(field.el);
  const isOther = ({ el }: Control) => form && snap.within(el, form) && el.i !== field.el.i && !el.value;
  for (const other of rank(fields(snap).filter(isOther), nameField))
    if (other.fits && !other.el.disabled) await fill(page, other.el, name);
  for (const el of snap.els) {
    if (el.type === 'email' && !el.value) await fill(page, el, `${person.name.toLowerCase()}@example.com`);
    const isOpen = el.type === 'checkbox' && !el.selected && !el.disabled;
    if (isOpen && terms.test(`${el.label ?? ''} ${el.aria ?? ''}`)) await click(page, el);
    if (el.type === 'password' && !el.value) await fill(page, el, `${person.name}-Secret-7!`);
  }
}
