import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readUiMap, UiMap } from './ui-map.ts';

function folder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'rungs-map-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

const found = { how: 'click it', tries: 1, failed: [] };

test('what failed twice is hopeless for all workers, until it works once', () => {
  const dir = folder();
  const [one, two] = [new UiMap(dir, 0), new UiMap(dir, 1)];
  one.miss('fly', ['click "Wings"']);
  expect(two.hopeless('fly')).toBeUndefined();
  two.miss('fly', ['click "Up"']);
  expect(new UiMap(dir, 2).hopeless('fly')).toEqual(['click "Wings"']);
  one.remember('fly', found, { control: 'wings' });
  expect(two.hopeless('fly')).toBeUndefined();
  expect(two.worked('fly', 'control')).toEqual(['wings']);
  expect(readUiMap(dir)).toMatchObject([{ intent: 'fly', how: 'click it' }]);
});

test('what failed on a strained machine is forgiven, what failed before is not', () => {
  const dir = folder();
  new UiMap(dir, 0).miss('fly', ['early']);
  const strained = new UiMap(dir, 0);
  strained.miss('fly', ['late']);
  strained.miss('swim', ['late']);
  expect(strained.hopeless('fly')).toEqual(['early']);
  strained.forgive();
  expect(new UiMap(dir, 1).hopeless('fly')).toBeUndefined();
  strained.miss('fly', ['again']);
  expect(new UiMap(dir, 1).hopeless('fly')).toEqual(['early']);
});
