import { expect, test } from 'vitest';
import { command, gradeOf, notMet } from './testing/command.ts';

const looks = ['contract', 'icons', 'panels'].flatMap((skin) => [
  { skin, backend: 'postgres' },
  { skin, backend: 'spacetime' },
]);

test.each(looks)(
  'in the look "$skin" the reference app on $backend has full marks at level 12',
  async ({ skin, backend }) => {
    const ended = await command(['npx', 'playwright', 'test', '--project=L12'], {
      RUNGS_SKIN: skin,
      BACKEND: backend,
    });
    const grade = gradeOf(ended);
    expect(notMet(grade)).toEqual([]);
    expect(grade.features.flatMap((each) => each.caps)).toEqual([]);
    expect(grade).toMatchObject({ level: 12, total: 45, max: 45 });
    expect(ended.exitCode).toBe(0);
  },
);
