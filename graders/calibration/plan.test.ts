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

test('a bug and a look that are named twice are graded once', () => {
  const twice = planRuns({
    level: 1,
    skins: ['icons', 'icons'],
    bugs: [bug('nobody-sees'), bug('nobody-sees')],
    full: 'none',
  });
  expect(twice.map((run) => run.id)).toEqual(['icons-nobody-sees']);
});

test('the app without a bug is graded whole in each look', () => {
  const clean = plan('none').filter((run) => !run.bug);
  expect(clean.map((run) => run.id)).toEqual(['contract-none-full', 'icons-none-full', 'panels-none-full']);
});

test('a sample grades the level for one bug of each feature, the looks taking turns', () => {
  const bugs = ['room-not-saved', 'nobody-sees', 'seen-by-static', 'no-badges'].map(bug);
  const runs = planRuns({ level: 2, skins: ['contract', 'icons'], bugs, full: 'sample' });
  expect(runs.filter((run) => !run.only).map((run) => run.id)).toEqual([
    'contract-room-not-saved-full',
    'contract-no-badges-full',
    'icons-nobody-sees-full',
  ]);
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
