import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isOutput } from './out-folder.ts';
import { command, gradeOf } from './testing/command.ts';

test('the bundled reference app is graded with full marks by the one documented command', async () => {
  const ended = await command(['npx', 'playwright', 'test', '--project=L1']);
  const grade = gradeOf(ended);
  const criteria = grade.features.flatMap((feature) => feature.criteria);
  const unmet = criteria.filter((each) => each.verdict !== 'met');
  expect(unmet.map(({ id, verdict, observations }) => ({ id, verdict, observations }))).toEqual([]);
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

// Each feature above level 1 in one look; `npx rungs grade --level 12` grades all of them.
test.each([
  ['contract', 'F05,F06,F10,F12'],
  ['icons', 'F07,F08,F09,F11'],
  ['panels', 'F13,F14,F15'],
])(
  'in the look "%s" the app has full marks for %s',
  async (skin, features) => {
    const args = ['rungs', 'grade', '--level', '12', '--features', features];
    const ended = await command(args, { RUNGS_SKIN: skin });
    const grade = gradeOf(ended);
    const unmet = grade.features.flatMap((each) => each.criteria).filter((each) => each.verdict !== 'met');
    expect(unmet.map(({ id, verdict, observations }) => ({ id, verdict, observations }))).toEqual([]);
    expect(grade.features.flatMap((each) => each.caps)).toEqual([]);
    expect(grade.features.map((each) => each.score)).toEqual(features.split(',').map(() => 3));
    expect(grade.only).toHaveLength(features.split(',').length);
    expect(ended.exitCode).toBe(0);
  },
  900_000,
);
