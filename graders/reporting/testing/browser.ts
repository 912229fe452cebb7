import { type Browser, chromium } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';

/** A Chromium for tests, from npm. The caller closes it. */
export async function testBrowser(): Promise<Browser> {
  // With one process for all, a second context hangs.
  const args = sparticuz.args.filter((each) => each !== '--single-process');
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args: [...args, '--no-sandbox'] });
}
