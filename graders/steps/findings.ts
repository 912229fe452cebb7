import type { World } from '../gherkin/world.ts';
import { unmet } from '../scoring/verdict.ts';
import type { Searcher } from '../search/searcher.ts';

/**
 * Notes when a person's browser has received a text that they must not have, although nothing of it shows. People do not
 * see that, so it is a finding beside the score; where the grade is strict it costs the criterion. Source: the grading
 * rules, "Findings beside the score".
 */
export function mustNotReceive(world: World, { person }: Searcher, text: string, what: string): void {
  const leak = person.recorder.received.find((each) => each.text.includes(text));
  if (!leak) return;
  const way = leak.kind === 'frame' ? 'over its socket' : 'in an answer of the server';
  const finding = `The browser of ${person.label} received ${what} ${way}, although it does not show it`;
  if (world.isStrict) throw unmet(`the browser of ${person.label} receives nothing of ${what}`, finding);
  world.findings.push(finding);
}
