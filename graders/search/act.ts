import type { ElementHandle, Page } from '@playwright/test';
import type { El } from './capture.ts';
import { liveElement } from './capture.ts';

/** How long a control may take to become usable, in milliseconds; a covered one waits this long before it fails. */
const patience = 2_500;

/** Clicks what the last snapshot saw; false when a person could not have (gone, covered, disabled). */
export async function click(page: Page, el: El): Promise<boolean> {
  return onElement(page, el, (handle) => (el.tag === 'option' ? pick(handle) : handle.click({ timeout: patience })));
}

/** Chooses an option of a select that is a menu. */
async function pick(option: ElementHandle<Element>): Promise<void> {
  const select = (await option.evaluateHandle((el) => el.closest('select'))).asElement();
  if (!select) throw new Error('the option has no select');
  await select.selectOption(option as ElementHandle<HTMLOptionElement>, { timeout: patience });
}

/** Presses the right button on an element, which brings up context menus. */
export async function rightClick(page: Page, el: El): Promise<boolean> {
  return onElement(page, el, (handle) => handle.click({ button: 'right', timeout: patience }));
}

/** Presses twice in quick succession. */
export async function doubleClick(page: Page, el: El): Promise<boolean> {
  return onElement(page, el, (handle) => handle.dblclick({ timeout: patience }));
}

/** Moves the mouse over an element, which makes hover menus appear. */
export async function hover(page: Page, el: El): Promise<boolean> {
  return onElement(page, el, (handle) => handle.hover({ timeout: patience }));
}

/** Replaces the content of a field; false when it does not accept input. */
export async function fill(page: Page, el: El, text: string): Promise<boolean> {
  return onElement(page, el, (handle) => handle.fill(text, { timeout: patience }));
}

/** Chooses an option of a select by its place, from 0. */
export async function choose(page: Page, el: El, option: number): Promise<boolean> {
  return onElement(page, el, (handle) => handle.selectOption({ index: option }, { timeout: patience }));
}

/** Types key by key at a person's speed, leaving the text in the field. */
export async function typeInto(page: Page, el: El, text: string, delayMs = 60): Promise<boolean> {
  return onElement(page, el, async (handle) => {
    await handle.focus();
    await page.keyboard.type(text, { delay: delayMs });
  });
}

/** Presses a key while the element has the focus. */
export async function press(page: Page, el: El, key: string): Promise<boolean> {
  return onElement(page, el, (handle) => handle.press(key, { timeout: patience }));
}

async function onElement(
  page: Page,
  el: El,
  act: (handle: ElementHandle<Element>) => Promise<unknown>,
): Promise<boolean> {
  const holder = await page.evaluateHandle(liveElement, el.i);
  const handle = holder.asElement() as ElementHandle<Element> | null;
  if (!handle) return false;
  try {
    await act(handle);
    return true;
  } catch (error) {
    if (page.isClosed() || /Target (page|closed)|crashed/.test(String(error))) throw error;
    return false;
  } finally {
    await handle.dispose().catch(() => {});
  }
}

/** Puts text into a field the way a paste does, so that the field's own limit holds; replaces what was there. */
export async function insert(page: Page, el: El, text: string): Promise<boolean> {
  return onElement(page, el, async (handle) => {
    await handle.focus();
    await page.keyboard.press('ControlOrMeta+a');
    if (text) await page.keyboard.insertText(text);
    else await page.keyboard.press('Delete');
  });
}
