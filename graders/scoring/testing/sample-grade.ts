import { buildGrade, type GradeInput } from '../build-grade.ts';
import type { Grade, ScenarioResult } from '../grade.ts';
import { featuresAtLevel } from '../rubric.ts';
import { sampleConsole, sampleScenario } from './sample-scenario.ts';

/** The people of the sample scenarios; each has a picture of the moment that matters. */
export const people = ['Marlow', 'Juniper', 'Quillon'];

/** A level 1 grade as a middling app gets it: every verdict, caps, console lines, pictures (paths only) and a UI map. */
export function sampleGrade(changes: Partial<GradeInput> = {}): Grade {
  const level = changes.level ?? 1;
  return buildGrade({
    benchmarkVersion: '4be1c07d92aa',
    app: { name: 'chat-app-sample', dir: '/home/reader/apps/chat-app-sample' },
    backend: 'postgres',
    level,
    startedAt: '2026-03-14T09:26:53.000Z',
    durationMs: 41_300,
    environment: { node: '24.21.0', platform: 'linux x64', browser: 'Chromium 147', cpus: 2, workers: 2 },
    phases: [
      { name: 'install', durationMs: 900 },
      { name: 'database', durationMs: 640 },
      { name: 'schema', durationMs: 2100 },
      { name: 'start', durationMs: 3800 },
    ],
    scenarios: sampleScenarios(level),
    uiMap: [
      { intent: 'enter the app', how: 'type into "Your name", press the button "Join"', tries: 1, failed: [] },
      {
        intent: 'create a room',
        how: 'press the button "+" in the side bar, type into "Room name", press Enter',
        tries: 3,
        failed: ['button "New message" in the header', 'text "Rooms" in the side bar'],
      },
    ],
    logs: [
      { name: 'server', path: 'logs/server.log' },
      { name: 'client', path: 'logs/client.log' },
    ],
    ...changes,
  });
}

/** One scenario per criterion of the level; four of level 1 are not met, each in another way. */
export function sampleScenarios(level = 1): ScenarioResult[] {
  const workerEnds = [7500, 7500];
  return featuresAtLevel(level)
    .flatMap((feature) => feature.criteria)
    .map((criterion, index) => {
      const worker = workerEnds[0]! <= workerEnds[1]! ? 0 : 1;
      const durationMs = flaws[criterion.id]?.durationMs ?? 1400 + ((index * 977) % 3300);
      const startMs = workerEnds[worker]!;
      workerEnds[worker] = startMs + durationMs + 150;
      const base = sampleScenario({ criterion: criterion.id, name: criterion.text, startMs, durationMs, worker });
      return { ...base, screenshots: pictures(criterion.id, 'at the end'), ...flaws[criterion.id] };
    });
}

/** A grade of an app that met everything, for tests of the happy end. */
export function perfectGrade(level = 1): Grade {
  const scenarios = sampleScenarios(level).map((each) =>
    sampleScenario({ criterion: each.criterion, name: each.name, startMs: each.startMs, worker: each.worker }),
  );
  return sampleGrade({ level, scenarios });
}

function pictures(criterion: string, moment: string) {
  return people.map((person) => ({
    person,
    path: `screenshots/${criterion}-${person.toLowerCase()}.jpg`,
    caption: `${person}, ${moment}`,
  }));
}

const flaws: Record<string, Partial<ScenarioResult>> = {
  'F01.C3': {
    name: 'A person leaves a room and hears nothing more of it',
    verdict: 'untestable',
    expected: 'a control that lets Juniper leave the room "Copper Glade"',
    actual: 'none of the controls on the page made the room go away for Juniper',
    tried: ['button "…" in the header', 'text "Copper Glade" in the side bar', 'nameless icon in the member panel'],
    screenshots: pictures('F01.C3', 'when no way out was found'),
  },
  'F02.C2': {
    name: 'The typing cue goes by itself',
    verdict: 'unmet',
    expected: 'the cue "Marlow is typing" to be gone within 6 s of the last key',
    actual: 'Juniper still saw "Marlow is typing..." 14 s later',
    steps: [
      { keyword: 'Given', text: 'Marlow and Juniper are in the same room', status: 'passed', durationMs: 1610 },
      { keyword: 'When', text: 'Marlow types without sending', status: 'passed', durationMs: 420 },
      { keyword: 'Then', text: 'Juniper sees that Marlow types', status: 'passed', durationMs: 90 },
      { keyword: 'But', text: 'the cue goes by itself within 6 s', status: 'failed', durationMs: 14_020 },
      { keyword: 'And', text: 'it also goes when Marlow sends', status: 'skipped', durationMs: 0 },
    ],
    reproduce: [
      'As Marlow, open the app, type "Marlow" into "Your name" and press the button "Join".',
      'As Juniper, do the same in a second browser with "Juniper".',
      'As both, open the room "Copper Glade".',
      'As Marlow, type "soft amber" into "Message" and leave it there without sending.',
      'As Juniper, look below the messages for 15 s.',
    ],
    screenshots: pictures('F02.C2', '14 s after the last key'),
    durationMs: 16_200,
  },
  'F03.C1': {
    name: 'A message says who has seen it',
    console: [
      sampleConsole(),
      sampleConsole({
        kind: 'console',
        text: 'Warning: Each child in a list should have a unique "key" prop.',
        caps: false,
      }),
    ],
  },
  'F04.C3': {
    name: 'A badge rises live',
    verdict: 'refresh-only',
    expected: 'a badge "1" on the room "Copper Glade" in Marlow\'s list',
    actual: 'the badge showed only in a freshly opened window',
    observations: ['The badge cleared live when the room was opened.'],
    screenshots: pictures('F04.C3', 'when the badge should have shown 1'),
  },
};
