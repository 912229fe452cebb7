/** A score as rungs of a ladder, filled from the bottom. */
export function ScoreRungs({ score, max }: { score: number; max: number }) {
  const tone = score === max ? 'full' : score === 0 ? 'none' : 'some';
  const rungs = Array.from({ length: max }, (_, index) => max - index);
  return (
    <span className={`rungs ${tone}`} role="img" aria-label={`${score} of ${max}`}>
      {rungs.map((rung) => (
        <span key={rung} className={rung <= score ? 'rung filled' : 'rung'} />
      ))}
    </span>
  );
}
