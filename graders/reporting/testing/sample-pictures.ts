import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import type { Grade } from '../../scoring/grade.ts';

/** Draws the screenshots that a sample grade names, as an app could have looked, into its run folder. */
export async function drawPictures(browser: Browser, grade: Grade, runDir: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 960, height: 600 } });
  for (const feature of grade.features)
    for (const scenario of feature.criteria.flatMap((each) => each.evidence))
      for (const { person, path: file } of scenario.screenshots) {
        await mkdir(path.dirname(path.join(runDir, file)), { recursive: true });
        await page.setContent(drawing(person, scenario.criterion));
        await page.screenshot({ path: path.join(runDir, file), type: 'jpeg', quality: 60 });
      }
  await page.close();
}

function drawing(person: string, criterion: string): string {
  const row = (name: string, text: string) => `<p><b>${name}</b> <span>${text}</span></p>`;
  return `<style>
    body { margin: 0; display: grid; grid-template-columns: 220px 1fr; height: 100vh; font: 16px sans-serif; color: #dde }
    aside { background: #23283a; padding: 20px } main { background: #2c3247; padding: 20px; display: flex; flex-direction: column }
    p { margin: 0 0 14px } em { background: #5468ff; padding: 8px 12px; border-radius: 8px; display: block; font-style: normal }
    footer { margin-top: auto; padding: 12px; background: #23283a; border-radius: 8px; color: #889 }
  </style><aside><h3>${person}</h3><em># Copper Glade</em></aside>
  <main><h2>Copper Glade</h2>${row('Marlow', 'harbour lanterns')}${row('Juniper', 'soft amber')}${row('Marlow', criterion)}
  <footer>Message</footer></main>`;
}
