import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { cspHash, embedJson, escapeHtml } from './embed.ts';

test('embedded JSON cannot end its element, and reads back the same', () => {
  const value = { text: '</script><img src=x onerror=alert(1)><!-- & \u2028 é 🎉', list: [1, null] };
  expect(embedJson(value)).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(embedJson(value))).toEqual(value);
});

test('escaped HTML shows its characters', () => {
  expect(escapeHtml(`<b a="1" c='2'>&`)).toBe('&#60;b a=&#34;1&#34; c=&#39;2&#39;&#62;&#38;');
});

test('a policy hash is of the text itself', () => {
  expect(cspHash('x()')).toBe(`'sha256-${createHash('sha256').update('x()').digest('base64')}'`);
});
