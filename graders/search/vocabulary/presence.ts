import type { Vocabulary } from '../vocabulary.ts';

/** What brings up the choice of one's own status. */
// biome-ignore format: words read best in rows
export const ownStatus: Vocabulary = {
  words: ['set status', 'set your status', 'change status', 'change your status', 'update status', 'your status', 'my status', 'status', 'presence', 'availability', 'online', 'available', 'away', 'busy', 'do not disturb', 'dnd', 'invisible', 'profile', 'my profile', 'edit profile', 'account', 'my account', 'user menu', 'user settings', 'preferences', 'settings', 'me'],
  weak: ['menu'],
  symbols: '🟢🟡🟠🔴⚫⚪🌙⛔●▾▼⌄⚙☰≡',
  icons: ['status', 'presence', 'circle', 'user', 'user-circle', 'account', 'avatar', 'profile', 'settings', 'cog', 'gear', 'chevron-down', 'more', 'dots', 'menu', 'hamburger', 'bars'],
  not: ['room', 'channel', 'message', 'invite', 'create', 'emoji', 'theme', 'online users', 'who s online', 'people online', 'members', 'schedule', 'reply', 'direct'],
};

/** Applies what was chosen in a dialog. */
export const applyStatus: Vocabulary = {
  words: ['save', 'save changes', 'apply', 'update', 'set status', 'set', 'ok', 'done', 'confirm'],
  symbols: '✓✔',
  not: ['cancel', 'close', 'log out', 'sign out'],
};

/** Where people who are not there are listed. */
// biome-ignore format: words read best in rows
export const everybody: Vocabulary = {
  words: ['offline', 'show offline', 'all users', 'all people', 'everyone', 'members', 'people', 'users', 'directory', 'contacts', 'participants', 'online', 'last seen', 'last active'],
  symbols: '👥👪👤⚫',
  icons: ['users', 'people', 'user-group', 'contacts', 'group', 'directory', 'members'],
  not: ['invite', 'add', 'message', 'create', 'new', 'kick', 'ban', 'status', 'set', 'direct', 'appear'],
};
