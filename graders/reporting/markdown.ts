import { oneLine } from './words.ts';

/** A text of unknown origin as one line of Markdown that shows exactly these words: it can start no heading, row or link. */
export function inline(text: string): string {
  return oneLine(text).replace(/[\\`*|<[\]]/g, '\\$&');
}

/** A text of unknown origin as a Markdown code block; indented, because a fence could be closed from within. */
export function codeBlock(text: string, maxLines = 12): string {
  const lines = text.trimEnd().split(/\r\n|[\n\r\u2028\u2029]/);
  const shown =
    lines.length > maxLines ? [...lines.slice(0, maxLines), `… ${lines.length - maxLines} more lines`] : lines;
  return shown.map((line) => `    ${line.replace(/\p{Cc}/gu, ' ').trimEnd()}`).join('\n');
}

/** Items as a numbered list, from 1. */
export function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${inline(item)}`).join('\n');
}
