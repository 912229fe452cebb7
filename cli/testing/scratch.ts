import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const base = mkdtempSync(path.join(tmpdir(), 'rungs-test-'));
afterAll(() => rmSync(base, { recursive: true, force: true, maxRetries: 5 }));

/** A new folder that is gone after the tests of the file. */
export const scratch = (): string => mkdtempSync(path.join(base, 'x-'));

/** A copy of one of the control apps, since results are written into the folder that is graded. */
export function control(name: string): string {
  const dir = path.join(scratch(), name);
  cpSync(path.join(import.meta.dirname, '../../fixtures/controls', name), dir, { recursive: true });
  return dir;
}
