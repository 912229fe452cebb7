import { expect, test } from 'vitest';
import { codeBlock, inline, numbered } from './markdown.ts';

test('a text stays on its line and means nothing to Markdown', () => {
  expect(inline('a\n## Bug 9: b')).toBe('a ## Bug 9: b');
  expect(inline('**TOTAL** | `x` <img src=x> [a](b) \\')).toBe(
    '\\*\\*TOTAL\\*\\* \\| \\`x\\` \\<img src=x> \\[a\\](b) \\\\',
  );
});

test('a list is numbered from one', () => {
  expect(numbered(['enter', 'send\nit'])).toBe('1. enter\n2. send it');
});

test('every line of a code block is indented, and long ones are cut', () => {
  expect(codeBlock('a\n## b\r\n```\n')).toBe('    a\n    ## b\n    ```');
  expect(codeBlock('1\n2\n3\n4', 2)).toBe('    1\n    2\n    … 2 more lines');
});
