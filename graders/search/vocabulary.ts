/**
 * What an intent may be called in an app nobody has seen before. Words are matched as whole words against the cues of a
 * control; symbols and icon names are matched as they are.
 */
export type Vocabulary = {
  /** Phrases that name the intent, the strongest first; the order decides between two that fit. */
  words: string[];
  /** Phrases that merely allow it. */
  weak?: string[];
  symbols?: string;
  /** Names that icon sets give to the drawing. */
  icons?: string[];
  /** Phrases that rule the control out. */
  not?: string[];
  /** Headings or loose labels beside the control that speak for it. */
  near?: string[];
};

/** Controls that nobody presses by accident: never tried for an intent that does not ask for them. */
// biome-ignore format: words read best in rows
export const destructive = [
  'delete', 'remove', 'kick', 'ban', 'block', 'leave', 'exit', 'quit', 'log out', 'logout', 'sign out', 'clear', 'reset',
  'disconnect', 'decline', 'reject', 'report', 'archive', 'destroy',
];

/** Symbols of the same kind. */
export const destructiveSymbols = '🗑🚪👢🚫⛔';

// biome-ignore format: words read best in rows
export const nameField: Vocabulary = {
  words: ['display name', 'your name', 'username', 'user name', 'nickname', 'nick', 'screen name', 'handle', 'name', 'alias', 'who are you', 'call you'],
  weak: ['e g', 'enter', 'choose', 'pick'],
  not: ['room', 'channel', 'message', 'search', 'email', 'password', 'group', 'space', 'topic', 'server'],
};

// biome-ignore format: words read best in rows
export const enter: Vocabulary = {
  words: ['join chat', 'enter chat', 'start chatting', 'get started', 'join', 'enter', 'continue', 'log in', 'login', 'sign in', 'connect', 'start', 'go', 'let s go', 'next', 'begin', 'chat now', 'create account', 'sign up', 'register', 'set name', 'save', 'submit', 'ok', 'done', 'confirm', 'finish', 'chat'],
  symbols: '→➜➤➡▶✓✔',
  icons: ['arrow-right', 'login', 'log-in', 'check', 'enter'],
  not: ['guest', 'anonymous', 'anonymously', 'forgot', 'theme', 'dark', 'light', 'room', 'cancel', 'back', 'google', 'github', 'learn', 'terms'],
};

/** What leads from a form for those who have an account to one for those who have none. */
export const newHere = [
  'create one',
  'create an account',
  'new here',
  'new user',
  'need an account',
  'don t have an account',
  'no account',
];

/** Taking a name, or another one. */
// biome-ignore format: words read best in rows
export const naming = ['set your name', 'set name', 'set username', 'choose a name', 'change name', 'change username', 'edit name', 'rename', 'edit profile'];

// biome-ignore format: words read best in rows
export const roomNameField: Vocabulary = {
  words: ['room name', 'channel name', 'name of the room', 'name your room', 'name of the channel', 'new room', 'new channel', 'create room', 'create a room', 'create channel', 'group name', 'space name', 'conversation name', 'chat name', 'add room', 'room', 'channel', 'space', 'name', 'title', 'group', 'topic'],
  weak: ['e g', 'new'],
  near: ['room', 'channel', 'create', 'new', 'space'],
  not: ['message', 'search', 'filter', 'find', 'display name', 'username', 'your name', 'user', 'invite', 'reply', 'status', 'description'],
};

// biome-ignore format: words read best in rows
export const createRoom: Vocabulary = {
  words: ['create room', 'create a room', 'new room', 'add room', 'create channel', 'new channel', 'add channel', 'start a new channel', 'new space', 'new group', 'start a room', 'make room', 'open a room', 'create', 'add', 'new', 'start', 'make'],
  symbols: '+＋➕✚⊕',
  icons: ['plus', 'add', 'create', 'new', 'pencil-plus', 'square-plus', 'plus-circle', 'message-plus'],
  near: ['room', 'rooms', 'channel', 'channels', 'spaces', 'chats', 'conversations'],
  not: ['message', 'direct', 'dm', 'dms', 'private', 'reaction', 'emoji', 'attach', 'file', 'user', 'member', 'friend', 'account', 'invite', 'schedule', 'status', 'thread', 'start typing'],
};

