import type { Grade } from '../../../scoring/grade.ts';
import { fileLink } from '../file-link.ts';

/** Log files beside the report. */
export function LogList({ logs }: { logs: Grade['logs'] }) {
  if (logs.length === 0) return null;
  return (
    <section aria-labelledby="logs">
      <h2 id="logs">Logs of the app</h2>
      <ul className="logs">
        {logs.map(({ name, path }) => (
          <li key={path}>
            <a href={fileLink(path)}>{name}</a> <code>{path}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
