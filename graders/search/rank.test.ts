import { describe, expect, test } from 'vitest';
import { clickables, fingerprint, nameOf } from './cues.ts';
import { matchText, normalise, rank } from './rank.ts';
import { testBrowser } from './testing/test-browser.ts';
import type { Vocabulary } from './vocabulary.ts';
import * as words from './vocabulary.ts';

describe('one text', () => {
  const likelier = (a: string, b: string, vocabulary: Vocabulary) =>
    expect(matchText(a, vocabulary), `"${a}" before "${b}"`).toBeGreaterThan(matchText(b, vocabulary));

  test('an earlier phrase of the vocabulary says more than a later one', () => {
    likelier('Create room', 'Add', words.createRoom);
    likelier('Leave room', 'Exit', words.leaveRoom);
  });

  test('the whole cue says more than the same words in a sentence', () => {
    likelier('Leave', 'Leave this place to its other people', words.leaveRoom);
  });

  test('a long cue says less', () => {
    const long = 'Here you may create as many things as you like, they are free';
    likelier('Create', long, words.createRoom);
    expect(matchText(long, words.createRoom)).toBeLessThan(4);
  });

  test('a word within another word is not meant', () => {
    expect(matchText('Newest', words.createRoom)).toBe(0);
    expect(matchText('Address', words.createRoom)).toBe(0);
  });

  test('a negative word rules out what would fit', () => {
    expect(matchText('New message', words.createRoom)).toBeLessThan(0);
    expect(matchText('Search rooms', words.roomNameField)).toBeLessThan(0);
  });

  test('a symbol alone says more than one in a text', () => {
    expect(matchText('+', words.createRoom)).toBeGreaterThan(4);
    likelier('➕', 'a + b = c', words.createRoom);
  });

  test('case, camel case and punctuation do not matter', () => {
    expect(normalise('  createRoom!')).toBe('create room');
    expect(matchText('CREATE-ROOM…', words.createRoom)).toBe(matchText('create room', words.createRoom));
  });

  test('what merely allows an intent counts little', () => {
    expect(matchText('e.g. Alice', words.nameField)).toBeGreaterThan(0);
    likelier('Your name', 'e.g. Alice', words.nameField);
  });
});

describe('the controls of a page', () => {
  const browser = testBrowser();
  const order = async (html: string, vocabulary: Vocabulary) =>
    rank(clickables(await browser.snap(html)), vocabulary)
      .filter((c) => c.fits)
      .map((c) => nameOf(c));

  test('the best comes first, what does not fit is told apart', async () => {
    const html = '<button>Theme</button><button>Add</button><button>New message</button><button>Create room</button>';
    expect(await order(html, words.createRoom)).toEqual(['button "Create room"', 'button "Add"']);
  });

  test('destructive controls are no candidates, unless the intent is theirs', async () => {
    const html = `<button>Delete room</button><button>Leave room</button><button>🗑 Room</button>
      <button>Log out</button><button title="Remove">New</button>`;
    expect(await order(html, words.createRoom)).toEqual([]);
    expect(await order(html, words.submitRoom)).toEqual([]);
    expect(await order(html, words.leaveRoom)).toEqual(['button "Leave room"']);
  });

  test('an icon is known by its class, its file, its symbol or its drawing', async () => {
    const plus = '<path d="M12 5v14M5 12h14" stroke="#000"/>';
    const html = `<button><svg class="lucide lucide-plus" width="20" height="20"></svg></button>
      <button><svg width="20" height="20" viewBox="0 0 24 24">${plus}</svg></button>
      <button><i class="fa fa-plus" style="display:inline-block;width:20px;height:20px"></i></button>
      <button><svg width="20" height="20"><use href="#icon-add"></use></svg></button>
      <button><svg class="lucide lucide-moon" width="20" height="20"></svg></button>`;
    const found = rank(clickables(await browser.snap(html)), words.createRoom).filter((c) => c.fits);
    expect(found).toHaveLength(4);
  });

  test('a disabled or covered control comes after a usable one', async () => {
    const html = `<button disabled>Create room</button><button id="covered">Create room</button><button>Add</button>
      <div id="lid" style="position:absolute"></div>
      <script>const r = covered.getBoundingClientRect();
        Object.assign(lid.style, { left: r.x + 'px', top: r.y + 'px', width: r.width + 'px', height: r.height + 'px' })</script>`;
    expect((await order(html, words.createRoom))[0]).toBe('button "Add"');
  });

  test('a fitting heading decides between equals', async () => {
    const html = `<div><h3>People</h3><button>+</button></div><div><h3>Rooms</h3><button>+</button></div>`;
    expect(await order(html, words.createRoom)).toHaveLength(2);
    const best = rank(clickables(await browser.snap(html)), words.createRoom)[0]!;
    expect(best.near).toBe('Rooms');
  });

  test('what worked in this app before beats every cue', async () => {
    const controls = clickables(await browser.snap('<button>Create room</button><button title="magic"></button>'));
    const best = rank(controls, words.createRoom, [fingerprint(controls[1]!)])[0]!;
    expect(best.el.title).toBe('magic');
    expect(best.fits).toBe(true);
  });

  test('names that were made say nothing', async () => {
    const [entry] = clickables(await browser.snap('<button>Garazuk</button>'));
    expect(entry!.cues).toEqual([]);
    expect(entry!.isEntry).toBe(true);
  });
});
