#!/usr/bin/env node
import { BadInput } from '../fixtures/failures.ts';
import { calibrate } from './calibrate.ts';
import type { Command } from './command.ts';
import { grade } from './grade.ts';
import { spacetime } from './spacetime.ts';

/** Every subcommand under its name. */
const commands: Record<string, Command> = { grade, calibrate, spacetime };

const [name = '', ...rest] = process.argv.slice(2);
process.exitCode = await run(name, rest).catch((error: unknown) => {
  if (!(error instanceof BadInput)) throw error;
  console.error(`rungs: ${error.message}`);
  return 2;
});

async function run(name: string, args: string[]): Promise<number> {
  if (['--help', '-h', 'help'].includes(name)) return say(usage());
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command)
    throw new BadInput(`${name ? `there is no command "${name}"` : 'give a command'}; see npx rungs --help`);
  return args.includes('--help') || args.includes('-h') ? say(command.help) : command.run(args);
}

function usage(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
  return `Usage: npx rungs <command> [options]\n\n${lines.join('\n')}\n\nnpx rungs <command> --help tells more.`;
}

function say(text: string): number {
  console.log(text);
  return 0;
}
