import type { StepResult } from '../../../scoring/grade.ts';
import { duration } from '../../words.ts';

const signs = { passed: '✓', failed: '✗', skipped: '–' };

/** The words of the scenario, each with how it went and how long it took. */
export function StepList({ steps }: { steps: StepResult[] }) {
  return (
    <ol className="steps">
      {steps.map(({ keyword, text, status, durationMs }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and a step may come twice
        <li key={index} className={status}>
          <span className="sign" role="img" aria-label={status}>
            {signs[status]}
          </span>
          <span>
            <b>{keyword.trim()}</b> {text}
          </span>
          {status !== 'skipped' && <span className="quiet">{duration(durationMs)}</span>}
        </li>
      ))}
    </ol>
  );
}
