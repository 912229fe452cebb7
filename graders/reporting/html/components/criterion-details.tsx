import type { CriterionGrade } from '../../../scoring/grade.ts';
import type { Pictures } from '../pictures.ts';
import { ScenarioEvidence } from './scenario-evidence.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

type Props = {
  criterion: CriterionGrade;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  pictures: Pictures;
};

/** One criterion with its verdict; unfolded, the evidence of each of its scenarios. Its id is its anchor. */
export function CriterionDetails({ criterion, isOpen, onToggle, pictures }: Props) {
  const { id, text, verdict, points, maxPoints, evidence, observations } = criterion;
  return (
    <details
      className={`panel criterion ${verdict}`}
      id={id}
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>
        <h4>
          <span className="number">{id}</span> {text}
        </h4>
        <VerdictBadge verdict={verdict} />
        <span className="points">
          {points} / {maxPoints}
        </span>
      </summary>
      {evidence.length === 0 && observations.map((each) => <p key={each}>{each}</p>)}
      {evidence.map((scenario, index) => (
        <ScenarioEvidence
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two scenarios may share a name
          key={index}
          scenario={scenario}
          pictures={pictures}
          withPictures={isOpen}
          isOnly={evidence.length === 1}
        />
      ))}
    </details>
  );
}
