import { z } from 'zod';
import { comparison } from './comparison.ts';
import { verdicts } from './verdict.ts';

const verdict = z.enum(verdicts);

/** One line of what the browser said: an uncaught exception, a console error, or a failed request. */
export const consoleEntry = z.object({
  person: z.string(),
  kind: z.enum(['exception', 'console', 'request']),
  text: z.string(),
  /** False for chatter (favicon, development server, React warnings, refused bad input) that never caps a score. */
  caps: z.boolean(),
  /** Milliseconds since the scenario began. */
  atMs: z.number(),
});
export type ConsoleEntry = z.infer<typeof consoleEntry>;

export const screenshot = z.object({
  person: z.string(),
  /** Path relative to the run folder. */
  path: z.string(),
  /** Which moment it shows, for example "B, when the badge should have shown 1". */
  caption: z.string(),
});
export type Screenshot = z.infer<typeof screenshot>;

export const stepResult = z.object({
  keyword: z.string(),
  text: z.string(),
  status: z.enum(['passed', 'failed', 'skipped']),
  durationMs: z.number(),
});
export type StepResult = z.infer<typeof stepResult>;

/** What one run of one scenario saw; written by the worker that ran it. */
export const scenarioResult = z.object({
  criterion: z.string(),
  name: z.string(),
  verdict,
  /** What a person should have seen; set unless met. */
  expected: z.string().optional(),
  /** What was seen instead. */
  actual: z.string().optional(),
  steps: z.array(stepResult),
  /** What was done, as instructions a person can follow, with this app's own words for its controls. */
  reproduce: z.array(z.string()),
  /** Remarks that matter to a reader but do not change the verdict. */
  observations: z.array(z.string()),
  /** What is wrong although nobody sees it, such as data that a browser should not have received; costs nothing. */
  findings: z.array(z.string()).optional(),
  /** For a control that was not found: every control that was considered or tried. */
  tried: z.array(z.string()),
  screenshots: z.array(screenshot),
  console: z.array(consoleEntry),
  /** The machine or the app answered so slowly that a failure may be owed to that. */
  strained: z.boolean().optional(),
  /** Something that failed in earlier scenarios was not tried again. */
  hopeless: z.boolean().optional(),
  /** It was not tried, or not to its end, because the time of the whole grade was over. */
  outOfTime: z.boolean().optional(),
  /** What it waited for that takes long by design; milliseconds since the grade began. */
  waits: z.array(z.object({ reason: z.string(), startMs: z.number(), durationMs: z.number() })).optional(),
  /** What the app's server wrote at the moment of the failure. */
  serverLog: z.array(z.string()).optional(),
  /** Paths of Playwright traces relative to the run folder, one per person, when they were asked for. */
  traces: z.array(z.string()).optional(),
  /** Milliseconds since the grade began. */
  startMs: z.number(),
  durationMs: z.number(),
  /** Which of the parallel workers ran it, from 0. */
  worker: z.number(),
});
export type ScenarioResult = z.infer<typeof scenarioResult>;

export const criterionGrade = z.object({
  id: z.string(),
  text: z.string(),
  verdict,
  points: z.number(),
  maxPoints: z.number(),
  observations: z.array(z.string()),
  evidence: z.array(scenarioResult),
});
export type CriterionGrade = z.infer<typeof criterionGrade>;

export const featureGrade = z.object({
  feature: z.number(),
  name: z.string(),
  /** 0-3: the floor of the capped points. */
  score: z.number(),
  /** Sum of the points of the met criteria, before caps. */
  points: z.number(),
  max: z.number(),
  /** Why the score is lower than the points, one sentence each. */
  caps: z.array(z.string()),
  criteria: z.array(criterionGrade),
});
export type FeatureGrade = z.infer<typeof featureGrade>;

/** How one intent ("create a room") was carried out in this app. */
export const uiMapEntry = z.object({
  intent: z.string(),
  /** The way in plain words, for example: click button "+" in the side bar, type into "Room name", press Enter. */
  how: z.string(),
  /** Attempts until it worked for the first time. */
  tries: z.number(),
  /** Controls that were tried in vain before. */
  failed: z.array(z.string()),
});
export type UiMapEntry = z.infer<typeof uiMapEntry>;

/** `grade.json`: everything else that is reported about a grade derives from it. */
export const grade = z.object({
  schemaVersion: z.literal(1),
  /** Hash over specs, rubric and grader: grades with different ones are not comparable. */
  benchmarkVersion: z.string(),
  app: z.object({ name: z.string(), dir: z.string().optional(), url: z.string().optional() }),
  backend: z.enum(['postgres', 'spacetime', 'unknown']),
  level: z.number().int().min(1).max(12),
  /** The features that were graded, when not all of the level. */
  only: z.array(z.number()).optional(),
  /** Minutes that the whole grade was given, when it was bounded. */
  budgetMinutes: z.number().optional(),
  /** What changed since an earlier grade, when one was given to compare with. */
  against: comparison.optional(),
  startedAt: z.iso.datetime(),
  durationMs: z.number(),
  environment: z.object({
    node: z.string(),
    platform: z.string(),
    browser: z.string(),
    cpus: z.number(),
    workers: z.number(),
    database: z.string().optional(),
  }),
  /** Set when the app itself did not start: the last lines that it wrote. Everything is untestable then. */
  appFailure: z.object({ summary: z.string(), log: z.array(z.string()) }).optional(),
  /** Named stretches of time before the first scenario: install, database, schema, start. */
  phases: z.array(z.object({ name: z.string(), durationMs: z.number() })),
  features: z.array(featureGrade),
  total: z.number(),
  max: z.number(),
  consoleErrors: z.array(consoleEntry.extend({ scenario: z.string() })),
  uiMap: z.array(uiMapEntry),
  /** What an assistant was asked where the search was at its end, when the user wanted one. */
  assist: z
    .object({ model: z.string(), questions: z.number(), dollars: z.number(), problems: z.array(z.string()) })
    .optional(),
  /** Log files of the app, relative to the run folder. */
  logs: z.array(z.object({ name: z.string(), path: z.string() })),
});
export type Grade = z.infer<typeof grade>;
