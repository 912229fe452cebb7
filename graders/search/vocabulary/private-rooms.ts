import { createRoom, submitRoom, type Vocabulary } from '../vocabulary.ts';

/** The choice that a new room is for invited people only. */
// biome-ignore format: words read best in rows
export const privateChoice: Vocabulary = {
  words: ['private', 'private room', 'private channel', 'make private', 'make this room private', 'make this channel private', 'invite only', 'invitation only', 'by invitation', 'invited people', 'members only', 'secret', 'hidden', 'closed', 'restricted', 'not public'],
  symbols: '🔒🔐🔏🤫',
  icons: ['lock', 'private', 'eye-off', 'key', 'shield', 'incognito'],
  not: ['message', 'direct', 'unlock', 'cancel', 'public or private'],
};

/** The opposite choice; unset it means private. */
// biome-ignore format: words read best in rows
export const publicChoice: Vocabulary = {
  words: ['public', 'public room', 'public channel', 'open to all', 'open to everyone', 'everyone can join', 'anyone can join', 'visible to everyone', 'discoverable'],
  symbols: '🌐🌍🔓',
  icons: ['globe', 'unlock', 'lock-open', 'public'],
  not: ['private', 'cancel', 'browse'],
};

/** What brings up the making of a private room: a control of its own, or the one for all rooms. */
// biome-ignore format: words read best in rows
export const createPrivateRoom: Vocabulary = {
  ...createRoom,
  words: ['create private room', 'new private room', 'private room', 'create private channel', 'new private channel', 'private channel', 'private', 'invite only', ...createRoom.words],
  symbols: `${createRoom.symbols}🔒`,
  icons: [...(createRoom.icons ?? []), 'lock'],
  not: (createRoom.not ?? []).filter((word) => word !== 'private'),
};

/** What submits the form of a private room. */
export const submitPrivateRoom: Vocabulary = {
  ...submitRoom,
  not: (submitRoom.not ?? []).filter((word) => !['private', 'invite'].includes(word)),
};

/** Controls that bring up a way to invite somebody to a room, and that submit it. */
// biome-ignore format: words read best in rows
export const invite: Vocabulary = {
  words: ['invite', 'invite people', 'invite someone', 'invite user', 'invite users', 'invite member', 'invite members', 'invite to room', 'invite to channel', 'invite by name', 'send invite', 'send invites', 'send invitation', 'send invitations', 'add people', 'add someone', 'add member', 'add members', 'add user', 'add users', 'add person', 'add a person', 'add', 'share'],
  symbols: '➕+＋👤✉📨📩💌',
  icons: ['user-plus', 'person-add', 'person-plus', 'user-add', 'users-plus', 'invite', 'mail-plus', 'envelope', 'plus', 'send'],
  near: ['invite', 'members', 'people'],
  not: ['accept', 'decline', 'pending', 'received', 'your invites', 'my invites', 'join', 'create', 'new', 'add room', 'add channel', 'direct', 'dm', 'dms', 'reaction', 'emoji', 'file', 'attach', 'friend', 'status', 'schedule', 'link', 'admin', 'rooms', 'channels'],
};

/** The field that takes the name of a person to invite or to write to. */
// biome-ignore format: words read best in rows
export const personField: Vocabulary = {
  words: ['invite by username', 'invite by name', 'invite', 'username to invite', 'username', 'user name', 'user', 'person', 'people', 'who', 'whom', 'display name', 'name', 'search users', 'search people', 'find people', 'find a person', 'search', 'find', 'recipient', 'to', 'member', 'add', 'nickname', 'handle', 'contact'],
  weak: ['e g', 'enter', 'type a name'],
  near: ['invite', 'add', 'user', 'people', 'person', 'direct'],
  not: ['room', 'rooms', 'channel', 'channels', 'message', 'messages', 'group', 'topic', 'space', 'password', 'email', 'emoji', 'status', 'reply', 'your name', 'filter'],
};

/** What holds the invitations that a person has received. */
// biome-ignore format: words read best in rows
export const invitations: Vocabulary = {
  words: ['invitations', 'invitation', 'invites', 'invite', 'pending invites', 'pending invitations', 'pending', 'room invitations', 'notifications', 'notification', 'inbox', 'requests', 'alerts', 'activity'],
  symbols: '🔔📬📭📫📪📩📨✉💌🎟',
  icons: ['bell', 'notification', 'notifications', 'mail', 'envelope', 'inbox', 'mailbox', 'invite', 'ticket'],
  not: ['send', 'by username', 'by name', 'people', 'someone', 'user', 'member', 'message', 'mute', 'settings'],
};

/** Takes an invitation up. */
// biome-ignore format: words read best in rows
export const accept: Vocabulary = {
  words: ['accept', 'accept invite', 'accept invitation', 'accept and join', 'join', 'join room', 'join channel', 'join now', 'yes', 'confirm', 'ok', 'enter', 'agree'],
  symbols: '✓✔✅👍☑',
  icons: ['check', 'accept', 'tick', 'checkmark', 'check-circle', 'thumbs-up', 'log-in'],
  not: ['decline', 'reject', 'ignore', 'dismiss', 'cancel', 'no', 'later'],
};

/** Turns an invitation down. */
// biome-ignore format: words read best in rows
export const decline: Vocabulary = {
  words: ['decline', 'decline invite', 'decline invitation', 'reject', 'refuse', 'ignore', 'no thanks', 'no', 'not now', 'dismiss', 'delete', 'remove'],
  symbols: '✕✖❌×✗👎⨯',
  icons: ['x', 'close', 'decline', 'reject', 'xmark', 'times', 'cross', 'x-circle', 'thumbs-down', 'trash'],
  not: ['accept', 'join', 'room settings'],
};
