import type { Comparison } from '../../../scoring/comparison.ts';
import { verdictWord } from '../../words.ts';
import { when } from '../when.ts';

/** What got better and what regressed since the grade that this one was compared with. */
export function ComparisonSection({ against }: { against: Comparison }) {
  const { better, regressed } = against;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">Since the grade before</h2>
      <p className="quiet">
        {when(against.startedAt)}, level {against.level}: {against.total} of {against.max} points.
        {against.otherBenchmark && ' It was made by another version of Rungs, so a change may be the grader\u2019s.'}
      </p>
      {better.length + regressed.length === 0 && <p>No verdict changed.</p>}
      <Changes title="Regressed" changes={regressed} />
      <Changes title="Better" changes={better} />
    </section>
  );
}

function Changes({ title, changes }: { title: string; changes: Comparison['better'] }) {
  if (changes.length === 0) return null;
  return (
    <div className="panel chart">
      <h3>{title}</h3>
      <ul className="changes">
        {changes.map(({ criterion, before, now }) => (
          <li key={criterion}>
            <a href={`#${criterion}`}>{criterion}</a> {verdictWord[before]} → <b>{verdictWord[now]}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
