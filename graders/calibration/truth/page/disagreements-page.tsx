import { Block } from '../../../reporting/html/components/block.tsx';
import { ScenarioEvidence } from '../../../reporting/html/components/scenario-evidence.tsx';
import { VerdictBadge } from '../../../reporting/html/components/verdict-badge.tsx';
import type { Pictures } from '../../../reporting/html/pictures.ts';
import type { CriterionGrade } from '../../../scoring/grade.ts';
import type { Mark } from '../truth-file.ts';

export type PageData = {
  /** The figures in words. */
  figures: string;
  disagreements: { app: string; mark: Mark; criterion: CriterionGrade; report: string; pictures: Pictures }[];
};

/** Where the grader and a person disagree: what each said side by side, with the grader's evidence below. */
export function DisagreementsPage({ figures, disagreements }: PageData) {
  return (
    <>
      <header className="masthead">
        <div className="title">
          <p className="brand">Rungs</p>
          <h1>Where the grader and people disagree</h1>
          <p>{figures}</p>
        </div>
      </header>
      <main>
        {disagreements.length === 0 && <p>Nowhere.</p>}
        {disagreements.map((each) => (
          <Disagreement key={`${each.app} ${each.mark.id}`} {...each} />
        ))}
      </main>
    </>
  );
}

function Disagreement({ app, mark, criterion, report, pictures }: PageData['disagreements'][number]) {
  const isMet = mark.met === true;
  return (
    <section>
      <h2>
        {mark.id} of {app}
      </h2>
      <p className="quiet">
        {criterion.text}. <a href={`${report}#${mark.id}`}>The whole report</a>
      </p>
      <div className="columns">
        <Block label="A person" tone={isMet ? 'met' : 'unmet'}>
          {isMet ? 'Met' : 'Not met'}
          {mark.reason && `: ${mark.reason}`}
          {mark.fromSource && ' (read in the code)'}
        </Block>
        <Block label="The grader" tone={criterion.verdict}>
          <VerdictBadge verdict={criterion.verdict} /> {criterion.observations.join(' ')}
        </Block>
      </div>
      <div className="panel criterion">
        {criterion.evidence.map((scenario) => (
          <ScenarioEvidence
            key={`${scenario.name} ${scenario.startMs}`}
            scenario={scenario}
            pictures={pictures}
            withPictures
            isOnly={criterion.evidence.length === 1}
          />
        ))}
      </div>
    </section>
  );
}
