// Run by `npm run lint`: fails when a file imports what rules.json does not allow.
import path from 'node:path';
import { faultsIn } from './faults.ts';
import { importsOf, sourceFiles } from './imports.ts';
import rules from './rules.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '..');
const files = sourceFiles(root);
const imports = importsOf(root, files);
const faults = faultsIn(files, imports, rules);
for (const fault of faults) console.error(fault);
if (faults.length) process.exitCode = 1;
else console.log(`Boundaries: ${imports.length} imports between ${files.length} files are allowed.`);
