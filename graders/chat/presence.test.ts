import { expect, test } from 'vitest';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { alike, isBackTo, isListedOnline, ownContradiction, placesOf, seemsOffline, wrongAbout } from './presence.ts';

const browser = testBrowser();
const me = 'Tarovan';
const friend = 'Mulodun';

const dot = (look: string) => `<i style="display:inline-block;width:9px;height:9px;border-radius:5px" ${look}></i>`;
const row = (inside: string) => `<div class="row">${inside}<span>${friend}</span></div>`;
const places = async (...rows: string[]) =>
  placesOf(await browser.snap(chatPage({ side: `<div class="row">${me}</div>${rows.join('')}` })), friend);
const states = async (...rows: string[]) => (await places(...rows)).map((place) => place.state);

test('a state is read from words, titles, symbols, class names and colours', async () => {
  expect(await states(row('<b>Away</b>'))).toEqual(['away']);
  expect(await states(row('<b>🔴</b>'))).toEqual(['busy']);
  expect(await states(row(dot('title="Do not disturb"')))).toEqual(['busy']);
  expect(await states(row(dot('class="status dnd"')))).toEqual(['busy']);
});

test('the colour of a dot tells a state, of a picture it does not', async () => {
  const coloured = (colour: string, size = 9) =>
    row(`<i style="display:inline-block;width:${size}px;height:${size}px;background:${colour}"></i>`);
  expect(await states(coloured('#22c55e'))).toEqual(['online']);
  expect(await states(coloured('#f0b232'))).toEqual(['away']);
  expect(await states(coloured('#ef4444'))).toEqual(['busy']);
  expect(await states(coloured('#64748b'))).toEqual(['offline']);
  expect(await states(coloured('#6366f1'))).toEqual([undefined]);
  expect(await states(coloured('#22c55e', 32))).toEqual([undefined]);
});

test('what controls say is no state, and a selector is no place', async () => {
  expect(await states(row('<button title="Mark away">x</button>'))).toEqual([undefined]);
  expect(await states(row('<i>Online</i><i>Away</i><i>Busy</i>'))).toEqual([]);
});

test('a line with everybody who is online tells of nobody which state they have chosen', async () => {
  const line = (heading: string) => `<p>${heading}: ${me}, ${friend}</p>`;
  expect(await states(line('Online now (2)'), row('<b>away</b>'))).toEqual([undefined, 'away']);
  expect(await states(line('Offline (2)'))).toEqual(['offline']);
  expect(alike(await places(line('Online now')), await places(`<p>Online now: Kabazon, ${friend}, ${me}</p>`))).toBe(
    true,
  );
});

test('a change has to reach every place that tells a state', async () => {
  const online = await places(row('<b>online</b>'), row(dot('class="online"')), row('# '));
  const away = await places(row('<b>away</b>'), row(dot('class="away"')), row('# '));
  expect(wrongAbout(away, online, 'away')).toBeUndefined();
  expect(wrongAbout(online, online, 'away')).toContain('as before');
  expect(wrongAbout(away, online, 'busy')).toContain('away');
  const half = await places(row('<b>away</b>'), row(dot('class="online"')), row('# '));
  expect(wrongAbout(half, online, 'away')).toContain('1 of 3');
  expect(wrongAbout([], online, 'away')).toContain('no longer listed');
});

test('who is invisible is listed no more, or marked as gone, and not called invisible', async () => {
  const online = await places(row('<b>online</b>'));
  expect(seemsOffline(await places(), online)).toBe(true);
  expect(seemsOffline(await places(row('<b>offline</b>')), online)).toBe(true);
  expect(seemsOffline(await places(row('')), online)).toBe(true);
  expect(seemsOffline(await places(row('<b>invisible</b>')), online)).toBe(false);
  expect(seemsOffline(await places(row(dot('title="invisible" class="grey"'))), online)).toBe(true);
  expect(seemsOffline(await places(row(dot('title="online"'))), online)).toBe(false);
  expect(seemsOffline(await places(row('<b>away</b>')), online)).toBe(false);
  expect(seemsOffline(online, online)).toBe(false);
});

test('the time since somebody was there is no difference', async () => {
  const now = await places(row('<b>away</b> <i>just now</i>'));
  expect(alike(now, await places(row('<b>away</b> <i>5 minutes ago</i>')))).toBe(true);
  expect(alike(now, await places(row('<b>busy</b> <i>just now</i>')))).toBe(false);
});

test('who is back is shown as at first, or at least in the same states', async () => {
  const first = await places(row('<b>online</b>'), row(dot('class="online"')));
  const marked = await places(row('<b>online</b><u>new</u>'), row(dot('class="online"')));
  expect(isBackTo(first, marked)).toBe(true);
  expect(isBackTo(first, await places(row('<b>online</b>'), row(dot('class="away"'))))).toBe(false);
  expect(isBackTo(first, await places(row('<b>online</b>')))).toBe(false);
  const mute = await places(row('<b>x</b>'));
  expect(isBackTo(mute, await places(row('<b>y</b>')))).toBe(false);
});

test('who stands under "Offline", or is called so, is not listed as online', async () => {
  const isOnline = async (...rows: string[]) =>
    isListedOnline(await browser.snap(chatPage({ side: `<div class="row">${me}</div>${rows.join('')}` })), friend);
  expect(await isOnline()).toBe(false);
  expect(await isOnline(row(''))).toBe(true);
  expect(await isOnline('<h2>Online (1)</h2>', row(''))).toBe(true);
  expect(await isOnline('<h2>Offline (1)</h2>', row(''))).toBe(false);
  expect(await isOnline(row('<b>offline</b>'))).toBe(false);
  expect(await isOnline(row(dot('class="grey"')))).toBe(true);
  expect(await isOnline(row(''), '<h2>Offline (1)</h2>', row(''))).toBe(true);
});

test('a dot in a list of people that stands as before contradicts what one has chosen, one that tells of the connection does not', async () => {
  const green = dot('class="online"');
  const yellow = dot('class="away"');
  const entry = (mark: string, name: string) => `<div class="row">${mark}<span>${name}</span></div>`;
  const side = (head: string, own: string) =>
    chatPage({ side: `<header>${head}<b>${me}</b></header><div>${entry(own, me)}${entry(green, friend)}</div>` });
  const start = await browser.snap(side(green, green));
  const says = async (head: string, own: string) => {
    const before = placesOf(start, me);
    return ownContradiction(await browser.snap(side(head, own)), me, { state: 'away', before, peers: [friend] });
  };
  expect(await says(yellow, green)).toBe('online');
  expect(await says(green, yellow)).toBeUndefined();
  expect(await says(yellow, yellow)).toBeUndefined();
});
