import { expect, test } from 'vitest';
import { freshTabs } from './tabs.ts';
import { tabbedDialog } from './testing/tabbed-dialog.ts';
import { testBrowser } from './testing/test-browser.ts';

const browser = testBrowser();

const dialog = (inside: string) => `<div role="dialog" style="position:fixed;left:300px;top:90px">${inside}</div>`;
const names = async (html: string) => {
  const [before, now] = [await browser.snap('<p>Rooms</p>'), await browser.snap(html)];
  return freshTabs(before, now).map((c) => c.cues[0]);
};

test('tabs are told by ARIA or by a class for the chosen one', async () => {
  const { dialog: tabbed } = tabbedDialog('Settings', { Overview: '', Members: '', Invites: '' });
  expect(await names(`${tabbed}<script>dlg.hidden = false; choose(1)</script>`)).toEqual(['Overview', 'Invites']);
  const list = '<ul><li><a href="#" class="t t--on">People</a></li><li><a href="#" class="t">Files</a></li></ul>';
  expect(await names(dialog(list))).toEqual(['Files']);
  expect(await names(dialog('<a href="#" class="t t--on">People</a><a href="#" class="t">Files</a>'))).toEqual([
    'Files',
  ]);
});

test('the buttons of a form are none, and nothing that destroys is among them', async () => {
  expect(await names(dialog('<button class="b b-primary">Save</button><button class="b">Cancel</button>'))).toEqual([]);
  expect(await names(dialog('<button class="b active">Info</button><button class="b">Delete room</button>'))).toEqual(
    [],
  );
});
