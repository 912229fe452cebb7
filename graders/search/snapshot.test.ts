import { expect, test } from 'vitest';
import { liveElement } from './capture.ts';
import { look, settle } from './look.ts';
import { testBrowser } from './testing/test-browser.ts';

const browser = testBrowser();

test('a text is found at the innermost element that shows it', async () => {
  const snap = await browser.snap(
    '<div id="a"><p><b class="hit">Garazuk</b></p></div><p class="hit">in Garazuk, too</p>',
  );
  expect(snap.hits('Garazuk').map((el) => el.cls)).toEqual(['hit', 'hit']);
});

test('a name that is split off its sign is found, also over several elements', async () => {
  const snap = await browser.snap(
    '<li class="row"><span># </span><span class="name">Garazuk</span></li><p class="whole"><i>two</i> <i>words</i></p>',
  );
  expect(snap.hits('Garazuk').map((el) => el.cls)).toEqual(['name']);
  expect(snap.hits('two words').map((el) => el.cls)).toEqual(['whole']);
  expect(snap.textOf(snap.els.find((el) => el.cls === 'row')!)).toBe('# Garazuk');
});

test('what stands in a field, in the title or where nobody looks is not shown', async () => {
  const snap = await browser.snap(`<title>Garazuk</title><input value="Garazuk"><textarea>Garazuk</textarea>
    <div style="opacity:0">Garazuk</div><div hidden>Garazuk</div><div style="height:0;overflow:hidden">Garazuk</div>
    <div contenteditable style="height:20px">Garazuk</div><script>"Garazuk"</script>`);
  expect(snap.hits('Garazuk')).toEqual([]);
  expect(snap.text).not.toContain('Garazuk');
});

test('the text of a page is what a person reads, in order', async () => {
  const snap = await browser.snap(
    '<h1>One</h1><p>two   <b>three</b></p><style>p{color:red}</style><p style="display:none">four</p>',
  );
  expect(snap.text).toBe('One two three');
});

test('shadow roots and elements without a box of their own are looked into', async () => {
  const snap = await browser.snap(`<div style="display:contents"><p class="in">Garazuk</p></div><x-room></x-room>
    <script>document.querySelector('x-room').attachShadow({ mode: 'open' }).innerHTML = '<b class="in">Polamuk</b>'</script>`);
  expect(snap.hits('Garazuk').map((el) => el.cls)).toEqual(['in']);
  expect(snap.hits('Polamuk').map((el) => el.cls)).toEqual(['in']);
});

test('selected, scrolling, values, limits and options are noted', async () => {
  const snap = await browser.snap(`<div aria-selected="true" class="s">x</div><div aria-current="page" class="s">x</div>
    <div aria-current="false" class="not">x</div><input type="checkbox" checked class="s">
    <div class="scroll" style="height:20px;overflow-y:auto"><p style="height:90px"></p></div>
    <input class="limited" maxlength="32" value="abc"><select class="choice"><option>1 min</option><option>5 min</option></select>`);
  const of = (cls: string) => snap.els.find((el) => el.cls === cls)!;
  expect(snap.els.filter((el) => el.selected).map((el) => el.cls)).toEqual(['s', 's', 's']);
  expect(of('scroll').scroller).toBe(true);
  expect(of('limited')).toMatchObject({ maxLength: 32, value: 'abc', field: true });
  expect(of('choice').options).toEqual(['1 min', '5 min']);
});

test('looking changes nothing on the page', async () => {
  const who = await browser.visit('<p>one</p><button>two</button>');
  const changes = await who.page.evaluateHandle(() => {
    const seen: MutationRecord[] = [];
    new MutationObserver((records) => seen.push(...records)).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
    });
    return seen;
  });
  const html = await who.page.content();
  const snap = await look(who.page);
  expect(await who.page.content()).toBe(html);
  expect(await changes.evaluate((seen) => seen.length)).toBe(0);
  const button = snap.els.find((el) => el.tag === 'button')!;
  const live = await who.page.evaluateHandle(liveElement, button.i);
  expect(await live.evaluate((el) => el?.textContent)).toBe('two');
});

test('a look that meets a navigation sees the new page', async () => {
  const who = await browser.visit('<p id="old">old</p>');
  const next = who.page.goto('http://app.test/next');
  expect((await look(who.page)).text).toBe('old');
  await next;
  expect((await look(who.page)).els.some((el) => el.own === 'old')).toBe(true);
});

test('settling waits until the page has stopped to change', async () => {
  const who = await browser.visit(`<p id="p">0</p><script>let n = 0;
    const timer = setInterval(() => { p.textContent = ++n; if (n === 10) clearInterval(timer) }, 40)</script>`);
  expect((await settle(who.page, 3_000)).text).toBe('10');
});

test('settling on a page that never stops has an end', async () => {
  const who = await browser.visit(
    '<p id="p"></p><script>setInterval(() => { p.textContent = Math.random() }, 20)</script>',
  );
  expect((await settle(who.page, 300)).text).not.toBe('');
});
