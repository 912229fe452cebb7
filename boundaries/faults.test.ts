import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { faultsIn, type Rules } from './faults.ts';
import { importsOf, sourceFiles } from './imports.ts';

const rules: Rules = {
  low: {},
  high: { imports: ['low', 'side/open.ts'], types: ['side'] },
  'high/inner': {},
  side: {},
};

function faults(texts: Record<string, string>): string[] {
  const root = mkdtempSync(path.join(tmpdir(), 'boundaries-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  const files = sourceFiles(root);
  return faultsIn(files, importsOf(root, files), rules);
}

test('a folder may import itself, what its rule lists, packages, and nothing else', () => {
  const texts = {
    'high/a.ts': `import { b } from './b.ts';\nimport fs from 'node:fs';\nexport {\n  low,\n} from '../low/a.tsx';\n`,
    'high/b.ts': `import '../side/open.ts';`,
    'low/a.tsx': `import type { B } from '../high/b.ts';`,
    'side/open.ts': `export const load = () => import('../low/a.tsx');`,
  };
  expect(faults(texts)).toEqual([
    'low/a.tsx: must not import types of high/b.ts',
    'side/open.ts: must not import low/a.tsx',
    'cycle: high/b.ts -> side/open.ts -> low/a.tsx -> high/b.ts',
  ]);
});

test('types may be allowed where values are not', () => {
  const side = { 'side/shut.ts': 'export type Shut = 1;' };
  expect(faults({ ...side, 'high/a.ts': `import type { Shut } from '../side/shut.ts';` })).toEqual([]);
  expect(faults({ ...side, 'high/a.ts': `import { Shut } from '../side/shut.ts';` })).toEqual([
    'high/a.ts: must not import side/shut.ts',
  ]);
});

test('the nearest rule above a file counts', () => {
  const texts = { 'high/inner/a.ts': `export * from '../../low/a.ts';`, 'low/a.ts': '' };
  expect(faults(texts)).toEqual(['high/inner/a.ts: must not import low/a.ts']);
});

test('a folder without a rule is a fault, the files of the root are free', () => {
  expect(faults({ 'new/a.ts': '', 'root.ts': `import './new/a.ts';` })).toEqual(['new/a.ts: no rule for its folder']);
});
