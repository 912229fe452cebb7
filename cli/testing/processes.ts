import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The ids of a process and everything below it; Linux only. */
export function familyOf(pid: number): number[] {
  const parents = new Map(processIds().map((id) => [id, Number(statOf(id)?.[1])]));
  const family = [pid];
  for (const member of family) for (const [id, parent] of parents) if (parent === member) family.push(id);
  return family;
}

/** Those of the processes that still run; a zombie does not. */
export function running(pids: readonly number[]): number[] {
  return pids.filter((pid) => {
    const state = statOf(pid)?.[0];
    return state !== undefined && state !== 'Z' && state !== 'X';
  });
}

/** The folders in which the processes work. */
export function foldersOf(pids: readonly number[]): string[] {
  return pids.flatMap((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`);
    } catch {
      return [];
    }
  });
}

/** Whether any of the processes was started with this among its arguments. */
export const anyRuns = (pids: readonly number[], argument: string): boolean =>
  pids.some((pid) => contentOf(`/proc/${pid}/cmdline`)?.includes(argument));

const processIds = () => readdirSync('/proc').map(Number).filter(Number.isInteger);

// "pid (name) state parent ...", where the name may hold anything; undefined when the process is gone.
const statOf = (pid: number) => contentOf(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ');

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return undefined;
  }
}
