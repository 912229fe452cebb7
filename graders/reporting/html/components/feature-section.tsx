import type { CriterionGrade, FeatureGrade } from '../../../scoring/grade.ts';
import type { Pictures } from '../pictures.ts';
import { CriterionDetails } from './criterion-details.tsx';
import { ScoreRungs } from './score-rungs.tsx';

type Props = {
  feature: FeatureGrade;
  /** Those of the feature's criteria to show; nothing is shown when there are none. */
  criteria: CriterionGrade[];
  /** Ids of the unfolded criteria. */
  open: ReadonlySet<string>;
  onToggle: (id: string, isOpen: boolean) => void;
  pictures: Pictures;
};

/** One feature: how its score comes about, and its criteria. */
export function FeatureSection({ feature, criteria, open, onToggle, pictures }: Props) {
  if (criteria.length === 0) return null;
  const id = `F${String(feature.feature).padStart(2, '0')}`;
  return (
    <section className="feature" id={id} aria-labelledby={`${id}-name`}>
      <div className="feature-head">
        <ScoreRungs score={feature.score} max={feature.max} />
        <h3 id={`${id}-name`}>
          <span className="number">F{feature.feature}</span> {feature.name}
        </h3>
        <p className="score">
          <b>{feature.score}</b> of {feature.max}
        </p>
      </div>
      <Reasons feature={feature} />
      {criteria.map((each) => (
        <CriterionDetails
          key={each.id}
          criterion={each}
          isOpen={open.has(each.id)}
          onToggle={(isOpen) => onToggle(each.id, isOpen)}
          pictures={pictures}
        />
      ))}
    </section>
  );
}

function Reasons({ feature: { points, score, max, caps } }: { feature: FeatureGrade }) {
  if (score === points && caps.length === 0) return null;
  const rounded = caps.length === 0 ? `, rounded down to ${score}` : '';
  return (
    <p className="cap">
      {points} of {max} points from the criteria{rounded}. {caps.join(' ')}
    </p>
  );
}
