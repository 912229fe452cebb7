import type { ScenarioResult } from '../../../scoring/grade.ts';
import { groupConsole } from '../../console-groups.ts';
import { duration } from '../../words.ts';
import type { Pictures } from '../pictures.ts';
import { Block } from './block.tsx';
import { ConsoleList } from './console-list.tsx';
import { PictureStrip } from './picture-strip.tsx';
import { StepList } from './step-list.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

type Props = {
  scenario: ScenarioResult;
  pictures: Pictures;
  /** Pictures are decoded only when they can be seen: a level 12 report holds some two hundred. */
  withPictures: boolean;
  /** The only one of its criterion: the verdict above says it all. */
  isOnly: boolean;
};

/** All that one scenario saw: expected and seen, pictures, how to see it again, steps and console. */
export function ScenarioEvidence({ scenario, pictures, withPictures, isOnly }: Props) {
  const {
    name,
    verdict,
    expected,
    actual,
    observations,
    reproduce,
    steps,
    tried,
    screenshots,
    console,
    traces,
    serverLog,
    findings,
  } = scenario;
  return (
    <article className="scenario">
      <div className="scenario-head">
        <h5>{name}</h5>
        {!isOnly && <VerdictBadge verdict={verdict} />}
        <span className="quiet">{duration(scenario.durationMs)}</span>
      </div>
      {(expected || actual) && (
        <div className="columns">
          {expected && (
            <Block label="Expected" tone="expected">
              {expected}
            </Block>
          )}
          {actual && (
            <Block label={verdict === 'untestable' ? 'Could not be tried' : 'Seen'} tone={verdict}>
              {actual}
            </Block>
          )}
        </div>
      )}
      {observations.length > 0 && (
        <Block label="Also seen">
          <Items items={observations} />
        </Block>
      )}
      {findings && (
        <Block label="Findings beside the score">
          <Items items={findings} />
        </Block>
      )}
      {withPictures && screenshots.length > 0 && <PictureStrip screenshots={screenshots} pictures={pictures} />}
      <div className="columns">
        {reproduce.length > 0 && (
          <Block label="To see it yourself">
            <Items items={reproduce} isOrdered />
          </Block>
        )}
        {steps.length > 0 && (
          <Block label="Steps of the scenario">
            <StepList steps={steps} />
          </Block>
        )}
      </div>
      {tried.length > 0 && (
        <Block label="Controls that were tried or considered">
          <Items items={tried} />
        </Block>
      )}
      {console.length > 0 && (
        <Block label="Browser console">
          <ConsoleList groups={groupConsole(console)} />
        </Block>
      )}
      {serverLog && (
        <Block label="Server log at that moment">
          <pre className="log">{serverLog.join('\n')}</pre>
        </Block>
      )}
      {traces?.map((trace) => (
        <p key={trace} className="quiet">
          Trace: <code>npx playwright show-trace {trace}</code>, in the folder of this file
        </p>
      ))}
    </article>
  );
}

function Items({ items, isOrdered = false }: { items: string[]; isOrdered?: boolean }) {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <List className="items">
      {items.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and an instruction may come twice
        <li key={index}>{each}</li>
      ))}
    </List>
  );
}