/** What a room for everybody is called among kinds of conversations. */
// biome-ignore format: words read best in rows
export const openRoomKind: Vocabulary = {
  ...createRoom,
  words: ['public room', 'public channel', 'public group', 'open room', 'public', 'room', 'channel', 'group', ...createRoom.words],
};

// biome-ignore format: words read best in rows
export const submitRoom: Vocabulary = {
  words: ['create room', 'create channel', 'create', 'add room', 'add', 'save', 'ok', 'make', 'start', 'open', 'submit', 'done', 'confirm', 'go', 'new room', 'new'],
  symbols: '+＋➕✓✔→➤',
  icons: ['plus', 'add', 'check', 'arrow-right', 'create'],
  not: ['cancel', 'close', 'back', 'dm', 'private', 'send', 'search', 'invite'],
};

// biome-ignore format: words read best in rows
export const browseRooms: Vocabulary = {
  words: ['browse rooms', 'browse channels', 'all rooms', 'all channels', 'public rooms', 'join a room', 'join room', 'join channel', 'find rooms', 'explore', 'discover', 'browse', 'rooms', 'channels', 'directory', 'available', 'public', 'lobby', 'find', 'join', 'more rooms', 'show all', 'other rooms', 'chats', 'conversations', 'my rooms', 'my channels', 'joined'],
  symbols: '🔍🧭🌐☰≡',
  icons: ['compass', 'search', 'globe', 'explore', 'browse', 'menu', 'hash', 'list', 'door-open'],
  near: ['rooms', 'channels', 'spaces'],
  not: ['message', 'people', 'create', 'new', 'emoji', 'settings', 'profile', 'theme', 'status'],
};

// biome-ignore format: words read best in rows
export const joinRoom: Vocabulary = {
  words: ['join room', 'join channel', 'join the room', 'join', 'enter', 'open', 'go to', 'view', 'accept', 'chat'],
  symbols: '→➜➤➡↪',
  icons: ['arrow-right', 'log-in', 'login', 'enter', 'door-open', 'plus'],
  not: ['create', 'new', 'invite', 'cancel', 'close', 'back'],
};

// biome-ignore format: words read best in rows
export const leaveRoom: Vocabulary = {
  words: ['leave room', 'leave channel', 'leave the room', 'exit room', 'exit channel', 'leave', 'exit', 'quit', 'unjoin', 'unsubscribe', 'part', 'leave group', 'leave conversation', 'leave space'],
  symbols: '🚪👋⏏⎋↩⇤',
  icons: ['log-out', 'logout', 'door-open', 'door', 'exit', 'leave', 'sign-out', 'arrow-right-from-bracket'],
  not: ['delete', 'kick', 'ban', 'remove'],
};

/** Places where a room keeps what does not fit its header. */
// biome-ignore format: words read best in rows
export const roomDetails: Vocabulary = {
  words: ['room details', 'room info', 'room settings', 'channel details', 'channel settings', 'channel info', 'details', 'info', 'settings', 'options', 'more', 'manage', 'about', 'actions', 'menu'],
  symbols: 'ℹ⚙⋮⋯…☰≡▾',
  icons: ['info', 'settings', 'cog', 'gear', 'more', 'dots', 'ellipsis', 'menu', 'kebab', 'panel', 'sidebar', 'sliders'],
  not: ['message', 'emoji', 'react', 'profile', 'account', 'theme', 'schedule', 'expire', 'format'],
};

// biome-ignore format: words read best in rows
export const members: Vocabulary = {
  words: ['members', 'show members', 'room members', 'member list', 'participants', 'people in this room', 'people', 'in this room', 'users', 'member', 'who is here', 'here now'],
  symbols: '👥👪👤🧑',
  icons: ['users', 'people', 'user-group', 'members', 'group', 'user'],
  not: ['invite', 'add', 'message', 'direct', 'dm', 'profile', 'kick', 'ban', 'create', 'new', 'status', 'hide'],
};

