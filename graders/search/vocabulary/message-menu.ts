import type { Vocabulary } from '../vocabulary.ts';

/** What a message hides its controls behind. */
// biome-ignore format: words read best in rows
export const messageMenu: Vocabulary = {
  words: ['message actions', 'message options', 'message menu', 'more actions', 'more options', 'more', 'actions', 'options', 'menu'],
  symbols: '⋮⋯…•☰≡▾▼⌄⚙',
  icons: ['more', 'dots', 'ellipsis', 'kebab', 'menu', 'more-horizontal', 'more-vertical', 'chevron-down'],
  not: ['emoji', 'react', 'reaction', 'reply', 'thread', 'edit', 'history', 'edited', 'seen', 'read'],
};
