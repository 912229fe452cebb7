import { whyHarmless } from '../../../scoring/console-caps.ts';
import type { ConsoleGroup } from '../../console-groups.ts';
import { count } from '../../words.ts';

const kinds = { exception: 'Uncaught exception', console: 'Console error', request: 'Failed request' };

/** Lines of the browser, each with who had it, how often, and whether it limits the score. */
export function ConsoleList({ groups }: { groups: ConsoleGroup[] }) {
  return (
    <ul className="console">
      {groups.map((group) => (
        <li key={`${group.kind} ${group.text}`} className={group.caps ? 'caps' : ''}>
          <p className="quiet">
            <b>{kinds[group.kind]}</b> · {group.people.join(', ')}
            {group.times > 1 && ` · ${count(group.times, 'time')}`} ·{' '}
            {group.caps ? 'limits the score to 2' : harmless(group)}
          </p>
          <pre>{group.text}</pre>
        </li>
      ))}
    </ul>
  );
}

function harmless(group: ConsoleGroup): string {
  const reason = whyHarmless(group);
  return reason ? `not counted: ${reason}` : 'not counted';
}
