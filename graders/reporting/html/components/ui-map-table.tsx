import type { Grade } from '../../../scoring/grade.ts';
import { count } from '../../words.ts';

/** By which controls each intent was carried out in this app, and what was tried before. */
export function UiMapTable({ entries, assist }: { entries: Grade['uiMap']; assist: Grade['assist'] }) {
  return (
    <section aria-labelledby="controls">
      <h2 id="controls">How the controls were found</h2>
      {assist && (
        <p>
          An assistant ({assist.model}) was asked {count(assist.questions, 'question')} for ${assist.dollars.toFixed(4)}
          . What it proposed went through the same checks as everything else. {assist.problems.join(' ')}
        </p>
      )}
      {entries.length === 0 && <p className="quiet">No control was found.</p>}
      {entries.length > 0 && (
        <table className="panel">
          <thead>
            <tr>
              <th scope="col">To</th>
              <th scope="col">one has to</th>
              <th scope="col">Tries</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ intent, how, tries, failed }) => (
              <tr key={intent}>
                <th scope="row">{intent}</th>
                <td>
                  {how}
                  {failed.length > 0 && <small>Tried before in vain: {failed.join('; ')}</small>}
                </td>
                <td className="numeric">{tries}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
