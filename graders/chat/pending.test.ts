import { expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { cancelPending, findPending, isListedAsPending, isStillPending, pendingEntry } from './pending.ts';

const browser = testBrowser();
const popover = 'style="position:absolute;z-index:9;top:60px;right:20px;background:#fff"';
const modal = 'style="position:fixed;inset:0;background:rgba(0,0,0,.4);z-index:9"';
const cross = '<svg width="14" height="14" viewBox="0 0 24 24"><path d="M6 6l12 12M18 6 6 18"/></svg>';
const cancel = 'onclick="window.cancelled = true; this.closest(\'.entry\').remove()"';
const page = (parts: { head?: string; messages?: string; side?: string; rest?: string }) =>
  chatPage({
    ...parts,
    head: `<h2># Garazuk</h2>${parts.head ?? ''}`,
    messages: `<p>rotuzas</p>${parts.messages ?? ''}`,
  });

test.concurrent.each([
  ['a heading', '<div class="p"><h4>Scheduled</h4><div>vadomus <button>✕</button></div></div>', true],
  ['the time', '<div>vadomus<small>Sends at 10:31</small></div>', true],
  ['an offer to cancel', '<div>vadomus <small>10:31</small><button>Cancel</button></div>', true],
  ['nothing', '<div>vadomus <small>10:31</small></div>', false],
  ['a control of messages', '<div>vadomus <small>10:31</small><button title="Delete">🗑</button></div>', false],
])('%s tells whether a message waits', async (_kind, messages, waits) => {
  expect(pendingEntry(await browser.snap(page({ messages })), 'vadomus') !== undefined).toBe(waits);
});

test.concurrent.each([
  [
    'a panel above the field',
    page({
      messages: `<section class="scheduled"><h3>Scheduled</h3><div class="entry">mokavas <button onclick="window.wrong = true">Cancel</button></div><div class="entry">vadomus <small>10:31</small><button ${cancel}>Cancel</button></div></section>`,
    }),
  ],
  [
    'a list behind a counter',
    page({
      head: '<button onclick="list.hidden = false">📅 1</button>',
      rest: `<div id="list" hidden ${modal}><h3>Scheduled messages</h3><div class="entry">vadomus<small>10:31</small><button ${cancel}>Cancel</button></div></div>`,
    }),
  ],
  [
    'a tab of a side panel',
    page({
      head: '<button onclick="panel.hidden = false">Details</button>',
      side: `<div id="panel" hidden><button>Members</button><button onclick="list.hidden = false">Upcoming (1)</button><ul id="list" hidden class="upcoming"><li class="entry"><p>vadomus</p><button ${cancel}>Discard</button></li></ul></div>`,
    }),
  ],
  [
    'a question that follows, and a control that comes on hover',
    page({
      messages: `<style>.entry button { display: none } .entry:hover button { display: inline }</style>
        <h4>Pending</h4><div class="entry">vadomus <button onclick="ask.hidden = false">🗑️</button></div>`,
      rest: `<div id="ask" hidden ${popover}><p>Cancel this message?</p><button onclick="ask.hidden = true">No</button><button onclick="document.querySelector('.entry').remove(); ask.hidden = true; window.cancelled = true">Yes</button></div>`,
    }),
  ],
])('what is scheduled in %s is found and cancelled', async (_kind, html) => {
  const who = await browser.visit(html);
  await findPending(who, 'vadomus');
  await cancelPending(who, 'vadomus');
  expect(await who.page.evaluate('window.cancelled && !window.wrong')).toBe(true);
  expect(pendingEntry(await look(who.page), 'vadomus')).toBeUndefined();
});

test.concurrent('a number beside a drawing that nobody knows, new since then, and a cross', async () => {
  const head = '<div style="cursor:pointer"><svg width="18" height="18"><path d="m1 1 9 9"/></svg></div>';
  const before = await browser.snap(page({ head }));
  const who = await browser.visit(
    page({
      head: `${head}<div style="cursor:pointer" onclick="list.hidden = false"><svg width="18" height="18"><path d="m2 2 9 9"/></svg><span>1</span></div>`,
      rest: `<div id="list" hidden ${popover}><div class="entry"><div>vadomus</div><small>21 Nov, 10:31</small><button ${cancel}>${cross}</button></div></div>`,
    }),
  );
  expect(await isListedAsPending(who, 'vadomus')).toBe(false);
  await findPending(who, 'vadomus', before);
  await cancelPending(who, 'vadomus');
  expect(await who.page.evaluate('window.cancelled')).toBe(true);
});

test.concurrent('where nothing is listed, it is not found', async () => {
  const who = await browser.visit(page({ messages: '<p>vadomus</p>', head: '<button>Details</button>' }));
  await expect(findPending(who, 'vadomus')).rejects.toThrow(NotFound);
});

test.concurrent('a message that stays in a list which nobody has opened yet', async () => {
  const list = (entries: string) =>
    page({
      head: '<button onclick="list.hidden = false">Details</button>',
      rest: `<div id="list" hidden ${popover}><h3>Scheduled</h3>${entries}<button onclick="list.hidden = true">Close</button></div>`,
    });
  const entry = (text: string) => `<div class="entry">${text}<button ${cancel}>Cancel</button></div>`;
  expect(await isStillPending(await browser.visit(list(entry('vadomus'))), 'vadomus')).toBe(true);
  expect(await isStillPending(await browser.visit(list(entry('rotuzas'))), 'vadomus')).toBe(false);
});
