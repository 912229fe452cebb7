import { describe, expect, test } from 'vitest';
import { featuresAtLevel } from '../scoring/rubric.ts';
import { addAllSteps } from '../steps/index.ts';
import { checkSpecs } from './check-specs.ts';
import { levelOf, projectsAskedFor, tagsUpTo } from './levels.ts';
import { loadSpecs, parseSpec } from './specs.ts';
import { StepLibrary } from './step-library.ts';

const feature = (scenarios: string, tags = '@L1 @F02') => `${tags}\nFeature: Typing\n${scenarios}`;
const scenario = (tag: string, ...steps: string[]) =>
  `  ${tag}\n  Scenario: one\n${(steps.length ? steps : ['Then Ann sees nothing']).map((step) => `    ${step}\n`).join('')}`;
const complete = feature(['@F02.C1', '@F02.C2', '@F02.C3'].map((tag) => scenario(tag)).join('\n'));
const parse = (text: string) => parseSpec(text, 'typing.feature');

function library(...patterns: string[]): StepLibrary {
  const steps = new StepLibrary();
  for (const pattern of patterns) steps.add(pattern, async () => {});
  return steps;
}

describe('a spec', () => {
  test('is read with its numbers, criteria, kinds of steps and lines', () => {
    const spec = parse(feature(scenario('@F02.C1', 'Given Ann', 'And Bo', 'When Cy', 'Then Dan', 'But Eve')));
    expect(spec).toMatchObject({ feature: 2, level: 1, name: 'Typing', file: 'typing.feature' });
    const [only] = spec.scenarios;
    expect(only).toMatchObject({ criterion: 'F02.C1', name: 'one', line: 4 });
    expect(only!.steps.map((step) => [step.kind, step.keyword, step.line])).toEqual([
      ['given', 'Given', 5],
      ['given', 'And', 6],
      ['when', 'When', 7],
      ['then', 'Then', 8],
      ['then', 'But', 9],
    ]);
  });

  test.each([
    [
      'a feature without a number',
      feature(scenario('@F02.C1'), '@L1'),
      'typing.feature: the feature needs one tag such as @F01',
    ],
    ['a feature without a level', feature(scenario('@F02.C1'), '@F02'), 'the feature needs one tag such as @L1'],
    [
      'a scenario without a criterion',
      feature(scenario('@slow')),
      'typing.feature:4: the scenario needs one tag such as @F01.C1',
    ],
    ['a scenario with two criteria', feature(scenario('@F02.C1 @F02.C2')), 'the scenario needs one tag'],
    [
      'a scenario that checks nothing',
      feature(scenario('@F02.C1', 'Given Ann', 'When Bo')),
      'typing.feature:4: the scenario checks nothing',
    ],
    ['a background', feature('  Background:\n    Given Ann\n'), 'only scenarios are supported'],
    ['an empty file', '', 'there is no Feature in it'],
    ['no Gherkin', 'hello', 'expected: #EOF'],
  ])('%s is refused', (_kind, text, complaint) => {
    expect(() => parse(text)).toThrow(complaint);
  });
});

describe('specs, steps and rubric fit together', () => {
  test('as they are in this repository', () => {
    const steps = new StepLibrary();
    addAllSteps(steps);
    expect(() => checkSpecs(loadSpecs(), steps)).not.toThrow();
    expect(loadSpecs().map((spec) => spec.feature)).toEqual(featuresAtLevel(12).map((each) => each.feature));
  });

  test.each([
    [
      'a step that nothing defines',
      complete,
      ['Bo sees nothing'],
      'typing.feature:5: no step is defined for "Ann sees nothing"',
    ],
    [
      'a step that fits two definitions',
      complete,
      ['{person} sees nothing', '{people} sees nothing'],
      'is ambiguous: "{person} sees nothing" and "{people} sees nothing"',
    ],
    [
      'a definition that no spec uses',
      complete,
      ['{person} sees nothing', '{person} waves'],
      'no spec uses the step "{person} waves"',
    ],
    [
      'a criterion without a scenario',
      feature(scenario('@F02.C1')),
      ['{person} sees nothing'],
      'no scenario probes F02.C2',
    ],
    [
      'a criterion of another feature',
      feature(scenario('@F03.C1')),
      ['{person} sees nothing'],
      'typing.feature:4: feature 2 has no criterion F03.C1',
    ],
    [
      'a criterion that does not exist',
      feature(scenario('@F02.C9')),
      ['{person} sees nothing'],
      'feature 2 has no criterion F02.C9',
    ],
    [
      'a feature at the wrong level',
      complete.replace('@L1', '@L3'),
      ['{person} sees nothing'],
      'feature 2 belongs to level 1',
    ],
    [
      'a feature that does not exist',
      complete.replaceAll('F02', 'F77'),
      ['{person} sees nothing'],
      'the rubric has no feature 77',
    ],
  ])('%s fails', (_kind, text, patterns, complaint) => {
    expect(() => checkSpecs([parse(text)], library(...patterns))).toThrow(complaint);
  });
});

test('the words of a step arrive as the spec says them', () => {
  const steps = library('{people} are in the room {room}', '{person} sends {message} and {messages}');
  const args = (text: string) => steps.match({ kind: 'given', keyword: 'Given', text, line: 1 }, 'a.feature').args;
  expect(args('Ann, Bo and Cy are in the room "Garden"')).toEqual([['Ann', 'Bo', 'Cy'], 'Garden']);
  expect(args('Ann are in the room "Garden"')).toEqual([['Ann'], 'Garden']);
  expect(args('Ann sends "one" and "two, three"')).toEqual(['Ann', 'one', ['two', 'three']]);
});

test('a level holds the scenarios of the levels below, and only of the features asked for', () => {
  const holds = (level: number, tags: string, only?: number[]) => tagsUpTo(level, only).test(tags);
  expect([holds(1, '@L1 @F01'), holds(2, '@L1 @F01'), holds(1, '@L2 @F05')]).toEqual([true, true, false]);
  expect([holds(1, '@L10 @F13'), holds(10, '@L10 @F13'), holds(12, '@L2 @F05')]).toEqual([false, true, true]);
  expect([holds(1, '@L1 @F02', [2, 3]), holds(1, '@L1 @F01', [2, 3])]).toEqual([true, false]);
});

test('projects are read from a command line', () => {
  expect(projectsAskedFor(['test', '--project=L1', '--headed'])).toEqual(['L1']);
  expect(projectsAskedFor(['--project', 'L1', 'L2', '--headed'])).toEqual(['L1', 'L2']);
  expect(projectsAskedFor(['--headed'])).toEqual([]);
  expect([levelOf('l7'), levelOf('L13'), levelOf('chromium')]).toEqual([7, undefined, undefined]);
});
