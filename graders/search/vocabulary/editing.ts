import type { Vocabulary } from '../vocabulary.ts';

// biome-ignore format: words read best in rows
export const edit: Vocabulary = {
  words: ['edit message', 'edit this message', 'edit your message', 'edit', 'modify', 'rewrite', 'change', 'correct', 'update'],
  symbols: '✏✎✐✍🖊🖉📝🖋',
  icons: ['pencil', 'edit', 'pen', 'square-pen', 'pen-line', 'pencil-line', 'edit-2', 'edit-3', 'modify'],
  not: ['edited', 'edits', 'history', 'versions', 'profile', 'name', 'status', 'room', 'topic'],
};

/** The field that holds a message while it is edited, and what ends the editing. */
// biome-ignore format: words read best in rows
export const editField: Vocabulary = {
  words: ['edit message', 'edit your message', 'edit', 'message', 'new text'],
};
// biome-ignore format: words read best in rows
export const saveEdit: Vocabulary = {
  words: ['save changes', 'save edit', 'save message', 'save', 'update message', 'update', 'apply', 'confirm', 'done', 'ok', 'submit', 'send', 'edit message', 'edit'],
  symbols: '✓✔✅☑💾➤➢►→↑📨⏎↵',
  icons: ['check', 'save', 'send', 'paper-plane', 'floppy', 'tick', 'arrow-up'],
  not: ['cancel', 'close', 'discard', 'history', 'schedule', 'emoji', 'attach', 'later'],
};

// biome-ignore format: words read best in rows
export const history: Vocabulary = {
  words: ['view edit history', 'show edit history', 'edit history', 'view history', 'message history', 'version history', 'history', 'previous versions', 'view edits', 'show edits', 'versions', 'revisions', 'edits', 'edited', 'changes', 'show original', 'original', 'modified'],
  symbols: '🕘🕒🕓🕑🕰📜⏱⟲↺⏲🔄',
  icons: ['history', 'clock', 'rotate-ccw', 'rewind', 'undo', 'revision', 'scroll', 'restore'],
  not: ['edit message', 'save', 'schedule', 'disappear', 'expires', 'clear'],
};

/** Words that mark a message as edited. */
export const editedMark = /\b(edited|modified|changed|updated|redigert)\b/i;
