import type { Grade } from '../../../scoring/grade.ts';
import { duration } from '../../words.ts';

/** How long each part of the bring-up took, longest bar full width. */
export function PhaseBars({ phases }: { phases: Grade['phases'] }) {
  const longest = Math.max(1, ...phases.map((each) => each.durationMs));
  return (
    <div className="panel chart">
      <h3>Before the first scenario</h3>
      <dl className="phases">
        {phases.map(({ name, durationMs }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className="bar" style={{ width: `${(durationMs / longest) * 100}%` }} />
              <span className="quiet">{duration(durationMs)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
