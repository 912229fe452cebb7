import { firstLevel } from '../../../scoring/feature-id.ts';
import type { CriterionGrade, FeatureGrade } from '../../../scoring/grade.ts';
import { type Verdict, verdicts } from '../../../scoring/verdict.ts';
import { verdictSign, verdictWord } from '../../words.ts';
import { ScoreRungs } from './score-rungs.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

/** A card per feature: its score, a mark per criterion that leads to it, and why points are missing. */
export function ScoreOverview({ features, level }: { features: FeatureGrade[]; level: number }) {
  const used = new Set<Verdict>(features.flatMap((each) => each.criteria.map((criterion) => criterion.verdict)));
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">Scores</h2>
      <ul className="cards">
        {features.map((each) => (
          <FeatureCard key={each.feature} feature={each} isNew={level > 1 && firstLevel(each.feature) === level} />
        ))}
      </ul>
      <p className="legend">
        {verdicts
          .filter((each) => used.has(each))
          .map((each) => (
            <VerdictBadge key={each} verdict={each} />
          ))}
      </p>
    </section>
  );
}

function FeatureCard({ feature, isNew }: { feature: FeatureGrade; isNew: boolean }) {
  return (
    <li className="panel card">
      <ScoreRungs score={feature.score} max={feature.max} />
      <div>
        <h3>
          <a href={`#F${String(feature.feature).padStart(2, '0')}`}>
            <span className="number">F{feature.feature}</span> {feature.name}
          </a>
        </h3>
        <p className="score">
          <b>{feature.score}</b> of {feature.max}
          {isNew && <span className="chip">new at this level</span>}
        </p>
      </div>
      <p className="marks">
        {feature.criteria.map((each) => (
          <Mark key={each.id} criterion={each} />
        ))}
      </p>
      {feature.caps.map((cap) => (
        <p key={cap} className="cap">
          {cap}
        </p>
      ))}
    </li>
  );
}

function Mark({ criterion: { id, text, verdict } }: { criterion: CriterionGrade }) {
  const label = `${id}, ${verdictWord[verdict]}: ${text}`;
  return (
    <a className={`mark ${verdict}`} href={`#${id}`} title={label} aria-label={label}>
      {verdictSign[verdict]}
    </a>
  );
}
