import { expect, test } from 'vitest';
import { look } from '../search/look.ts';
import { NotFound } from '../search/not-found.ts';
import type { Searcher } from '../search/searcher.ts';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { countOf } from './chips.ts';
import { react, takeBack } from './reactions.ts';
import { lookWhoReacted } from './who-reacted.ts';

const browser = testBrowser();
const offer = ['👍', '❤️', '😂', '😮', '😢'];
const list = JSON.stringify(offer);

/** A chat in which Tarovan may react; Mulodun has reacted already where `given` says so. How it looks is a skin's. */
const page = (skin: { controls: string; chip: string; css?: string; given?: string; rest?: string }) =>
  chatPage({
    head: '<h2># Garazuk</h2>',
    messages: '<div id="rows"></div>',
    rest: `<style>.m { position: relative; padding: 8px } ${skin.css ?? ''}</style>${skin.rest ?? ''}<script>
      const offer = ${list};
      const given = { rotuzas: {}, vadomus: ${skin.given ?? '{}'}, kanutos: {} };
      let picking;
      const button = (label, call, title = '', cls = '') => '<button class="' + cls + '" title="' + title + '" onclick="' + call + '">' + label + '</button>';
      const toggling = (text, emoji) => "toggle('" + text + "','" + emoji + "')";
      const tell = (text) => { names.textContent = 'Reactions: ' + text; names.hidden = false };
      const toggle = (text, emoji) => {
        const who = given[text][emoji] ??= [];
        if (who.includes('Tarovan')) who.splice(who.indexOf('Tarovan'), 1); else who.push('Tarovan');
        if (!who.length) delete given[text][emoji];
        picking = undefined;
        draw();
      };
      const pick = (text) => { picking = picking === text ? undefined : text; draw() };
      const chip = (text, emoji, who) => ${skin.chip};
      const controls = (text) => ${skin.controls};
      const draw = () => { rows.innerHTML = Object.keys(given).map((text) => '<div class="m"><b>Kabazon</b><p>' + text + '</p><div>'
        + Object.entries(given[text]).map(([emoji, who]) => chip(text, emoji, who)).join('') + '</div>' + controls(text) + '</div>').join('') };
      draw();
    </script>`,
  });

const quick = `'<span class="bar">' + offer.map((e) => button(e, toggling(text, e), 'React with ' + e)).join('') + '</span>'`;
const picker = (label: string) => `button('${label}', "pick('" + text + "')", '', 'bar') + (picking === text
  ? '<div style="position: absolute; z-index: 5; bottom: 100%">' + offer.map((e) => button(e, toggling(text, e))).join('') + '</div>' : '')`;
const counted = "button(emoji + ' ' + who.length, toggling(text, emoji), who.join(', '))";
const untitled = "button(emoji + ' ' + who.length, toggling(text, emoji))";
const bare = `'<div class="chip" onclick="' + toggling(text, emoji) + '"><span>' + emoji + '</span>'
  + (who.length > 1 ? '<span>' + who.length + '</span>' : '') + '<div class="tip">' + who.join(', ') + '</div></div>'`;
const telling = "button(emoji + ' ' + who.length, 'tell(\\'' + who.join(', ') + '\\')')";
const hoverOnly = '.bar { display: none } .m:hover .bar { display: inline-block }';
const tips = '.tip { opacity: 0; position: absolute } .chip:hover .tip { opacity: 1 }';

const count = async (who: Searcher, emoji: string) => {
  await who.page.mouse.move(2, 2);
  return countOf(await look(who.page), 'vadomus', emoji);
};
const given = (who: Searcher) => who.page.evaluate('given');

test.concurrent.each([
  ['quick reactions under the mouse', { controls: quick, chip: counted, css: hoverOnly }],
  ['quick reactions at every message', { controls: quick, chip: counted }],
  ['a picker behind a smiley', { controls: picker('😀'), chip: counted, css: hoverOnly }],
  ['a picker behind a word, chips without a one', { controls: picker('React'), chip: bare, css: tips }],
])('reacts, takes it back and reacts otherwise: %s', async (_kind, skin) => {
  const who = await browser.visit(page(skin));
  expect(await react(who, 'vadomus')).toBe('👍');
  expect(await given(who)).toEqual({ rotuzas: {}, vadomus: { '👍': ['Tarovan'] }, kanutos: {} });
  expect(await count(who, '👍')).toBe(1);
  await takeBack(who, 'vadomus', '👍');
  expect(await count(who, '👍')).toBe(0);
  expect(await react(who, 'vadomus', ['🎉', '❤'])).toBe('❤');
  expect(await given(who)).toEqual({ rotuzas: {}, vadomus: { '❤️': ['Tarovan'] }, kanutos: {} });
});

test.concurrent('adds to the reaction of somebody else', async () => {
  const who = await browser.visit(
    page({ controls: picker('😀'), chip: bare, css: tips, given: "{ '👍': ['Mulodun'] }" }),
  );
  expect(await react(who, 'vadomus', ['👍'])).toBe('👍');
  expect(await count(who, '👍')).toBe(2);
});

test.concurrent('a reaction that can only be pressed, not chosen', async () => {
  const who = await browser.visit(page({ controls: "''", chip: counted, given: "{ '👍': ['Mulodun'] }" }));
  expect(await react(who, 'vadomus', ['👍'])).toBe('👍');
  expect(await count(who, '👍')).toBe(2);
});

test.concurrent('without any control there is no way', async () => {
  const who = await browser.visit(page({ controls: "'<button>Reply</button>'", chip: counted }));
  await expect(react(who, 'vadomus')).rejects.toBeInstanceOf(NotFound);
});

const people = ['Mulodun', 'Kabadon', 'Tarovan'];
const asked = { message: 'vadomus', emoji: '👍', reactors: ['Mulodun', 'Kabadon'], people };
const both = "{ '👍': ['Mulodun', 'Kabadon'], '❤️': ['Tarovan'] }";

test.concurrent.each([
  ['a title', { controls: quick, chip: counted, given: both }, 'the title of the reaction'],
  ['a tooltip', { controls: quick, chip: bare, css: tips, given: both }, 'what the mouse over the reaction brings up'],
  [
    'what a click brings up',
    {
      controls: "''",
      chip: telling,
      given: both,
      rest: '<div id="names" hidden style="position: fixed; left: 600px; top: 300px; z-index: 5; background: #fff"></div>',
    },
    'what a click at the reaction brings up',
  ],
])('who reacted: %s', async (_kind, skin, where) => {
  const who = await browser.visit(page(skin));
  expect(await lookWhoReacted(who, asked)).toEqual({ names: ['Mulodun', 'Kabadon'], where });
});

test.concurrent('who reacted: nowhere, and a click that toggles is put right', async () => {
  const who = await browser.visit(page({ controls: quick, chip: untitled, given: both }));
  expect((await lookWhoReacted(who, asked)).names).toEqual([]);
  expect(await given(who)).toMatchObject({ vadomus: { '👍': ['Mulodun', 'Kabadon'] } });
});
