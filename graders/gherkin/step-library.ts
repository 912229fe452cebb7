import { CucumberExpression, ParameterType, ParameterTypeRegistry } from '@cucumber/cucumber-expressions';
import type { SpecStep } from './specs.ts';
import type { World } from './world.ts';

/** What a step does; `persons`, `room` and `message` parameters arrive as the spec's own words for them. */
// biome-ignore lint/suspicious/noExplicitAny: the expression decides the number and types of the arguments
export type StepAction = (world: World, ...args: any[]) => Promise<void>;
export type StepDefinition = { pattern: string; expression: CucumberExpression; action: StepAction };

const types = new ParameterTypeRegistry();
const define = (name: string, regexp: RegExp, transform: (...groups: string[]) => unknown) =>
  types.defineParameterType(new ParameterType(name, regexp, null, transform, false, false));
define('person', /[A-Z][a-z]+/, (name) => name);
define('people', /[A-Z][a-z]+(?:, [A-Z][a-z]+)*(?: and [A-Z][a-z]+)?/, (names) => names!.split(/, | and /));
define('room', /"([^"]*)"/, (name) => name);
define('message', /"([^"]*)"/, (name) => name);
define('messages', /"([^"]*)"/, (names) => names!.split(', '));

/** The words that specs may use, and what they mean. */
export class StepLibrary {
  readonly definitions: StepDefinition[] = [];

  /** Adds a step under a cucumber expression. */
  add(pattern: string, action: StepAction): void {
    this.definitions.push({ pattern, expression: new CucumberExpression(pattern, types), action });
  }

  /** What a step of a spec means. Throws when no definition fits, or more than one. */
  match(step: SpecStep, file: string): { definition: StepDefinition; args: unknown[] } {
    const at = `${file}:${step.line}`;
    const fits = this.definitions.flatMap((definition) => {
      const args = definition.expression.match(step.text);
      return args ? [{ definition, args: args.map((arg) => arg.getValue(null)) }] : [];
    });
    if (fits.length === 0) throw new Error(`${at}: no step is defined for "${step.text}"`);
    if (fits.length > 1) {
      const patterns = fits.map((fit) => `"${fit.definition.pattern}"`).join(' and ');
      throw new Error(`${at}: "${step.text}" is ambiguous: ${patterns}`);
    }
    return fits[0]!;
  }
}
