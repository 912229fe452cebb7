import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleGrade } from '../../scoring/testing/sample-grade.ts';
import { embedPictures } from './pictures.ts';

let runDir: string;
const put = (name: string, size: number) => writeFile(path.join(runDir, 'screenshots', name), Buffer.alloc(size, 1));

beforeEach(async () => {
  runDir = await mkdtemp(path.join(tmpdir(), 'rungs-pictures-'));
  await mkdir(path.join(runDir, 'screenshots'));
});
afterEach(() => rm(runDir, { recursive: true }));

test('pictures become data URIs; those that are not there are null', async () => {
  await put('F01.C1-marlow.jpg', 3);
  const pictures = await embedPictures(sampleGrade(), runDir, 1000);
  expect(pictures['screenshots/F01.C1-marlow.jpg']).toBe('data:image/jpeg;base64,AQEB');
  expect(pictures['screenshots/F01.C1-juniper.jpg']).toBeNull();
  expect(Object.keys(pictures)).toHaveLength(45);
});

test('within a budget, those of failed criteria come first and the others stay files', async () => {
  await put('F01.C1-marlow.jpg', 600);
  await put('F02.C2-marlow.jpg', 600);
  const pictures = await embedPictures(sampleGrade(), runDir, 1000);
  expect(pictures['screenshots/F02.C2-marlow.jpg']).toMatch(/^data:/);
  expect(pictures).not.toHaveProperty(['screenshots/F01.C1-marlow.jpg']);
});
