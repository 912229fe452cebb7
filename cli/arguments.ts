import { type ParseArgsConfig, parseArgs } from 'node:util';
import { BadInput } from '../fixtures/failures.ts';

/** The options and other words of a command line; throws BadInput, which leads to the command's help. */
export function parseCommandLine<const Options extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    // Node's own message goes on about positional arguments after its first sentence.
    const [what] = (error as Error).message.split(/[.\n]/);
    throw new BadInput(`${what}; see npx rungs ${command} --help`);
  }
}

/** The number that an option gives; throws BadInput unless it is a whole one from 1 to `max`. */
export function wholeNumber(option: string, text: string, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= max) return value;
  throw new BadInput(`${option} is "${text}"; give a number from 1 to ${max}`);
}

/** The level that `--level` gives, as "1" or "L1"; throws BadInput when it is missing or none. */
export function levelFrom(text: string | undefined): number {
  if (text === undefined) throw new BadInput('which level? Give --level 1; a level includes the ones below it');
  return wholeNumber('--level', text.replace(/^L/i, ''), 12);
}
