import { useState } from 'react';
import type { Grade } from '../../scoring/grade.ts';
import { AppFailure } from './components/app-failure.tsx';
import { ComparisonSection } from './components/comparison-section.tsx';
import { ConsoleSection } from './components/console-section.tsx';
import { FeatureSection } from './components/feature-section.tsx';
import { type Filter, FilterBar } from './components/filter-bar.tsx';
import { LogList } from './components/log-list.tsx';
import { ReportHeader } from './components/report-header.tsx';
import { ScoreOverview } from './components/score-overview.tsx';
import { Timings } from './components/timings.tsx';
import { UiMapTable } from './components/ui-map-table.tsx';
import { needsAttention } from './needs-attention.ts';
import type { Pictures } from './pictures.ts';
import { useHashTarget } from './use-hash-target.ts';

/** The whole report of one grade. */
export function ReportPage({ grade, pictures }: { grade: Grade; pictures: Pictures }) {
  const criteria = grade.features.flatMap((each) => each.criteria);
  const failed = criteria.filter(needsAttention);
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(failed.filter(hasEvidence).map((each) => each.id)),
  );
  const setOneOpen = (id: string, isOpen: boolean) => setOpen((before) => withMember(before, id, isOpen));
  useHashTarget((id) => {
    if (!criteria.some((each) => each.id === id)) return;
    setFilter((before) => (failed.some((each) => each.id === id) ? before : 'all'));
    setOneOpen(id, true);
  });
  return (
    <>
      <ReportHeader grade={grade} />
      <main>
        {grade.appFailure && <AppFailure failure={grade.appFailure} />}
        <ScoreOverview features={grade.features} level={grade.level} />
        {grade.against && <ComparisonSection against={grade.against} />}
        <section aria-labelledby="criteria">
          <h2 id="criteria">Criteria</h2>
          <FilterBar
            filter={filter}
            onFilter={setFilter}
            counts={{ all: criteria.length, failed: failed.length }}
            onExpandAll={() => setOpen(new Set(criteria.map((each) => each.id)))}
            onCollapseAll={() => setOpen(new Set())}
          />
          {filter === 'failed' && failed.length === 0 && <p className="quiet">Nothing failed.</p>}
          {grade.features.map((feature) => (
            <FeatureSection
              key={feature.feature}
              feature={feature}
              criteria={filter === 'all' ? feature.criteria : feature.criteria.filter(needsAttention)}
              open={open}
              onToggle={setOneOpen}
              pictures={pictures}
            />
          ))}
        </section>
        <ConsoleSection entries={grade.consoleErrors} />
        <UiMapTable entries={grade.uiMap} assist={grade.assist} />
        <Timings grade={grade} />
        <LogList logs={grade.logs} />
      </main>
      <footer>
        Made by Rungs. The same results for machines: <code>grade.json</code> beside this file.
      </footer>
    </>
  );
}

function hasEvidence({ evidence }: { evidence: unknown[] }) {
  return evidence.length > 0;
}

function withMember(set: ReadonlySet<string>, id: string, isMember: boolean): ReadonlySet<string> {
  if (set.has(id) === isMember) return set;
  const next = new Set(set);
  if (isMember) next.add(id);
  else next.delete(id);
  return next;
}
