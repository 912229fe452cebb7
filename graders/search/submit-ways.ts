import { type Control, clickables, fingerprint } from './cues.ts';
import { distance, isAfter } from './distance.ts';
import { placeKind } from './fresh.ts';
import { rank } from './rank.ts';
import type { Snapshot } from './snapshot.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is known of a form whose submit control is looked for. */
export type FormFacts = {
  submit: Vocabulary;
  /** Fingerprints of what submitted it before, or "Enter". */
  worked: readonly string[];
  /** Fingerprints of controls that do not submit it although their words say so. */
  notSubmit?: readonly string[];
  /** What brought the form up. */
  opener: Control | undefined;
};

/**
 * How a form may be submitted, likeliest first: the nearest fitting button, Enter, then other near ones. What stands
 * outside of a form that has a button of its own for that mostly leads elsewhere, whatever it says.
 */
export function submitWays(snap: Snapshot, field: Control, form: FormFacts): (Control | 'Enter')[] {
  const all = clickables(snap);
  // What is about a person, a room or a message is not about the form, unless it is about what was typed.
  const isForeign = (c: Control) => c.isEntry && !(field.el.value && snap.textOf(c.el).includes(field.el.value));
  const near = all
    .filter((c) => !isForeign(c))
    .filter((c) => c.el.i !== field.el.i && distance(c, field) < 420 && !c.el.covered)
    .filter((c) => c.inDialog === field.inDialog || c.inDialog)
    .filter((c) => c.inDialog || !form.notSubmit?.includes(fingerprint(c)))
    .filter((c) => !recurs(snap, c, all));
  const ranked = rank(near, form.submit, form.worked)
    .map((c) => ({
      ...c,
      score:
        c.score + 2 - distance(c, field) / 150 + (isAfter(c, field) ? 0.2 : 0) + (c.inDialog && field.inDialog ? 1 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  // Pressed once more, what brought the form up mostly takes it away.
  const opener = form.opener && fingerprint(form.opener);
  const again = ranked.filter((c) => fingerprint(c) === opener && !form.worked.includes(opener));
  const others = ranked.filter((c) => !again.includes(c));
  const fitting = others.filter((c) => c.fits);
  const mute = others.filter((c) => !c.fits && c.cues.length === 0 && distance(c, field) < 140);
  const first = bestInForm(snap, field, { fitting, all, worked: form.worked }) ?? fitting[0];
  const rest = fitting.filter((c) => c !== first).slice(0, 2);
  const ways: (Control | 'Enter')[] = [...(first ? [first] : []), 'Enter', ...rest, ...mute.slice(0, 2), ...again];
  return form.worked[0] === 'Enter' ? ['Enter', ...ways.filter((w) => w !== 'Enter')] : ways;
}

/** In a form with one button that submits it: the best control within that fits, or else that button. */
function bestInForm(
  snap: Snapshot,
  field: Control,
  { fitting, all, worked }: { fitting: readonly Control[]; all: readonly Control[]; worked: readonly string[] },
): Control | undefined {
  const best = fitting[0];
  if (best && worked.includes(fingerprint(best))) return best;
  const form = snap.formOf(field.el);
  if (!form) return undefined;
  const isInForm = (c: Control) => snap.within(c.el, form);
  const own = all.find((c) => c.el.submits && isInForm(c));
  return own && (fitting.find(isInForm) ?? own);
}

/** Whether two others like this control stand in places like its own: what each row of a list has is none of the form's. */
function recurs(snap: Snapshot, control: Control, all: readonly Control[]): boolean {
  const twins = all.filter((c) => c.el.i !== control.el.i && fingerprint(c) === fingerprint(control));
  if (twins.length < 2) return false;
  const kind = placeKind(snap, control.el);
  return twins.filter((c) => placeKind(snap, c.el) === kind).length >= 2;
}
