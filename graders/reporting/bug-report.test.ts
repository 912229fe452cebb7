import { expect, test } from 'vitest';
import { perfectGrade, sampleGrade, sampleScenarios } from '../scoring/testing/sample-grade.ts';
import { sampleConsole, sampleScenario } from '../scoring/testing/sample-scenario.ts';
import { bugReport } from './bug-report.ts';

const sections = (text: string) => text.split(/^(?=## Bug )/m).slice(1);

test('there is no report when nothing failed', () => {
  expect(bugReport(perfectGrade())).toBeNull();
});

test('a bug can be seen again from its text alone', () => {
  const bug = sections(bugReport(sampleGrade())!).find((each) => each.includes('F02.C2'));
  expect(bug).toMatch(/^## Bug 2: Juniper still saw "Marlow is typing\.\.\." 14 s later$/m);
  expect(bug).toContain('**Feature:** Typing indicators (Feature 2)');
  expect(bug).toMatch(/^\*\*Severity:\*\* (Critical|Major|Minor)$/m);
  expect(bug).toContain('1. As Marlow, open the app, type "Marlow" into "Your name" and press the button "Join".');
  expect(bug).toContain('5. As Juniper, look below the messages for 15 s.');
  expect(bug).toContain('**Expected:** The cue "Marlow is typing" to be gone within 6 s of the last key.');
  expect(bug).toContain('**Actual:** Juniper still saw "Marlow is typing..." 14 s later.');
});

test('what could not be tried says so, with what was tried', () => {
  const bug = sections(bugReport(sampleGrade())!).find((each) => each.includes('F01.C3'));
  expect(bug).toContain('Could not be tried: A person can enter and exit rooms');
  expect(bug).toContain('**What was tried:**\n- button "…" in the header');
});

test('what shows only after a reload says so', () => {
  const bug = sections(bugReport(sampleGrade())!).find((each) => each.includes('F04.C3'));
  expect(bug).toContain('Only after a reload: a badge "1" on the room "Copper Glade"');
  expect(bug).toContain('It did not show live, without a reload.');
});

test('console errors come with their stack, and chatter does not', () => {
  const report = bugReport(sampleGrade());
  expect(report).toContain('    TypeError: Cannot read properties of undefined');
  expect(report).toContain('        at Message (src/message.tsx:41:18)');
  expect(report).not.toContain('unique "key" prop');
});

test('texts of an app cannot make bugs, headings or markup of their own', () => {
  const evil = 'x\n\n## Bug 7: made up\n**Severity:** Minor <script>alert(1)</script>';
  const scenarios = sampleScenarios().map(({ criterion, name }) =>
    criterion === 'F01.C4'
      ? sampleScenario({
          criterion,
          name,
          verdict: 'unmet',
          actual: evil,
          tried: [evil],
          console: [sampleConsole({ text: evil })],
        })
      : sampleScenario({ criterion, name }),
  );
  const report = bugReport(sampleGrade({ scenarios }))!;
  expect(sections(report)).toHaveLength(1);
  expect(report.match(/^\*\*Severity:\*\*/gm)).toHaveLength(1);
  expect(report).toContain('\\<script>');
});

test('an app that does not start is reported with its last output', () => {
  const appFailure = { summary: 'the build failed', log: ['src/app.tsx: Unexpected token'] };
  const report = bugReport(sampleGrade({ scenarios: [], appFailure }));
  expect(report).toContain('## Bug 1: The app does not start: the build failed');
  expect(report).toContain('**Feature:** The whole app');
  expect(report).toContain('**Last output of the app:**\n\n    src/app.tsx: Unexpected token');
});

test('new features, earlier ones and regressions are told apart', () => {
  const scenarios = sampleScenarios(2).map((each) =>
    ['F01.C4', 'F02.C1', 'F05.C1'].includes(each.criterion)
      ? sampleScenario({ criterion: each.criterion, verdict: 'unmet', actual: `not seen (${each.criterion})` })
      : sampleScenario({ criterion: each.criterion }),
  );
  const broken = sampleScenarios(1).map((each) =>
    sampleScenario({ criterion: each.criterion, verdict: each.criterion === 'F01.C4' ? 'unmet' : 'met' }),
  );
  const earlier = sampleGrade({ scenarios: broken });
  const report = bugReport(sampleGrade({ level: 2, scenarios, earlier }))!;
  const concerns = Object.fromEntries(
    sections(report).map((section) => [
      /\*\*Criteria:\*\* (\S+)/.exec(section)?.[1],
      /\*\*Concerns:\*\* (.*)/.exec(section)?.[1],
    ]),
  );
  expect(concerns).toEqual({
    'F01.C4': 'a feature of an earlier level',
    'F02.C1': 'something that worked at the grade before this one (a regression)',
    'F05.C1': 'what is new at this level',
  });
});
