import { enter, naming, type Vocabulary } from '../vocabulary.ts';

/** Entering without an account. */
// biome-ignore format: words read best in rows
export const enterAsGuest: Vocabulary = {
  words: ['continue as guest', 'join as guest', 'enter as guest', 'chat as guest', 'as a guest', 'as guest', 'guest', 'anonymously', 'anonymous', 'without an account', 'without account', 'without registering', 'no account', 'skip', 'try it', 'look around', 'just browse', 'browse', 'not now', 'maybe later', 'quick start', 'instant'],
  symbols: '👻🕵🎭👤',
  icons: ['ghost', 'guest', 'incognito', 'user-secret', 'venetian-mask', 'user'],
  not: ['register', 'sign up', 'create account', 'log in', 'login', 'sign in', 'theme', 'dark', 'terms', 'message', 'dm', 'invite', 'profile'],
};

/** What submits a name that a guest is asked for. */
export const submitGuest: Vocabulary = {
  ...enter,
  words: [...enterAsGuest.words.slice(0, 8), ...enter.words],
  not: (enter.not ?? []).filter((word) => !['guest', 'anonymous', 'anonymously'].includes(word)),
};

/** What an app calls it to become a registered person. */
// biome-ignore format: words read best in rows
const registering = ['register account', 'create account', 'create an account', 'claim your account', 'claim account', 'claim this account', 'claim your name', 'claim', 'register now', 'register', 'sign up', 'signup', 'save your account', 'save account', 'upgrade account', 'upgrade', 'keep your account', 'keep account', 'convert', 'become a member', 'make it permanent', 'set a password'];

/** What a field for another name says. */
export const renaming: Vocabulary = { words: ['new name', ...naming] };

/** Turning a guest into a registered person; taking a name is all that some apps know of it. */
// biome-ignore format: words read best in rows
export const register: Vocabulary = {
  words: [...registering, ...naming],
  weak: ['account', 'profile', 'settings', 'guest', 'me', 'you'],
  symbols: '🪪📝',
  icons: ['id-card', 'user-plus', 'user-check', 'badge', 'register', 'sign-up', 'idcard'],
  not: ['room', 'channel', 'invite', 'member list', 'message', 'dismiss', 'later', 'guest list', 'log in', 'sign in'],
};

/** Ways to register that are gone once one has. */
export const registerOnly: Vocabulary = { ...register, words: registering };

/** The name under which a guest registers. */
// biome-ignore format: words read best in rows
export const registeredName: Vocabulary = {
  words: ['new username', 'new name', 'username', 'user name', 'display name', 'choose a name', 'choose a username', 'your name', 'pick a name', 'nickname', 'account name', 'login', 'handle', 'name'],
  weak: ['e g', 'enter', 'choose', 'pick'],
  near: ['register', 'account', 'claim', 'sign up'],
  not: ['room', 'channel', 'message', 'search', 'email', 'password', 'group', 'space', 'topic', 'server', 'invite', 'status', 'reply'],
};

/** What submits the registration. */
// biome-ignore format: words read best in rows
export const submitRegistration: Vocabulary = {
  words: ['register account', 'create account', 'claim account', 'complete registration', 'register', 'sign up', 'claim', 'save', 'create', 'confirm', 'upgrade', 'convert', 'submit', 'done', 'ok', 'continue'],
  symbols: '✓✔→➤',
  icons: ['check', 'user-check', 'save'],
  not: ['cancel', 'close', 'later', 'room', 'guest', 'send', 'log in', 'sign in'],
};
