import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isOutput } from './out-folder.ts';
import { command, gradeOf, notMet } from './testing/command.ts';

test('the bundled reference app is graded with full marks by the one documented command', async () => {
  const ended = await command(['npx', 'playwright', 'test', '--project=L1']);
  const grade = gradeOf(ended);
  const criteria = grade.features.flatMap((feature) => feature.criteria);
  expect(notMet(grade)).toEqual([]);
  expect(grade.features.map(({ feature, caps }) => ({ feature, caps })).filter(({ caps }) => caps.length)).toEqual([]);
  expect(grade).toMatchObject({ schemaVersion: 1, backend: 'postgres', level: 1, total: 12, max: 12 });
  expect(ended.exitCode).toBe(0);

  const output = path.join(ended.runs, 'latest');
  expect(existsSync(path.join(output, 'BUG_REPORT.md'))).toBe(false);
  expect(readFileSync(path.join(output, 'GRADING_RESULTS.md'), 'utf8')).toMatch(
    /\| \*\*TOTAL\*\* \| \*\*12\/12\*\* \|/,
  );
  expect(readFileSync(path.join(output, 'index.html'), 'utf8')).toContain('Read receipts');
  expect(ended.stdout).toMatch(/Total {3}12\/12[\s\S]*Report .*index\.html/);

  for (const { id, evidence } of criteria) {
    expect(evidence.length, `${id} has a scenario`).toBeGreaterThan(0);
    const pictures = evidence.flatMap((scenario) => scenario.screenshots);
    expect(pictures.length, `${id} has a screenshot`).toBeGreaterThan(0);
    for (const picture of pictures) expect(existsSync(path.join(output, picture.path)), picture.path).toBe(true);
  }
  expect(grade.uiMap.length).toBeGreaterThan(0);
  // What --out would replace is all that there is.
  expect(readdirSync(output).filter((name) => !isOutput(name))).toEqual([]);
});

test('features of higher levels are graded by themselves', async () => {
  const ended = await command(['rungs', 'grade', '--level', '12', '--features', 'F06,F08,F12']);
  const grade = gradeOf(ended);
  expect(notMet(grade)).toEqual([]);
  expect(grade).toMatchObject({ level: 12, only: [6, 8, 12], total: 9, max: 9 });
  expect(ended.stdout).toContain('Only F06, F08, F12 of this level');
  expect(ended.exitCode).toBe(0);
});
