import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gradeLevel1, gradeOf } from './testing/command.ts';
import { control } from './testing/scratch.ts';

test.concurrent.each([
  ['dies', 'the message broker does not answer', 'connecting to the message broker'],
  ['broken-build', "cannot find module './messages'", "error: cannot find module './messages'"],
])('an app that does not start (%s) is graded 0 with its own words', async (name, reason, line) => {
  const app = control(name);
  const ended = await gradeLevel1({ APP: app });
  expect(ended.exitCode).toBe(1);
  const grade = gradeOf(ended);
  expect(grade).toMatchObject({ backend: 'postgres', total: 0, max: 12 });
  expect(grade.appFailure?.summary).toContain(reason);
  expect(grade.appFailure?.log).toContain(line);
  const criteria = grade.features.flatMap((feature) => feature.criteria);
  expect(criteria.every((each) => each.verdict === 'untestable' && each.observations.length > 0)).toBe(true);
  expect(ended.stdout).toContain('The app did not start');
  expect(readFileSync(path.join(ended.runs, 'latest/index.html'), 'utf8')).toContain(line.split("'")[0]);
  expect(existsSync(path.join(app, 'GRADING_RESULTS.md'))).toBe(true);
  expect(readFileSync(path.join(app, 'BUG_REPORT.md'), 'utf8')).toContain(reason);
});
