import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const apps = path.resolve(import.meta.dirname, '../../fixtures/apps');

/** Twelve hex digits that change when the reference app or one of its seeded bugs does. */
export function appVersion(dir = apps): string {
  const exclude = (name: string) => name === 'node_modules' || name === 'dist' || name.endsWith('.test.ts');
  const files = globSync('**/*.{ts,tsx,css,html,json}', { cwd: dir, exclude: (file) => exclude(path.basename(file)) });
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\0${readFileSync(path.join(dir, file), 'utf8')}\0`);
  return hash.digest('hex').slice(0, 12);
}
