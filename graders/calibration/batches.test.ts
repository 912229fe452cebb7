import { expect, test } from 'vitest';
import { seededBugs } from '../../fixtures/apps/seeded-bugs.ts';
import { batchesOf, partFor } from './batches.ts';
import { judge } from './judge.ts';
import { planRuns } from './plan.ts';
import { gradeWith } from './testing/grade-with.ts';

const bug = (id: string) => seededBugs.find((each) => each.id === id)!;
const runsOf = (ids: string[], skins: ('contract' | 'icons')[] = ['contract']) =>
  planRuns({ level: 12, skins, bugs: ids.map(bug), full: 'none' });
const idsOf = (ids: string[], most = 4, skins?: ('contract' | 'icons')[]) =>
  batchesOf(runsOf(ids, skins), most).map((batch) => batch.map((run) => run.bug!.id));

test('bugs of different features are graded together, no more than asked for', () => {
  const ids = ['nobody-sees', 'seen-by-static', 'badge-hides-one', 'badge-needs-reload', 'reaction-counts-merged'];
  expect(idsOf(ids)).toEqual([
    ['nobody-sees', 'badge-hides-one', 'reaction-counts-merged'],
    ['seen-by-static', 'badge-needs-reload'],
  ]);
  expect(idsOf(ids, 2)).toEqual([
    ['nobody-sees', 'badge-hides-one'],
    ['seen-by-static', 'badge-needs-reload'],
    ['reaction-counts-merged'],
  ]);
  expect(idsOf(ids, 1)).toEqual(ids.map((id) => [id]));
});

test('what may show in any feature is graded alone, and so is each look', () => {
  const basic = ['member-list-static', 'nobody-sees', 'guest-lost-on-reload'];
  expect(idsOf(basic)).toEqual(basic.map((id) => [id]));
  expect(idsOf(['nobody-sees'], 4, ['contract', 'icons'])).toEqual([['nobody-sees'], ['nobody-sees']]);
  const clean = planRuns({ level: 12, skins: ['icons'], bugs: [undefined, bug('nobody-sees')], full: 'none' });
  expect(batchesOf(clean, 4)).toHaveLength(2);
});

test('a bug is judged by the features that it concerns', () => {
  const [receipts, badges] = planRuns({
    level: 1,
    skins: ['contract'],
    bugs: [bug('nobody-sees'), bug('badge-needs-reload')],
    full: 'none',
  });
  const grade = gradeWith({ [bug('badge-needs-reload').criterion]: 'unmet' }, [3, 4], 'TypeError: no badge');
  const part = partFor(receipts!, grade);
  expect({ only: part.only, max: part.max, errors: part.consoleErrors }).toEqual({ only: [3], max: 3, errors: [] });
  expect(judge(receipts!.bug, part)).toMatchObject({ isFound: false, falseAlarms: [], falseErrors: [] });
  expect(judge(badges!.bug, partFor(badges!, grade))).toMatchObject({
    isFound: true,
    falseErrors: [expect.any(String)],
  });
});
