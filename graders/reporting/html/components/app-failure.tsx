import type { Grade } from '../../../scoring/grade.ts';

/** Why the app did not start, in its own last words. */
export function AppFailure({ failure }: { failure: NonNullable<Grade['appFailure']> }) {
  return (
    <section className="panel alarm" aria-labelledby="app-failure">
      <h2 id="app-failure">The app did not start</h2>
      <p>{failure.summary}. Nothing could be tried, so every feature scores 0.</p>
      {failure.log.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <pre tabIndex={0}>{failure.log.join('\n')}</pre>
      )}
    </section>
  );
}
