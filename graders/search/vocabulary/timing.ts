import type { Vocabulary } from '../vocabulary.ts';

// biome-ignore format: words read best in rows
export const schedule: Vocabulary = {
  words: ['schedule message', 'schedule a message', 'schedule send', 'schedule', 'send later', 'send at', 'send on', 'deliver at', 'delayed', 'delay', 'later', 'set a time', 'pick a time', 'postpone', 'schedule for'],
  weak: ['scheduled', 'time', 'when', 'calendar'],
  symbols: '⏰📅🗓📆🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛',
  icons: ['clock', 'calendar', 'alarm', 'schedule', 'time', 'clock schedule'],
  not: ['ephemeral', 'disappear', 'disappearing', 'disappears', 'expire', 'expires', 'expiry', 'self destruct', 'self deleting', 'self delete', 'vanish', 'temporary', 'status', 'away', 'last active', 'history', 'edited', 'cancel'],
};

// biome-ignore format: words read best in rows
export const expiry: Vocabulary = {
  words: ['disappearing message', 'ephemeral message', 'self destructing', 'self destruct', 'self deleting', 'self delete', 'disappearing', 'ephemeral', 'disappear', 'disappear after', 'disappears', 'expires', 'expire', 'expiry', 'expiration', 'vanish', 'vanishing', 'vanish mode', 'auto delete', 'auto deleting', 'delete after', 'deletes after', 'temporary', 'burn after', 'burn', 'timed', 'ttl', 'lifetime', 'keep for', 'timer'],
  symbols: '⏳⌛⏱⏲💨👻💣🔥🫥',
  icons: ['hourglass', 'timer', 'stopwatch', 'flame', 'fire', 'ghost', 'bomb', 'timer-off', 'clock-fading'],
  not: ['schedule', 'scheduled', 'send later', 'later', 'send at', 'away', 'status', 'history', 'edit'],
};

/** Places near the message field in which more ways of sending may hide. */
// biome-ignore format: words read best in rows
export const sendOptions: Vocabulary = {
  words: ['send options', 'message options', 'more options', 'options', 'more', 'more actions', 'actions', 'extras', 'tools', 'add', 'attach', 'menu', 'advanced'],
  symbols: '⋮⋯…▾▼▿⌄˅▴▲⌃+＋➕⚙☰',
  icons: ['chevron-down', 'chevron-up', 'chevron', 'caret', 'more', 'ellipsis', 'dots', 'kebab', 'plus', 'sliders', 'settings', 'menu'],
  not: ['emoji', 'gif', 'bold', 'italic', 'create', 'room', 'channel'],
};

/** A choice that asks for a time of one's own. */
// biome-ignore format: words read best in rows
export const customTime: Vocabulary = {
  words: ['custom time', 'custom', 'pick date and time', 'pick a time', 'choose a time', 'other', 'date and time', 'set time', 'specific time'],
  icons: ['calendar', 'clock'],
  not: ['status', 'emoji'],
};

// biome-ignore format: words read best in rows
export const submitSchedule: Vocabulary = {
  words: ['schedule message', 'schedule send', 'schedule it', 'schedule', 'send later', 'set schedule', 'confirm', 'save', 'add', 'set', 'apply', 'queue', 'create', 'send', 'submit', 'post', 'ok', 'done'],
  symbols: '✓✔➤➢➣➜↑✈📨📤⏰📅',
  icons: ['check', 'send', 'paper-plane', 'clock', 'calendar', 'schedule'],
  not: ['cancel', 'close', 'back', 'emoji', 'attach', 'now', 'immediately', 'scheduled', 'invite', 'search', 'room', 'channel', 'dm', 'direct'],
};

// biome-ignore format: words read best in rows
export const submitExpiry: Vocabulary = {
  words: ['send disappearing', 'send ephemeral', 'send message', 'send', 'post', 'submit', 'apply', 'set', 'save', 'ok', 'done', 'confirm'],
  symbols: '➤➢➣►▶→➜↑⬆✈📨📤✓✔',
  icons: ['send', 'paper-plane', 'plane', 'arrow-up', 'check'],
  not: ['cancel', 'close', 'back', 'emoji', 'attach', 'schedule', 'later', 'invite', 'search', 'room', 'channel', 'dm', 'direct'],
};

// biome-ignore format: words read best in rows
export const pendingList: Vocabulary = {
  words: ['scheduled messages', 'view scheduled', 'show scheduled', 'scheduled', 'pending messages', 'pending', 'upcoming', 'queued', 'outbox', 'queue', 'waiting to be sent', 'schedule'],
  symbols: '📅🗓📆⏰🕐🕑🕒🕓',
  icons: ['calendar', 'clock', 'alarm', 'schedule', 'inbox'],
  not: ['ephemeral', 'disappearing', 'invites', 'invitations', 'cancel', 'status'],
};

// biome-ignore format: words read best in rows
export const cancelPending: Vocabulary = {
  words: ['cancel scheduled message', 'cancel message', 'cancel', 'unschedule', 'cancel send', 'delete scheduled message', 'delete', 'remove', 'discard', 'withdraw', 'abort', 'stop'],
  symbols: '✕×✖❌╳⨯x🗑🚫',
  icons: ['x', 'trash', 'close', 'xmark', 'delete', 'cancel', 'trash delete', 'x close', 'circle-x', 'ban'],
  not: ['edit', 'send now'],
};

// biome-ignore format: words read best in rows
export const confirmCancel: Vocabulary = {
  words: ['yes', 'confirm', 'ok', 'okay', 'yes cancel', 'cancel message', 'delete', 'remove', 'discard', 'sure', 'proceed', 'continue'],
  symbols: '✓✔',
  not: ['no', 'keep', 'back', 'close'],
};
