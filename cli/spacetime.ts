import { spacetime as runSpacetime, usage } from '../fixtures/backends/spacetime/command/spacetime.ts';
import type { Command } from './command.ts';

/** `rungs spacetime ...`: what the `spacetime` CLI does, for work without it. */
export const spacetime: Command = {
  summary: 'publish, generate, logs, sql, call, ... as the CLI of SpacetimeDB, for work without it',
  help: usage,
  run: runSpacetime,
};
