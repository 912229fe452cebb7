import { expect, test } from 'vitest';
import { chatPage } from '../search/testing/chat-page.ts';
import { testBrowser } from '../search/testing/test-browser.ts';
import { bareCount, chipsOf, countOf } from './chips.ts';

const browser = testBrowser();
const snap = (chips: string) =>
  browser.snap(
    chatPage({
      head: '<h2># Garazuk</h2>',
      messages: `<div><b>Tarovan</b><p>rotuzas</p><button>👍 7</button></div>
        <div><b>Tarovan</b><p>vadomus</p>${chips}</div><div><b>Tarovan</b><p>kanutos</p></div>`,
    }),
  );
const chips = async (html: string) => chipsOf(await snap(html), 'vadomus').map(({ emoji, count }) => [emoji, count]);

test.each([
  ['a button', '<button>👍 2</button>', [['👍', 2]]],
  ['parts', '<div onclick="0"><span>👍</span><span>2</span></div>', [['👍', 2]]],
  ['a number before', '<span><b>2</b> 👍</span>', [['👍', 2]]],
  ['a sign between', '<span>👍 × 2</span>', [['👍', 2]]],
  [
    'two of them',
    '<div><button>👍 2</button><button>❤️ <i>1</i></button></div>',
    [
      ['👍', 2],
      ['❤', 1],
    ],
  ],
  [
    'the one left out',
    '<div><button>👍</button><button>❤️ 3</button></div>',
    [
      ['👍', undefined],
      ['❤', 3],
    ],
  ],
  [
    'one line',
    '<small>👍 2 😂 4</small>',
    [
      ['😂', 4],
      ['👍', 2],
    ],
  ],
  ['a picture', '<button><img alt="👍" src="data:," width="16" height="16"> 2</button>', [['👍', 2]]],
  ['names that show', '<div onclick="0"><span>👍</span> <span>2</span><div>Mulodun, Kabazon</div></div>', [['👍', 2]]],
])('%s', async (_kind, html, expected) => {
  expect((await chips(html)).sort()).toEqual([...expected].sort());
});

test('what is offered is not given', async () => {
  const bar = ['👍', '❤️', '😂', '😮'].map((emoji) => `<button>${emoji}</button>`).join('');
  expect(await chips(`<div>${bar}</div>`)).toEqual([]);
  expect(await chips(`<div><button>👍 1</button></div><div>${bar}</div>`)).toEqual([['👍', 1]]);
});

test('other numbers are no counts', async () => {
  expect(await chips('<div><button>👍</button><span>3 replies</span></div>')).toEqual([['👍', undefined]]);
  expect(await chips('<div>10:31 <button>👍</button></div>')).toEqual([['👍', undefined]]);
});

test('an emoji that stands there anyhow counts only beyond that', async () => {
  const idle = await snap('<button>👍</button>');
  expect(bareCount(idle, 'vadomus', '👍')).toBe(1);
  expect(countOf(idle, 'vadomus', '👍', 1)).toBe(0);
  expect(countOf(await snap('<button>👍</button><small>👍</small>'), 'vadomus', '👍', 1)).toBe(1);
  expect(countOf(await snap('<button>👍</button><small>👍 2</small>'), 'vadomus', '👍', 1)).toBe(2);
  expect(countOf(idle, 'vadomus', '🎉')).toBe(0);
});
