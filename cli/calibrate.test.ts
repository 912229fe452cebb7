import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { command, type Ended } from './testing/command.ts';
import { scratch } from './testing/scratch.ts';

const calibrate = (...args: string[]): Promise<Ended> => command(['rungs', 'calibrate', ...args]);
const oneBug = (skin: string, bug: string, out: string): Promise<Ended> =>
  calibrate('--seeded', '--level', '1', '--full', 'none', '--skin', skin, '--bug', bug, '--out', out);

// One or two per feature, other looks each; `npm run calibrate:bugs` tries every bug in every look.
test.each([
  ['contract', 'typing-never-expires'],
  ['icons', 'seen-by-lists-author'],
  ['panels', 'badges-same-everywhere'],
  ['icons', 'typist-unnamed'],
  ['panels', 'blank-accepted'],
])('in the look "%s" the bug %s is found, and nothing else', async (skin, bug) => {
  const out = scratch();
  const ended = await oneBug(skin, bug, out);
  const report = readFileSync(path.join(out, 'seeded-bugs.md'), 'utf8');
  expect(ended, `${ended.stderr}\n${report}`).toMatchObject({ exitCode: 0 });
  expect(ended.stdout).toMatch(new RegExp(`${bug} +✓ *$`, 'm'));
  const { runs } = JSON.parse(readFileSync(path.join(out, 'seeded-bugs.json'), 'utf8'));
  expect(runs).toMatchObject([{ bug, skin, judgement: { isFound: true, falseAlarms: [], falseErrors: [] } }]);

  const again = await oneBug(skin, bug, out);
  expect(again.stderr).toContain('1 of 1 runs are kept from before');
  expect(again.stdout).toBe(ended.stdout);
});

test.concurrent.each([
  [['--level', '1'], /Give --seeded .* or --truth FILE/],
  [['--truth', 'no-such-file.json', '--apps', '.'], /no-such-file.json: there is no such file/],
  [['--truth', 'package.json', '--apps', '.'], /package.json: it has neither "apps" with marks/],
  [['--truth', 'package.json'], /Give --apps DIR/],
  [['--seeded'], /Give --level 1/],
  [['--seeded', '--level', '1', '--skin', 'neon'], /--skin is "neon"; give contract, icons, panels/],
  [['--seeded', '--level', '1', '--bug', 'unicorn'], /there is no seeded bug "unicorn" at level 1/],
  [['--seeded', '--level', '1', '--full', 'some'], /--full is "some"; give all, sample, none/],
  [['--seeded', '--level', '1', '--jobs', 'two'], /--jobs is "two"; give a number from 1 to 16/],
  [['--seeded', '--level', '1', '--fresh', '--retry'], /either --fresh or --retry, not both/],
])('bad input: rungs calibrate %j', async (args, says) => {
  const out = path.join(scratch(), 'results');
  const ended = await calibrate(...args, '--out', out);
  expect(ended.stderr).toMatch(says);
  expect(ended.exitCode).toBe(2);
  expect(existsSync(out)).toBe(false);
});

test.concurrent('two calibrations do not share a folder', async () => {
  const out = scratch();
  const claim = path.join(out, '.in-use');
  writeFileSync(claim, String(process.pid));
  const refused = await calibrate('--seeded', '--level', '1', '--skin', 'icons', '--bug', 'none', '--out', out);
  expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(`process ${process.pid} is writing`) });
  expect(readFileSync(claim, 'utf8')).toBe(String(process.pid));
});
