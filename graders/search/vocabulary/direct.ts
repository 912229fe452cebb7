import type { Vocabulary } from '../vocabulary.ts';

/** A control with a person that opens the conversation with them. */
// biome-ignore format: words read best in rows
export const writeTo: Vocabulary = {
  words: ['direct message', 'send direct message', 'send a direct message', 'send dm', 'start dm', 'dm', 'message', 'send message', 'send a message', 'private message', 'pm', 'start chat', 'start a chat', 'start conversation', 'chat', 'write', 'write to', 'whisper', 'talk', 'open chat'],
  symbols: '💬✉📩📨🗨🗪💌',
  icons: ['message', 'message-circle', 'message-square', 'chat', 'chat-bubble', 'comment', 'mail', 'envelope', 'send', 'at-sign', 'dm'],
  not: ['kick', 'ban', 'promote', 'invite', 'type a message', 'schedule', 'delete', 'edit', 'thread', 'reply', 'mute', 'messages'],
};

/** Where one's conversations are listed, when something else is in that place. */
// biome-ignore format: words read best in rows
export const conversations: Vocabulary = {
  words: ['chats', 'chat', 'direct messages', 'dms', 'conversations', 'messages', 'all chats', 'inbox', 'direct', 'home'],
  symbols: '💬✉📥🏠',
  icons: ['message', 'chat', 'messages', 'inbox', 'home'],
  not: ['new', 'create', 'start', 'scheduled', 'settings', 'send'],
};

/** What brings up a choice of people to write to. */
// biome-ignore format: words read best in rows
export const newDirect: Vocabulary = {
  words: ['new direct message', 'new dm', 'start a dm', 'start dm', 'create dm', 'add dm', 'open a dm', 'direct message', 'direct messages', 'new message', 'new conversation', 'start conversation', 'start a conversation', 'new chat', 'start chat', 'start a chat', 'message someone', 'write to someone', 'dms', 'dm', 'compose', 'people', 'contacts', 'users', 'chats'],
  symbols: '💬✉📝✏➕+＋👤👥',
  icons: ['message-plus', 'message-circle', 'message-square', 'chat', 'mail', 'edit', 'pen-square', 'square-pen', 'compose', 'plus', 'user-plus', 'users', 'people', 'contacts', 'at-sign'],
  near: ['direct', 'direct messages', 'dms', 'messages', 'people', 'conversations', 'private messages'],
  not: ['room', 'channel', 'send', 'reaction', 'emoji', 'attach', 'file', 'schedule', 'status', 'thread', 'invite', 'members', 'edit', 'reply', 'delete'],
};
