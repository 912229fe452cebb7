import type { ConsoleEntry } from './grade.ts';

/** One sort of line that is listed but never limits a score; all of the given conditions must hold. */
export type Chatter = {
  kinds: ConsoleEntry['kind'][];
  text?: RegExp;
  url?: RegExp;
  /** Only once the grader has begun to close the page. */
  whenClosing?: boolean;
  /** Half a sentence for the report. */
  reason: string;
};

const reactWarnings = [
  /^Warning: /,
  /validateDOMNesting|cannot (be a descendant of|contain a nested)|cannot appear as a (child|descendant)/i,
  /unique "?key"? prop|two children with the same key|spread into JSX/,
  /not wrapped in act\(|support act\(/,
  /without an `onChange` handler|changing an (un)?controlled (input|component)|`value` prop on/,
  /React does not recognize the|Invalid DOM property|Invalid (value for prop|attribute name)|non-boolean attribute|Unknown event handler/,
  /Cannot update a component .* while rendering a different component|unmounted component/s,
  /is deprecated in (StrictMode|React)|no longer supported in React 1[89]|defaultProps will be removed/,
  /Missing `Description` or|React Router Future Flag Warning/,
];

/** All sorts of chatter, each with the reason why it says nothing about what people see. */
export const chatter: readonly Chatter[] = [
  {
    kinds: ['request'],
    reason: 'a failed request shows as a console error or an exception as well, when it matters to the app',
  },
  { kinds: ['console'], text: /\/favicon/i, reason: 'a missing icon' },
  { kinds: ['console'], url: /\/favicon[^/]*$/i, reason: 'a missing icon' },
  {
    kinds: ['console'],
    text: /Failed to load resource:.*status of 4\d\d\b/,
    reason: 'a refused request: refusing bad input is what validation is made of',
  },
  {
    kinds: ['console'],
    text: /net::ERR_(NAME_NOT_RESOLVED|INTERNET_DISCONNECTED|PROXY_CONNECTION_FAILED|TUNNEL_CONNECTION_FAILED|NETWORK_CHANGED|BLOCKED_BY_CLIENT)/,
    reason: 'another host that the grading machine does not reach, such as one that serves fonts',
  },
  {
    kinds: ['console'],
    text: /rate.?limit|too (many|quickly|fast)|slow down|must be \d+\s?-\s?\d+ characters|too long/i,
    reason: 'the app refusing input that the grader made too fast or too long on purpose',
  },
  { kinds: ['console'], text: /^\[(vite|hmr)\]|vite-hmr/i, reason: 'the development server talking' },
  {
    kinds: ['exception'],
    text: /WebSocket closed without opened/,
    reason: 'the development server missing its own reload socket',
  },
  {
    kinds: ['console'],
    text: /WebSocket connection to 'wss?:\/\/[^']*\?token=/,
    reason: 'the development server looking for its own reload socket',
  },
  {
    kinds: ['console'],
    text: /Download the React DevTools|DevTools (failed to load|listening)|Could not load content for .*source ?map/i,
    reason: 'developer tools talking',
  },
  ...reactWarnings.map(
    (text): Chatter => ({ kinds: ['console'], text, reason: 'a warning of React that only development builds print' }),
  ),
  {
    kinds: ['console', 'exception'],
    text: /ResizeObserver loop (limit exceeded|completed with undelivered notifications)/,
    reason: 'a notice of the browser about layout, without effect',
  },
  {
    kinds: ['console'],
    text: /WebSocket is closed before the connection is established/,
    reason: 'a connection that the page itself gave up, as development builds do at every start',
  },
  {
    kinds: ['console', 'exception'],
    text: /WebSocket|socket|net::ERR_|Failed to fetch|NetworkError|Load failed|AbortError/i,
    whenClosing: true,
    reason: 'the grader was closing the page',
  },
];
