import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as tick } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { Turns } from './turns.ts';

function folder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'rungs-turns-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

/** Something under way that a test ends when it likes. */
function work(log: string[], name: string) {
  let end = () => {};
  const ended = new Promise<void>((done) => {
    end = done;
  });
  const run = async () => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
    return name;
  };
  return { run, end };
}

const nothing = async () => {};

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}

test('several run together', async () => {
  const dir = folder();
  const log: string[] = [];
  const [a, b] = [work(log, 'a'), work(log, 'b')];
  const runs = [new Turns(dir, 0).together(nothing, a.run), new Turns(dir, 1).together(nothing, b.run)];
  await expect.poll(() => log).toEqual(['a begins', 'b begins']);
  a.end();
  b.end();
  expect(await Promise.all(runs)).toEqual(['a', 'b']);
});

test('who wants to be alone waits for the others, and they for it', async () => {
  const dir = folder();
  const log: string[] = [];
  const [a, alone, late] = [work(log, 'a'), work(log, 'alone'), work(log, 'late')];
  const runs = [new Turns(dir, 0).together(nothing, a.run)];
  await expect.poll(() => log).toEqual(['a begins']);
  runs.push(new Turns(dir, 1).alone(alone.run));
  await tick();
  runs.push(new Turns(dir, 2).together(async () => void log.push('late steps aside'), late.run));
  await expect.poll(() => log).toEqual(['a begins', 'late steps aside']);
  a.end();
  await expect.poll(() => log.at(-1)).toBe('alone begins');
  alone.end();
  await expect.poll(() => log.at(-1)).toBe('late begins');
  late.end();
  await Promise.all(runs);
  expect(log).toEqual([
    'a begins',
    'late steps aside',
    'a ends',
    'alone begins',
    'alone ends',
    'late begins',
    'late ends',
  ]);
});

test('two that want to be alone are so one after the other', async () => {
  const dir = folder();
  const log: string[] = [];
  const [a, b] = [work(log, 'a'), work(log, 'b')];
  const runs = [new Turns(dir, 0).alone(a.run), new Turns(dir, 1).alone(b.run)];
  await expect.poll(() => log).toHaveLength(1);
  a.end();
  b.end();
  await Promise.all(runs);
  expect([log[0], log[2]].sort()).toEqual(['a begins', 'b begins']);
  expect(log[1]).toBe(log[0]!.replace('begins', 'ends'));
});

test('a turn ends with an error, too', async () => {
  const dir = folder();
  const fail = () => Promise.reject(new Error('broken'));
  await expect(new Turns(dir, 0).together(nothing, fail)).rejects.toThrow('broken');
  await expect(new Turns(dir, 0).alone(fail)).rejects.toThrow('broken');
  expect(await new Turns(dir, 1).alone(async () => 'free')).toBe('free');
});

test('who died holds no turn', async () => {
  const dir = folder();
  const turns = new Turns(dir, 0);
  writeFileSync(path.join(dir, 'turns', 'alone'), String(await deadPid()));
  writeFileSync(path.join(dir, 'turns', 'active-7'), String(await deadPid()));
  expect(await turns.together(nothing, async () => 'ran')).toBe('ran');
  expect(await turns.alone(async () => 'ran')).toBe('ran');
});

test('only so many are active at a time, the urgent ones first', async () => {
  const dir = folder();
  const log: string[] = [];
  const [a, calm, urgent] = [work(log, 'a'), work(log, 'calm'), work(log, 'urgent')];
  const runs = [new Turns(dir, 0, 1).together(nothing, a.run)];
  await expect.poll(() => log).toEqual(['a begins']);
  runs.push(new Turns(dir, 1, 1).together(nothing, calm.run), new Turns(dir, 2, 1).together(nothing, urgent.run, true));
  await tick();
  expect(log).toEqual(['a begins']);
  for (const each of [a, urgent, calm]) {
    each.end();
    await expect.poll(() => log.length % 2 || log.length === 6).toBeTruthy();
  }
  await Promise.all(runs);
  expect(log).toEqual(['a begins', 'a ends', 'urgent begins', 'urgent ends', 'calm begins', 'calm ends']);
});

test('who gives way lets another in, and comes back', async () => {
  const dir = folder();
  const log: string[] = [];
  const [pause, other] = [work(log, 'pause'), work(log, 'other')];
  const turns = new Turns(dir, 0, 1);
  const waiting = turns.together(nothing, async () => {
    await turns.giveWay(pause.run);
    log.push('back');
  });
  await expect.poll(() => log).toEqual(['pause begins']);
  const meanwhile = new Turns(dir, 1, 1).together(nothing, other.run);
  await expect.poll(() => log).toEqual(['pause begins', 'other begins']);
  pause.end();
  await expect.poll(() => log.at(-1)).toBe('pause ends');
  other.end();
  await Promise.all([waiting, meanwhile]);
  expect(log).toEqual(['pause begins', 'other begins', 'pause ends', 'other ends', 'back']);
});

