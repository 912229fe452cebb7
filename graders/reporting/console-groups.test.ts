import { expect, test } from 'vitest';
import { sampleConsole } from '../scoring/testing/sample-scenario.ts';
import { groupConsole } from './console-groups.ts';

test('equal lines are one group, with how often and who', () => {
  const line = sampleConsole({ text: 'boom', person: 'Juniper' });
  const groups = groupConsole([line, { ...line, person: 'Marlow' }, line, { ...line, text: 'other' }]);
  expect(groups).toEqual([
    { kind: 'exception', text: 'boom', caps: true, times: 3, people: ['Juniper', 'Marlow'] },
    { kind: 'exception', text: 'other', caps: true, times: 1, people: ['Juniper'] },
  ]);
});

test('the same words that count once and do not count once stay apart', () => {
  const line = sampleConsole();
  expect(groupConsole([line, { ...line, caps: false }])).toHaveLength(2);
});
