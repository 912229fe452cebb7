import type { Verdict } from '../../../scoring/verdict.ts';
import { verdictSign, verdictWord } from '../../words.ts';

/** A verdict as sign and word, never by colour alone. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  return (
    <span className={`badge ${verdict}`}>
      <span aria-hidden="true">{verdictSign[verdict]}</span> {verdictWord[verdict]}
    </span>
  );
}
