import type { Vocabulary } from '../vocabulary.ts';

/** Controls that bring up a choice of emoji for a message. */
// biome-ignore format: words read best in rows
export const react: Vocabulary = {
  words: ['add reaction', 'add a reaction', 'react to message', 'react', 'reaction', 'reactions', 'add emoji', 'emoji', 'like'],
  symbols: '😀😃😄😁🙂😊☺🤩+＋➕',
  icons: ['smile', 'smile-plus', 'smiley', 'emoji', 'face', 'mood', 'reaction', 'react', 'heart', 'thumbs-up', 'plus'],
  not: ['reply', 'thread', 'edit', 'who reacted', 'who', 'send', 'reacted by', 'pin'],
};

/** Emoji that apps offer for reacting and use for nothing else, the commonest first; without variation selectors. */
export const emojiInUse = [...'👍❤😂🎉😮😢🔥👏🙏😡👎🚀💯😍😆🤔'];

/** Controls at a message that tell who has reacted. */
// biome-ignore format: words read best in rows
export const whoReacted: Vocabulary = {
  words: ['who reacted', 'see who reacted', 'show who reacted', 'view reactions', 'show reactions', 'see reactions', 'reacted by', 'who', 'reactions', 'people'],
  symbols: '👥ℹ',
  icons: ['users', 'people', 'info', 'list'],
  not: ['add', 'react', 'reply', 'seen', 'read', 'edit', 'members'],
};
