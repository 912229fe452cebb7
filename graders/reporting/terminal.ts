const began = Date.now();

/** One line of progress on standard error, with the seconds since the start, so that nobody waits without a word. */
export function say(what: string): void {
  process.stderr.write(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)}s  ${what}\n`);
}
