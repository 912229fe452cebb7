import type { Grade } from '../../../scoring/grade.ts';
import { duration } from '../../words.ts';
import { PhaseBars } from './phase-bars.tsx';
import { ScenarioTimeline } from './scenario-timeline.tsx';

/** Where the time of the grade went. */
export function Timings({ grade }: { grade: Grade }) {
  const scenarios = grade.features.flatMap((feature) => feature.criteria.flatMap((each) => each.evidence));
  return (
    <section aria-labelledby="timings">
      <h2 id="timings">Timings</h2>
      <p className="quiet">{duration(grade.durationMs)} in all.</p>
      {grade.phases.length > 0 && <PhaseBars phases={grade.phases} />}
      {scenarios.length > 0 && <ScenarioTimeline scenarios={scenarios} />}
    </section>
  );
}