// biome-ignore format: words read best in rows
export const onlineList: Vocabulary = {
  words: ['online', 'who s online', 'online users', 'people online', 'online now', 'users', 'people', 'directory', 'everyone', 'contacts', 'active users', 'members', 'participants'],
  symbols: '👥👪🌐🟢👤',
  icons: ['users', 'people', 'user-group', 'contacts', 'group', 'directory', 'circle'],
  not: ['invite', 'add', 'message', 'create', 'new', 'profile', 'kick', 'ban', 'status', 'set'],
};

// biome-ignore format: words read best in rows
export const composer: Vocabulary = {
  words: ['type a message', 'write a message', 'type your message', 'your message', 'send a message', 'message', 'say something', 'write something', 'type here', 'type something', 'write to', 'chat here', 'say', 'write', 'talk', 'post'],
  weak: ['type', 'send', 'compose'],
  not: ['search', 'room name', 'channel name', 'new room', 'new channel', 'create', 'filter', 'find', 'display name', 'username', 'your name', 'nickname', 'invite', 'add a person', 'email', 'reply in thread', 'reply to thread', 'thread', 'emoji'],
};

/** What leads back to the list of the rooms that one is in, from that of all others. */
// biome-ignore format: words read best in rows
export const ownRooms: Vocabulary = {
  words: ['my rooms', 'your rooms', 'my channels', 'your channels', 'joined', 'joined rooms', 'rooms', 'channels', 'chats', 'all chats', 'all', 'conversations', 'inbox'],
  not: ['discover', 'explore', 'browse', 'public', 'other', 'more', 'new', 'create', 'direct', 'people', 'settings', 'all rooms', 'all channels'],
};

/** What leads from a conversation to the list of all, in apps that show one thing at a time. */
// biome-ignore format: words read best in rows
export const roomList: Vocabulary = {
  words: ['back to rooms', 'back to channels', 'back to chats', 'back to list', 'back to the list', 'rooms', 'channels', 'chats', 'conversations', 'all rooms', 'my rooms', 'room list', 'show rooms', 'back', 'home', 'inbox', 'menu', 'toggle sidebar', 'open sidebar', 'show sidebar'],
  symbols: '←‹⟵☰',
  icons: ['arrow-left', 'chevron-left', 'menu', 'bars', 'hamburger', 'panel-left', 'sidebar'],
  not: ['create', 'new', 'add', 'leave', 'browse', 'discover', 'explore', 'people', 'members', 'settings', 'direct', 'emoji', 'more'],
};

/** What leads from another view of a room, such as its members, back to the conversation. */
// biome-ignore format: words read best in rows
export const talk: Vocabulary = {
  words: ['posts', 'chat', 'messages', 'conversation', 'back to chat', 'back to messages', 'back to room', 'discussion', 'feed', 'talk', 'general', 'back', 'close'],
  symbols: '←‹💬',
  icons: ['message', 'message-square', 'chat', 'arrow-left', 'back', 'arrow-left back'],
  not: ['new', 'direct', 'scheduled', 'send', 'search', 'create', 'settings'],
};

// biome-ignore format: words read best in rows
export const send: Vocabulary = {
  words: ['send message', 'send', 'post', 'submit', 'reply', 'say', 'publish', 'share'],
  symbols: '➤➢➣►▶→➜↑⬆✈📨📤🚀⏎↵',
  icons: ['send', 'paper-plane', 'paperplane', 'plane', 'arrow-up', 'arrow-right', 'submit'],
  not: ['schedule', 'later', 'emoji', 'attach', 'file', 'image', 'gif', 'expire', 'disappear', 'ephemeral', 'cancel', 'invite', 'voice', 'create', 'draft', 'bold'],
};

// biome-ignore format: words read best in rows
export const confirm: Vocabulary = {
  words: ['yes', 'confirm', 'ok', 'okay', 'sure', 'proceed', 'continue', 'leave', 'exit', 'leave room', 'leave channel', 'exit channel', 'exit room'],
  symbols: '✓✔',
  not: ['cancel', 'no', 'stay', 'keep', 'back', 'close'],
};

// biome-ignore format: words read best in rows
export const close: Vocabulary = {
  words: ['close', 'cancel', 'dismiss', 'back', 'hide', 'not now', 'done', 'got it'],
  symbols: '✕×✖❌╳⨯x←‹',
  icons: ['x', 'close', 'xmark', 'times', 'cross', 'arrow-left', 'chevron-left'],
};
