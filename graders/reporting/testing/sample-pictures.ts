import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import type { Grade } from '../../scoring/grade.ts';
import { people } from '../../scoring/testing/sample-grade.ts';

/** Puts the screenshots that a sample grade names into its run folder: one drawing per person, as an app could look. */
export async function drawPictures(browser: Browser, grade: Grade, runDir: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 960, height: 600 } });
  const drawings = new Map<string, Buffer>();
  for (const person of people) {
    await page.setContent(drawing(person));
    drawings.set(person, await page.screenshot({ type: 'jpeg', quality: 60 }));
  }
  await page.close();
  const criteria = grade.features.flatMap((each) => each.criteria);
  for (const { person, path: file } of criteria.flatMap((each) => each.evidence.flatMap((it) => it.screenshots))) {
    await mkdir(path.dirname(path.join(runDir, file)), { recursive: true });
    await writeFile(path.join(runDir, file), drawings.get(person)!);
  }
}

function drawing(person: string): string {
  const row = (name: string, text: string) => `<p><b>${name}</b> <span>${text}</span></p>`;
  return `<style>
    body { margin: 0; display: grid; grid-template-columns: 220px 1fr; height: 100vh; font: 16px sans-serif; color: #dde }
    aside { background: #23283a; padding: 20px } main { background: #2c3247; padding: 20px; display: flex; flex-direction: column }
    p { margin: 0 0 14px } em { background: #5468ff; padding: 8px 12px; border-radius: 8px; display: block; font-style: normal }
    footer { margin-top: auto; padding: 12px; background: #23283a; border-radius: 8px; color: #889 }
  </style><aside><h3>${person}</h3><em># Copper Glade</em></aside>
  <main><h2>Copper Glade</h2>${row('Marlow', 'harbour lanterns')}${row('Juniper', 'soft amber')}
  <footer>Message</footer></main>`;
}
