import { featureId } from '../../../scoring/feature-id.ts';
import type { Grade } from '../../../scoring/grade.ts';
import { count, duration } from '../../words.ts';
import { when } from '../when.ts';

const backendName = { postgres: 'PostgreSQL', spacetime: 'SpacetimeDB', unknown: 'unknown backend' };

/** Which app, how many points, when and under which conditions. */
export function ReportHeader({ grade }: { grade: Grade }) {
  const { app, environment } = grade;
  const share = grade.max === 0 ? 0 : grade.total / grade.max;
  return (
    <header className="masthead">
      <div className="title">
        <p className="brand">
          <Ladder /> Rungs
        </p>
        <h1>{app.name}</h1>
        <p className="chips">
          <span className="chip strong">Level {grade.level}</span>
          {grade.only && <span className="chip strong">only {grade.only.map(featureId).join(', ')}</span>}
          {grade.budgetMinutes && <span className="chip">at most {grade.budgetMinutes} min</span>}
          <span className="chip">{backendName[grade.backend]}</span>
          <span className="chip">
            <time dateTime={grade.startedAt}>{when(grade.startedAt)}</time>
          </span>
          <span className="chip">{duration(grade.durationMs)}</span>
        </p>
      </div>
      <div className="total" role="img" aria-label={`${grade.total} of ${grade.max} points`}>
        <svg viewBox="0 0 120 120" aria-hidden="true">
          <circle className="track" cx="60" cy="60" r="52" pathLength="100" />
          {share > 0 && (
            <circle className="arc" cx="60" cy="60" r="52" pathLength="100" strokeDasharray={`${share * 100} 100`} />
          )}
        </svg>
        <p aria-hidden="true">
          <b>{grade.total}</b>
          <span>of {grade.max}</span>
        </p>
      </div>
      <dl className="facts">
        <Fact name="Benchmark version" value={grade.benchmarkVersion} isCode />
        {app.dir && <Fact name="Folder" value={app.dir} isCode />}
        {app.url && <Fact name="Address" value={app.url} isCode />}
        <Fact name="Browser" value={environment.browser} />
        {environment.database && <Fact name="Database" value={environment.database} />}
        <Fact name="Node" value={environment.node} />
        <Fact name="Machine" value={`${environment.platform}, ${count(environment.cpus, 'CPU')}`} />
        <Fact name="Workers" value={String(environment.workers)} />
      </dl>
    </header>
  );
}

function Fact({ name, value, isCode }: { name: string; value: string; isCode?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isCode ? <code>{value}</code> : value}</dd>
    </div>
  );
}

function Ladder() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M7 2v20M17 2v20M7 7h10M7 12h10M7 17h10" />
    </svg>
  );
}
