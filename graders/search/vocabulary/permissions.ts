import type { Vocabulary } from '../vocabulary.ts';

/** Takes a member out of a room. */
// biome-ignore format: words read best in rows
export const kick: Vocabulary = {
  words: ['kick', 'kick out', 'kick user', 'kick member', 'kick from room', 'remove from room', 'remove from channel', 'remove member', 'remove user', 'remove person', 'remove', 'boot', 'eject', 'expel', 'throw out', 'send out'],
  symbols: '👢🚪🥾⏏✕✖❌×✗',
  icons: ['kick', 'boot', 'user-minus', 'user-x', 'user-remove', 'person-remove', 'person-dash', 'minus-circle', 'door', 'log-out', 'sign-out', 'eject', 'x'],
  not: ['ban', 'unban', 'promote', 'demote', 'invite', 'message', 'reaction', 'friend', 'cancel', 'close', 'admin'],
};

/** Takes a member out of a room for good. */
// biome-ignore format: words read best in rows
export const ban: Vocabulary = {
  words: ['ban', 'ban user', 'ban member', 'ban from room', 'ban from channel', 'kick and ban', 'remove and ban', 'block from room', 'block', 'blacklist', 'remove permanently', 'remove for good'],
  symbols: '🚫⛔🔨',
  icons: ['ban', 'block', 'slash', 'gavel', 'hammer', 'shield-ban', 'circle-slash', 'no-entry'],
  not: ['unban', 'unblock', 'promote', 'invite', 'message', 'cancel', 'close'],
};

/** Either of the two. */
export const kickOrBan: Vocabulary = {
  words: [...kick.words, ...ban.words],
  symbols: `${kick.symbols}${ban.symbols}`,
  icons: [...kick.icons!, ...ban.icons!],
  not: ban.not!,
};

/** Makes a member an admin too. */
// biome-ignore format: words read best in rows
export const promote: Vocabulary = {
  words: ['promote', 'promote to admin', 'make admin', 'make an admin', 'make room admin', 'set as admin', 'set admin', 'grant admin', 'give admin', 'add as admin', 'add admin', 'make moderator', 'promote to moderator', 'make co admin', 'make owner', 'appoint', 'elevate', 'upgrade', 'admin', 'op'],
  symbols: '⬆↑⇧▲☝👑⭐★☆🛡♛♕🔝⇪',
  icons: ['crown', 'shield', 'shield-check', 'shield-plus', 'arrow-up', 'chevron-up', 'chevrons-up', 'arrow-up-circle', 'star', 'user-check', 'user-cog', 'user-star', 'award', 'badge', 'promote', 'admin', 'key'],
  not: ['demote', 'revoke', 'remove', 'unmake', 'dismiss', 'kick', 'ban', 'step down', 'message', 'invite', 'no longer'],
};

/** Answers to the question whether a member is really to be kicked, banned or promoted. */
// biome-ignore format: words read best in rows
export const confirmPower: Vocabulary = {
  words: ['yes', 'confirm', 'ok', 'okay', 'sure', 'proceed', 'continue', 'kick', 'remove', 'ban', 'block', 'promote', 'make admin', 'apply', 'save'],
  symbols: '✓✔👢🚫',
  not: ['cancel', 'no', 'keep', 'back', 'close'],
};

/** What opens the menu of one person or one row. */
// biome-ignore format: words read best in rows
export const rowMenu: Vocabulary = {
  words: ['more', 'more options', 'more actions', 'options', 'actions', 'manage', 'manage member', 'member options', 'member actions', 'menu', 'open menu', 'settings', 'edit'],
  symbols: '⋮⋯…☰≡▾▼⌄⚙',
  icons: ['more', 'dots', 'ellipsis', 'kebab', 'menu', 'chevron-down', 'caret-down', 'settings', 'cog', 'gear', 'sliders'],
  not: ['message', 'react', 'emoji', 'reply'],
};
