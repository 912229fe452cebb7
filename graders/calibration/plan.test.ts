import { expect, test } from 'vitest';
import { seededBugs } from '../../fixtures/apps/seeded-bugs.ts';
import { bugsAtLevel, planRuns } from './plan.ts';

const bug = (id: string) => seededBugs.find((each) => each.id === id)!;
const plan = (full: 'all' | 'sample' | 'none') =>
  planRuns({
    level: 1,
    skins: ['contract', 'icons', 'panels'],
    bugs: [undefined, bug('nobody-sees'), bug('room-not-saved'), bug('crash-on-room')],
    full,
  });

test('only the features that a bug touches are graded, all of them when it touches all', () => {
  const runs = plan('none').slice(0, 4);
  expect(runs.map(({ id, only }) => ({ id, only }))).toEqual([
    { id: 'contract-none-full', only: undefined },
    { id: 'contract-nobody-sees', only: [3] },
    { id: 'contract-room-not-saved', only: [1, 3, 4] },
    { id: 'contract-crash-on-room-full', only: undefined },
  ]);
});

test('the app without a bug is graded whole in each look', () => {
  const clean = plan('none').filter((run) => !run.bug);
  expect(clean.map((run) => run.id)).toEqual(['contract-none-full', 'icons-none-full', 'panels-none-full']);
});

test('a sample grades each bug whole in one look, and each look for some', () => {
  const whole = plan('sample').filter((run) => run.bug && !run.only);
  expect(new Set(whole.map((run) => run.bug!.id)).size).toBe(3);
  expect(new Set(whole.map((run) => run.skin)).size).toBe(3);
});

test('everything can be graded whole', () => {
  expect(plan('all').filter((run) => run.only)).toEqual([]);
});

test('no two runs share a folder', () => {
  const ids = plan('sample').map((run) => run.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a level has the bugs of its features', () => {
  expect(bugsAtLevel(seededBugs, 1).length).toBeGreaterThanOrEqual(16);
  expect(bugsAtLevel([{ ...bug('nobody-sees'), criterion: 'F07.C1' }], 3)).toEqual([]);
});
