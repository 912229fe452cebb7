import { expect, test } from 'vitest';
import { command, gradeOf, notMet } from './testing/command.ts';

test.each(['contract', 'icons', 'panels'])(
  'in the look "%s" the reference app has full marks at level 12',
  async (skin) => {
    const ended = await command(['npx', 'playwright', 'test', '--project=L12'], { RUNGS_SKIN: skin });
    const grade = gradeOf(ended);
    expect(notMet(grade)).toEqual([]);
    expect(grade.features.flatMap((each) => each.caps)).toEqual([]);
    expect(grade).toMatchObject({ level: 12, total: 45, max: 45 });
    expect(ended.exitCode).toBe(0);
  },
);
