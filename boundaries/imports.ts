import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One file of ours that another one imports; both relative to the root, with `/`. */
export type Import = { from: string; to: string; isType: boolean };

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\sfrom\s+)?['"](\.[^'"]+)['"]/gm;
const call = /\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g;

/** The source files below a folder, without dependencies and output. */
export function sourceFiles(root: string): string[] {
  const files = globSync('**/*.{ts,tsx}', { cwd: root, exclude: ['**/node_modules', '**/dist', 'reports/runs'] });
  return files.map((file) => file.replaceAll(path.sep, '/')).sort();
}

/** Every import among these files, also those of types only and those that happen while running. */
export function importsOf(root: string, files: readonly string[]): Import[] {
  return files.flatMap((from) => {
    const text = readFileSync(path.join(root, from), 'utf8');
    const found = [
      ...[...text.matchAll(statement)].map((match) => ({ target: match[2]!, isType: Boolean(match[1]) })),
      ...[...text.matchAll(call)].map((match) => ({ target: match[1]!, isType: false })),
    ];
    return found
      .map(({ target, isType }) => ({ from, to: path.posix.join(path.posix.dirname(from), target), isType }))
      .filter(({ to }) => existsSync(path.join(root, to)));
  });
}
