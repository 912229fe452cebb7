import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { command, gradeLevel1, hasGrade } from './testing/command.ts';
import { control, scratch } from './testing/scratch.ts';

const file = path.join(scratch(), 'app.txt');
writeFileSync(file, 'no folder');
const nothing = { APP: path.join(scratch(), 'nothing') };

const refused: [what: string, args: string[], env: Record<string, string>, says: RegExp][] = [
  ['a folder that is missing', ['--project=L1'], nothing, /does not exist; give the folder of an app$/],
  ['a file', ['--project=L1'], { APP: file }, /is a file; give the folder of an app$/],
  ['a folder without an app', ['--project=L1'], { APP: scratch() }, /holds no app: .*give the app's own folder$/],
  ['a folder and an address', ['--project=L1'], { APP: '.', APP_URL: 'http://127.0.0.1:1' }, /either a folder/],
  ['an address that is none', ['--project=L1'], { APP_URL: 'localhost' }, /is no address of a page/],
  ['an unknown backend', ['--project=L1'], { APP: control('blank'), BACKEND: 'abacus' }, /no backend "abacus"/],
  ['an unknown host', ['--project=L1'], { RUNGS_HOST: 'cloud' }, /the host is "cloud"; use real or embedded/],
  ['no database URL', ['--project=L1'], { APP: control('blank'), DATABASE_URL: 'mine' }, /is not a PostgreSQL URL/],
  ['a live window of words', ['--project=L1'], { LIVE_WINDOW_MS: 'long' }, /LIVE_WINDOW_MS is "long"; give millisec/],
  ['a level that does not exist', ['--project=L13'], {}, /there is no level L13; use L1 to L12$/],
  ['no level', [], {}, /choose one level, for example --project=L1/],
  ['two levels', ['--project=L1', '--project=L2'], {}, /choose one level, for example --project=L1/],
];

test.concurrent.each(refused)('%s is refused in one line', async (_, args, env, says) => {
  const ended = await command(['playwright', 'test', ...args], env);
  expect(ended.stderr).toMatch(/^Cannot grade: .*$/);
  expect(ended.stderr).toMatch(says);
  expect(ended.stdout).toBe('');
  expect(ended.exitCode).toBe(2);
  expect(readdirSync(ended.runs)).toEqual([]);
});

const machine: [what: string, env: Record<string, string>, says: RegExp][] = [
  [
    'a database that cannot be reached',
    { APP: control('blank'), DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/mine' },
    /^No grade: the database at 127\.0\.0\.1:1 cannot be reached .*check DATABASE_URL or unset it$/m,
  ],
  [
    'an app elsewhere that does not answer',
    { APP_URL: 'http://127.0.0.1:1' },
    /^No grade: http:\/\/127\.0\.0\.1:1 does not answer; start the app first/m,
  ],
];

test.concurrent.each(machine)('%s is no grade', async (_, env, says) => {
  const ended = await gradeLevel1(env);
  expect(ended.stderr).toMatch(says);
  expect(ended.stderr).not.toContain('secret');
  expect(ended.exitCode).toBe(3);
  expect(hasGrade(ended.runs)).toBe(false);
});
