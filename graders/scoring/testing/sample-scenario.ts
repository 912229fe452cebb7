import type { ConsoleEntry, ScenarioResult } from '../grade.ts';

/** A result for tests: a criterion met without remarks, changed by what is given. */
export function sampleScenario(changes: Partial<ScenarioResult> & { criterion: string }): ScenarioResult {
  return {
    name: 'A message reaches the others in the room',
    verdict: 'met',
    steps: [
      { keyword: 'Given', text: 'Marlow and Juniper are in the same room', status: 'passed', durationMs: 1840 },
      { keyword: 'When', text: 'Marlow sends a message', status: 'passed', durationMs: 310 },
      { keyword: 'Then', text: 'Juniper reads it live', status: 'passed', durationMs: 120 },
    ],
    reproduce: [
      'As Marlow, open the app, type "Marlow" into "Your name" and press the button "Join".',
      'As Juniper, do the same in a second browser with "Juniper".',
      'As Marlow, type "harbour lanterns" into "Message" and press Enter.',
    ],
    observations: [],
    tried: [],
    screenshots: [],
    console: [],
    startMs: 9000,
    durationMs: 2600,
    worker: 0,
    ...changes,
  };
}

/** A line of the browser for tests: an uncaught exception, changed by what is given. */
export function sampleConsole(changes: Partial<ConsoleEntry> = {}): ConsoleEntry {
  const text =
    "TypeError: Cannot read properties of undefined (reading 'readBy')\n    at Message (src/message.tsx:41:18)";
  return { person: 'Juniper', kind: 'exception', text, caps: true, atMs: 1920, ...changes };
}
