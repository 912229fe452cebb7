import { expect, test } from 'vitest';
import { type ConsoleLine, capsScore, whyHarmless } from './console-caps.ts';

const status = (code: string) => `Failed to load resource: the server responded with a status of ${code}`;

test.each<ConsoleLine>([
  { kind: 'exception', text: "TypeError: Cannot read properties of undefined (reading 'id')" },
  { kind: 'exception', text: 'Error: Too many re-renders. React limits the number of renders to prevent a loop.' },
  { kind: 'exception', text: 'Warning: thrown by the app itself' },
  { kind: 'console', text: 'failed to save message: relation "reads" does not exist' },
  { kind: 'console', text: status('500 (Internal Server Error)') },
  { kind: 'console', text: status('502 (Bad Gateway)'), url: 'http://localhost:6001/api/rooms' },
  { kind: 'console', text: 'Failed to load resource: net::ERR_CONNECTION_REFUSED' },
  {
    kind: 'console',
    text: "WebSocket connection to 'ws://localhost:6001/socket.io/' failed: net::ERR_CONNECTION_REFUSED",
  },
  { kind: 'console', text: "TypeError: Cannot read properties of null (reading 'map')", closing: true },
])('caps: $kind $text', (line) => {
  expect(capsScore(line)).toBe(true);
  expect(whyHarmless(line)).toBeUndefined();
});

test.each<ConsoleLine>([
  { kind: 'request', text: 'GET http://localhost:6001/api/rooms: 500' },
  { kind: 'console', text: status('404 (Not Found)'), url: 'http://localhost:6273/favicon.ico' },
  { kind: 'console', text: status('500'), url: 'http://localhost:6273/favicon.svg' },
  { kind: 'console', text: status('400 (Bad Request)') },
  { kind: 'console', text: status('429 (Too Many Requests)') },
  {
    kind: 'console',
    text: 'Failed to load resource: net::ERR_NAME_NOT_RESOLVED',
    url: 'https://fonts.example/inter.css',
  },
  { kind: 'console', text: '[vite] failed to connect to websocket.' },
  { kind: 'console', text: '[HMR] connection lost' },
  { kind: 'exception', text: 'Error: WebSocket closed without opened.' },
  { kind: 'console', text: "WebSocket connection to 'ws://localhost:6273/?token=a1' failed: Error" },
  { kind: 'console', text: 'Download the React DevTools for a better development experience' },
  { kind: 'console', text: 'Warning: componentWillMount has been renamed' },
  { kind: 'console', text: 'validateDOMNesting(...): <div> cannot appear as a descendant of <p>.' },
  { kind: 'console', text: 'In HTML, %s cannot be a descendant of <%s>. <div> p' },
  { kind: 'console', text: 'Each child in a list should have a unique "key" prop.' },
  { kind: 'console', text: 'Encountered two children with the same key, `3`.' },
  { kind: 'console', text: 'An update to Room inside a test was not wrapped in act(...).' },
  { kind: 'exception', text: 'ResizeObserver loop completed with undelivered notifications.' },
  {
    kind: 'console',
    text: "WebSocket connection to 'ws://x/' failed: WebSocket is closed before the connection is established.",
  },
  { kind: 'console', text: 'websocket error: transport close', closing: true },
  { kind: 'exception', text: 'TypeError: Failed to fetch', closing: true },
])('is listed but does not cap: $kind $text', (line) => {
  expect(whyHarmless(line)).toMatch(/\w/);
  expect(capsScore(line)).toBe(false);
});

test('a lost connection caps while the page is open', () => {
  expect(capsScore({ kind: 'exception', text: 'TypeError: Failed to fetch' })).toBe(true);
});
