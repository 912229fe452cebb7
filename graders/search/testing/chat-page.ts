/** The usual three parts of a chat app; each is HTML. */
export type ChatPage = {
  side?: string;
  head?: string;
  /** Between the head and the messages. */
  panel?: string;
  messages?: string;
  composer?: string;
  /** Anything at the end of the body: dialogs, toasts, scripts. */
  rest?: string;
};

export const composerField = '<input id="text" placeholder="Type a message..." style="flex: 1">';

/** A page with a side bar, a head, a conversation that scrolls, and a field to write in. */
export const chatPage = ({
  side = '',
  head = '',
  panel = '',
  messages = '',
  composer = composerField,
  rest = '',
}: ChatPage) => `
  <style>
    body { margin: 0; font: 15px sans-serif }
    #app { display: flex; height: 100vh }
    #side { width: 260px; background: #eee }
    #main { flex: 1; display: flex; flex-direction: column }
    #head { height: 56px; display: flex; gap: 8px; align-items: center }
    #talk { flex: 1; overflow-y: auto }
    #foot { padding: 12px; display: flex; gap: 8px }
    .row { padding: 6px; cursor: pointer }
  </style>
  <div id="app">
    <div id="side">${side}</div>
    <div id="main"><div id="head">${head}</div>${panel}<div id="talk">${messages}</div><div id="foot">${composer}</div></div>
  </div>
  ${rest}`;
