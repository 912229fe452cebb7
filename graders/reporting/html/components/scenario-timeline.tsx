import type { ScenarioResult } from '../../../scoring/grade.ts';
import { duration, verdictWord } from '../../words.ts';

/**
 * When each scenario ran, one row per worker; every bar leads to its criterion. Hatched is what it waited for because the
 * app takes long for it by design.
 */
export function ScenarioTimeline({ scenarios }: { scenarios: ScenarioResult[] }) {
  const end = Math.max(1, ...scenarios.map((each) => each.startMs + each.durationMs));
  const workers = [...new Set(scenarios.map((each) => each.worker))].sort((a, b) => a - b);
  const percent = (ms: number) => `${(ms / end) * 100}%`;
  return (
    <div className="panel chart">
      <h3>Scenarios</h3>
      <div className="timeline">
        {workers.map((worker) => (
          <div key={worker} className="lane">
            <span className="quiet">Worker {worker + 1}</span>
            <div className="track">
              {scenarios
                .filter((each) => each.worker === worker)
                .map(({ criterion, name, verdict, startMs, durationMs, waits }) => {
                  const label = `${criterion}, ${verdictWord[verdict]}, ${duration(durationMs)}: ${name}`;
                  const style = { left: percent(startMs), width: percent(durationMs) };
                  return (
                    <a
                      key={`${startMs} ${name}`}
                      className={verdict}
                      href={`#${criterion}`}
                      style={style}
                      title={label}
                      aria-label={label}
                    >
                      {waits?.map((wait) => (
                        <i
                          key={wait.startMs}
                          className="wait"
                          title={`waited ${duration(wait.durationMs)} for ${wait.reason}`}
                          style={{
                            left: `${((wait.startMs - startMs) / durationMs) * 100}%`,
                            width: `${(wait.durationMs / durationMs) * 100}%`,
                          }}
                        />
                      ))}
                      <span>{criterion}</span>
                    </a>
                  );
                })}
            </div>
          </div>
        ))}
        <div className="lane scale" aria-hidden="true">
          <span />
          <div className="track">
            {[0, 0.25, 0.5, 0.75, 1].map((part) => (
              <span key={part} style={{ left: percent(part * end) }}>
                {part === 0 ? '0' : duration(part * end)}
              </span>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
