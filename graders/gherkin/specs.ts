import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';

/** `given` prepares, `when` acts, `then` checks; "And" takes the kind of the step before it. */
export type StepKind = 'given' | 'when' | 'then';
export type SpecStep = { kind: StepKind; keyword: string; text: string; line: number };
export type SpecScenario = {
  name: string;
  /** Id of the criterion that it probes, such as F01.C1. */
  criterion: string;
  /** About how many seconds it waits for something that takes long by design; those that wait longest begin first. */
  waitSeconds: number;
  steps: SpecStep[];
  file: string;
  line: number;
};
export type Spec = { feature: number; level: number; name: string; file: string; scenarios: SpecScenario[] };

export const featuresDir = path.resolve(import.meta.dirname, '../../features');

/** All specs of a folder, by feature. Throws when one is malformed, naming file and line. */
export function loadSpecs(dir = featuresDir): Spec[] {
  const files = readdirSync(dir).filter((file) => file.endsWith('.feature'));
  return files.sort().map((file) => parseSpec(readFileSync(path.join(dir, file), 'utf8'), path.join(dir, file)));
}

/**
 * All scenarios in the order in which they are played: those that wait longest by design first, then the long ones, so
 * that none is left over when everything else is done.
 */
export function inPlayingOrder(specs: readonly Spec[]): { spec: Spec; scenario: SpecScenario }[] {
  const all = specs.flatMap((spec) => spec.scenarios.map((scenario) => ({ spec, scenario })));
  return all.sort(
    ({ scenario: a }, { scenario: b }) => b.waitSeconds - a.waitSeconds || b.steps.length - a.steps.length,
  );
}

/** One spec from its text; `file` is for messages and locations. */
export function parseSpec(text: string, file: string): Spec {
  const parser = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher());
  const { feature } = parser.parse(text);
  if (!feature) throw new Error(`${file}: there is no Feature in it`);
  const tags = feature.tags.map((tag) => tag.name);
  const number = one(tags, /^@F(\d\d)$/, `${file}: the feature needs one tag such as @F01`);
  const level = one(tags, /^@L(\d+)$/, `${file}: the feature needs one tag such as @L1`);
  const scenarios = feature.children.map(({ scenario }) => {
    if (!scenario) throw new Error(`${file}: only scenarios are supported, no backgrounds and no rules`);
    const at = `${file}:${scenario.location.line}`;
    const own = scenario.tags.map((tag) => tag.name);
    const criterion = one(own, /^@(F\d\d\.C\d)$/, `${at}: the scenario needs one tag such as @F01.C1`);
    const waits = own.flatMap((tag) => /^@wait-(\d+)s$/.exec(tag)?.[1] ?? []);
    let kind: StepKind = 'given';
    const steps = scenario.steps.map((step) => {
      if (step.keywordType === 'Context') kind = 'given';
      if (step.keywordType === 'Action') kind = 'when';
      if (step.keywordType === 'Outcome') kind = 'then';
      return { kind, keyword: step.keyword.trim(), text: step.text, line: step.location.line };
    });
    if (!steps.some((step) => step.kind === 'then')) throw new Error(`${at}: the scenario checks nothing`);
    const { name, location } = scenario;
    return { name, criterion, waitSeconds: Number(waits[0] ?? 0), steps, file, line: location.line };
  });
  return { feature: Number(number), level: Number(level), name: feature.name, file, scenarios };
}

function one(tags: string[], pattern: RegExp, complaint: string): string {
  const found = tags.flatMap((tag) => pattern.exec(tag)?.[1] ?? []);
  if (found.length !== 1) throw new Error(complaint);
  return found[0]!;
}