test('who is alone and gives way lets others in as well', async () => {
  const dir = folder();
  const turns = new Turns(dir, 0, 2);
  const said = await turns.alone(() => turns.giveWay(() => new Turns(dir, 1, 2).together(nothing, async () => 'in')));
  expect(said).toBe('in');
});

test('a worker keeps its seat for its next scenario, and steps aside only when it has to wait', async () => {
  const dir = folder();
  const log: string[] = [];
  const stepAside = (name: string) => async () => void log.push(`${name} steps aside`);
  const [warm, cold] = [new Turns(dir, 0, 1), new Turns(dir, 1, 1)];
  const first = work(log, 'first');
  const playing = warm.together(stepAside('warm'), first.run);
  await expect.poll(() => log).toEqual(['first begins']);
  const waiting = cold.together(stepAside('cold'), async () => void log.push('cold plays'));
  await expect.poll(() => log.at(-1)).toBe('cold steps aside');
  first.end();
  await playing;
  await warm.together(stepAside('warm'), async () => void log.push('warm plays again'));
  warm.dispose();
  await waiting;
  expect(log.slice(2)).toEqual(['first ends', 'warm plays again', 'cold plays']);
});

test('who has just played and wants to be alone does not keep a seat from another who is', async () => {
  const dir = folder();
  const [a, b] = [new Turns(dir, 0, 2), new Turns(dir, 1, 2)];
  await Promise.all([a, b].map((turns) => turns.together(nothing, tick)));
  const log: string[] = [];
  await Promise.all([a, b].map((turns) => turns.alone(async () => void log.push('alone'))));
  expect(log).toEqual(['alone', 'alone']);
});

test('the more scenarios end under strain, the fewer are let in', async () => {
  const dir = folder();
  const log: string[] = [];
  const began = () => log.filter((line) => line.endsWith('begins')).length;
  const works = ['a', 'b', 'c', 'd'].map((name) => work(log, name));
  for (let strains = 0; strains < 2; strains++) new Turns(dir, 0).noteEnd(true);
  const runs = works.map(({ run }, worker) => new Turns(dir, worker, 4).together(nothing, run));
  await expect.poll(began).toBe(2);
  for (let strains = 2; strains < 5; strains++) new Turns(dir, 0).noteEnd(true);
  const first = works.find((_, n) => log[0] === `${'abcd'[n]} begins`)!;
  first.end();
  await expect.poll(() => log.some((line) => line.endsWith('ends'))).toBe(true);
  await tick();
  expect(began()).toBe(2);
  for (const { end } of works) end();
  await Promise.all(runs);
  expect(began()).toBe(4);
});

test('scenarios that end without strain let more in again', async () => {
  const dir = folder();
  const log: string[] = [];
  const began = () => log.filter((line) => line.endsWith('begins')).length;
  const note = (strained: boolean, times: number) => {
    for (let n = 0; n < times; n++) new Turns(dir, 0).noteEnd(strained);
  };
  note(true, 30);
  const works = ['a', 'b', 'c', 'd'].map((name) => work(log, name));
  const runs = works.map(({ run }, worker) => new Turns(dir, worker, 4).together(nothing, run));
  await expect.poll(began).toBe(1);
  note(false, 5);
  await expect.poll(began).toBe(2);
  note(false, 12);
  await expect.poll(began).toBe(4);
  for (const { end } of works) end();
  await Promise.all(runs);
});

test('in an app that strains those count who wait for something in it, and who wants to be alone waits for them', async () => {
  const dir = folder();
  const log: string[] = [];
  for (let strains = 0; strains < 5; strains++) new Turns(dir, 0).noteEnd(true);
  const waits = ['a', 'b', 'c'].map((name) => work(log, name));
  const runs = waits.map(({ run }, worker) => {
    const turns = new Turns(dir, worker, 4);
    return turns.together(nothing, () => turns.giveWay(run));
  });
  await expect.poll(() => log.length).toBe(3);
  const [late, alone] = [work(log, 'late'), work(log, 'alone')];
  runs.push(new Turns(dir, 3, 4).together(async () => void log.push('late steps aside'), late.run));
  await expect.poll(() => log.at(-1)).toBe('late steps aside');
  waits[0]!.end();
  await expect.poll(() => log.at(-1)).toBe('late begins');
  runs.push(new Turns(dir, 4, 4).alone(alone.run));
  late.end();
  await expect.poll(() => log.at(-1)).toBe('alone begins');
  for (const { end } of [...waits, alone]) end();
  await Promise.all(runs);
});
