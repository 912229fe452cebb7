/** One subcommand of `rungs`. */
export type Command = {
  /** What it does, for the list of commands. */
  summary: string;
  /** The text of `--help`. */
  help: string;
  /** Does it and returns the exit code; throws BadInput when the arguments make no sense. */
  run(args: string[]): Promise<number>;
};
