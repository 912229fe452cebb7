import type { Grade } from '../../../scoring/grade.ts';
import { groupConsole } from '../../console-groups.ts';
import { count } from '../../words.ts';
import { ConsoleList } from './console-list.tsx';

/** What the browser said during all scenarios: first what limits scores, then the rest, folded. */
export function ConsoleSection({ entries }: { entries: Grade['consoleErrors'] }) {
  const groups = groupConsole(entries);
  const errors = groups.filter((each) => each.caps);
  const others = groups.filter((each) => !each.caps);
  return (
    <section aria-labelledby="console">
      <h2 id="console">Browser console</h2>
      {errors.length === 0 && <p className="quiet">No error of the app.</p>}
      {errors.length > 0 && <ConsoleList groups={errors} />}
      {others.length > 0 && (
        <details className="more">
          <summary>{count(others.length, 'other line')}, listed but not counted</summary>
          <ConsoleList groups={others} />
        </details>
      )}
    </section>
  );
}
