import type { Import } from './imports.ts';

/**
 * What the files of a folder may import besides each other; a folder or one file each. `types` is for `import type`
 * alone. The nearest rule above a file counts.
 */
export type Rules = Record<string, { imports?: string[]; types?: string[] }>;

/** Imports that no rule allows, files in folders without a rule, and cycles; one line each. */
export function faultsIn(files: readonly string[], imports: readonly Import[], rules: Rules): string[] {
  // Files right in the root set the tools up and may import anything.
  const ruled = files.filter((file) => file.includes('/'));
  const lawless = ruled.filter((file) => !folderOf(file, rules)).map((file) => `${file}: no rule for its folder`);
  const forbidden = imports
    .filter((each) => each.from.includes('/') && !isAllowed(each, rules))
    .map(({ from, to, isType }) => `${from}: must not import ${isType ? 'types of ' : ''}${to}`);
  return [...lawless, ...forbidden, ...cyclesIn(imports).map((cycle) => `cycle: ${cycle.join(' -> ')}`)];
}

function isAllowed({ from, to, isType }: Import, rules: Rules): boolean {
  const folder = folderOf(from, rules);
  if (!folder) return true;
  const { imports = [], types = [] } = rules[folder]!;
  return [folder, ...imports, ...(isType ? types : [])].some((allowed) => isWithin(to, allowed));
}

function folderOf(file: string, rules: Rules): string | undefined {
  const above = Object.keys(rules).filter((folder) => isWithin(file, folder));
  return above.sort((a, b) => b.length - a.length)[0];
}

const isWithin = (file: string, place: string) => file === place || file.startsWith(`${place}/`);

function cyclesIn(imports: readonly Import[]): string[][] {
  const next = Map.groupBy(imports, (each) => each.from);
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (file: string, trail: string[]) => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file]);
    if (trail.includes(file) || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
}
