import { firstLevel } from '../scoring/feature-id.ts';
import type { CriterionGrade, FeatureGrade, Grade, ScenarioResult } from '../scoring/grade.ts';
import { type ConsoleGroup, groupConsole } from './console-groups.ts';
import { oneLine, sentence, shorten } from './words.ts';

export type Severity = 'Critical' | 'Major' | 'Minor';

/** One fault as it was observed, complete enough to be seen again by someone who has only the app. */
export type Bug = {
  title: string;
  severity: Severity;
  /** Undefined for what is wrong with the app as a whole. */
  feature?: { name: string; number: number };
  /** Ids of all criteria that it costs. */
  criteria: string[];
  /** Whether it concerns what is new at this level, or what an earlier level had; undefined at level 1. */
  kind?: 'new feature' | 'earlier feature' | 'regression' | undefined;
  steps: string[];
  expected: string;
  actual: string;
  /** What was tried, when something could not be. */
  tried: string[];
  notes: string[];
  consoleErrors: ConsoleGroup[];
  /** What the app's server wrote at that moment. */
  serverLog: string[];
};

type Found = { feature: FeatureGrade; criterion: CriterionGrade; scenario: ScenarioResult };

/** Every fault of a grade, the gravest first; empty when the app has its full score. */
export function findBugs(grade: Grade): Bug[] {
  if (grade.appFailure) return [startBug(grade, grade.appFailure)];
  const found = grade.features.flatMap((feature) =>
    feature.criteria.flatMap((criterion) => criterion.evidence.map((scenario) => ({ feature, criterion, scenario }))),
  );
  const failed = groupBlocked(found.filter((each) => each.scenario.verdict !== 'met')).map(criterionBug);
  const bugs = [...failed, ...errorBugs(found, failed)].map((bug) => ({ ...bug, kind: kindOf(bug, grade) }));
  return (['Critical', 'Major', 'Minor'] as const).flatMap((level) => bugs.filter((each) => each.severity === level));
}

function startBug(grade: Grade, failure: NonNullable<Grade['appFailure']>): Bug {
  return {
    title: `The app does not start: ${shorten(oneLine(failure.summary), 80)}`,
    severity: 'Critical',
    criteria: grade.features.flatMap((feature) => feature.criteria.map((each) => each.id)),
    steps: ['Install the dependencies and start the app as its package scripts do.', 'Open the app in a browser.'],
    expected: 'The app starts and its page answers.',
    actual: sentence(failure.summary),
    tried: [],
    notes: ['Nothing else could be tried, so every feature scores 0.'],
    consoleErrors: failure.log.length > 0 ? [appLog(failure.log)] : [],
    serverLog: [],
  };
}

function kindOf({ feature, criteria }: Bug, { level, against }: Grade): Bug['kind'] {
  if (against?.regressed.some((each) => each.before === 'met' && criteria.includes(each.criterion)))
    return 'regression';
  if (level === 1 || !feature) return undefined;
  return firstLevel(feature.number) === level ? 'new feature' : 'earlier feature';
}

function appLog(lines: string[]): ConsoleGroup {
  return { kind: 'console', text: lines.slice(-40).join('\n'), caps: true, times: 1, people: ['the app'] };
}

/** One missing control blocks many scenarios in the same way: they are one bug, told once. */
function groupBlocked(found: Found[]): Found[][] {
  const groups = new Map<unknown, Found[]>();
  for (const each of found) {
    const { verdict, expected = '', actual = '' } = each.scenario;
    // Names and texts are different in each scenario and stand in quotes; the rest of the sentences is the same.
    const key = verdict === 'untestable' ? `${expected}\n${actual}`.replace(/"[^"]*"/g, '""') : each;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

function criterionBug(group: Found[]): Bug {
  const { feature, criterion, scenario } = group[0]!;
  const errors = groupConsole(scenario.console.filter((each) => each.caps));
  const criteria = [...new Set(group.map((each) => each.criterion.id))];
  const crashed = scenario.verdict === 'unmet' && errors.some((each) => each.kind === 'exception');
  return {
    title: title(criterion, scenario),
    severity: crashed || criteria.length > 2 ? 'Critical' : 'Major',
    feature: { name: feature.name, number: feature.feature },
    criteria,
    steps: stepsOf(scenario),
    expected: sentence(scenario.expected ?? scenario.name),
    actual: actualOf(scenario),
    tried: [...new Set(group.flatMap((each) => each.scenario.tried))],
    notes: scenario.observations,
    consoleErrors: errors,
    serverLog: scenario.serverLog ?? [],
  };
}

function title(criterion: CriterionGrade, scenario: ScenarioResult): string {
  const expected = oneLine(scenario.expected ?? scenario.name);
  if (scenario.verdict === 'refresh-only') return shorten(`Only after a reload: ${expected}`, 110);
  if (scenario.verdict === 'untestable') return shorten(`Could not be tried: ${criterion.text}`, 110);
  return shorten(sentence(oneLine(scenario.actual ?? `Not seen: ${expected}`)).replace(/\.$/, ''), 110);
}

function actualOf(scenario: ScenarioResult): string {
  const actual = scenario.actual ?? 'It did not happen';
  if (scenario.verdict === 'refresh-only') return `${sentence(actual)} It did not show live, without a reload.`;
  if (scenario.verdict === 'untestable') return `This could not be tried: ${sentence(actual)}`;
  return sentence(actual);
}

/** A scenario that ended before anybody acted has no instructions; its own words are the next best. */
function stepsOf(scenario: ScenarioResult): string[] {
  if (scenario.reproduce.length > 0) return scenario.reproduce;
  return scenario.steps.filter((each) => each.status !== 'skipped').map((each) => sentence(each.text));
}

/** Errors in the browser that no other bug shows: they cost points although everything else was met. */
function errorBugs(found: Found[], told: Bug[]): Bug[] {
  const known = new Set(told.flatMap((bug) => bug.consoleErrors.map((each) => each.text)));
  const fresh = new Map<string, Found[]>();
  for (const each of found)
    for (const { text, caps } of each.scenario.console)
      if (caps && !known.has(text)) fresh.set(text, [...new Set([...(fresh.get(text) ?? []), each])]);
  return [...fresh].map(([text, where]) => errorBug(text, where));
}

function errorBug(text: string, where: Found[]): Bug {
  const { feature, scenario } = where[0]!;
  const entries = where.flatMap((each) => each.scenario.console).filter((each) => each.caps && each.text === text);
  const errors = groupConsole(entries);
  const isException = errors.some((each) => each.kind === 'exception');
  const kind = isException ? 'Uncaught exception' : 'Console error';
  const line = oneLine(text.trim().split('\n', 1)[0] ?? '');
  return {
    title: shorten(`${kind} in the browser: ${line}`, 110),
    severity: isException ? 'Major' : 'Minor',
    feature: { name: feature.name, number: feature.feature },
    criteria: [...new Set(where.map((each) => each.criterion.id))],
    steps: [
      ...stepsOf(scenario),
      `Look at the browser console of ${errors.flatMap((each) => each.people).join(' and ')}.`,
    ],
    expected: 'No uncaught exception and no error of the app in the console.',
    actual: `${kind}: ${sentence(line)}${where.every((each) => each.scenario.verdict === 'met') ? ' What was checked on the page did work.' : ''}`,
    tried: [],
    notes: [],
    consoleErrors: errors,
    serverLog: [],
  };
}
