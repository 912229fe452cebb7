import type { Vocabulary } from '../vocabulary.ts';

/** Controls that begin a reply to one message: a thread is wanted, so its words go before plain replies. */
// biome-ignore format: words read best in rows
export const reply: Vocabulary = {
  words: ['reply in thread', 'reply to thread', 'start a thread', 'start thread', 'open thread', 'view thread', 'thread', 'reply to message', 'reply', 'respond', 'comment', 'answer'],
  symbols: '🧵💬🗨↩↪⤷⮌⮐⤶',
  icons: ['reply', 'thread', 'message', 'comment', 'corner', 'message-square', 'message-circle', 'chat', 'bubble', 'speech', 'threads'],
  not: ['direct', 'dm', 'forward', 'share', 'copy', 'edit', 'react', 'send', 'close', 'cancel', 'seen'],
};

/** Controls at a message that show the replies to it. */
// biome-ignore format: words read best in rows
export const openThread: Vocabulary = {
  words: ['view thread', 'open thread', 'show thread', 'view replies', 'show replies', 'see replies', 'replies', 'thread', '1 reply', 'reply in thread', 'reply', 'comments', 'comment', 'answers', 'responses'],
  symbols: '🧵💬🗨↩↪',
  icons: ['thread', 'message', 'comment', 'message-square', 'message-circle', 'chat', 'bubble', 'reply', 'threads'],
  not: ['direct', 'dm', 'forward', 'share', 'copy', 'edit', 'react', 'close', 'cancel', 'seen'],
};

// biome-ignore format: words read best in rows
export const replyField: Vocabulary = {
  words: ['reply to thread', 'reply in thread', 'write a reply', 'type a reply', 'type your reply', 'your reply', 'add a reply', 'add reply', 'reply', 'thread', 'respond', 'comment', 'answer', 'message'],
  near: ['thread', 'replies', 'reply', 'replying'],
};

// biome-ignore format: words read best in rows
export const sendReply: Vocabulary = {
  words: ['send reply', 'post reply', 'add reply', 'reply', 'send message', 'send', 'post', 'submit', 'respond', 'comment'],
  symbols: '➤➢➣►▶→➜↑⬆✈📨📤🚀⏎↵',
  icons: ['send', 'paper-plane', 'plane', 'arrow-up', 'arrow-right', 'submit', 'reply'],
  not: ['schedule', 'later', 'emoji', 'attach', 'file', 'gif', 'expire', 'disappear', 'ephemeral', 'cancel', 'close', 'replies', 'thread', 'edit'],
};
