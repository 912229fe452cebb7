import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { htmlPage } from '../../reporting/html/html-page.ts';
import { embedPictures } from '../../reporting/html/pictures.ts';
import { agreement, type GradedKnownApp } from './agreement.ts';
import { agreementJson, agreementMarkdown, figuresWords } from './report.ts';

/** Bytes of pictures that one app's disagreements may bring into the page. */
const pictureBudget = 4_000_000;

/** Writes agreement.json, agreement.md and disagreements.html into a folder; returns the figures and the files. */
export async function writeAgreement(results: readonly GradedKnownApp[], dir: string) {
  mkdirSync(dir, { recursive: true });
  const result = agreement(results);
  const [json, markdown, html] = ['agreement.json', 'agreement.md', 'disagreements.html'].map((name) =>
    path.join(dir, name),
  );
  writeFileSync(json!, `${JSON.stringify(agreementJson(result), null, 2)}\n`);
  writeFileSync(markdown!, agreementMarkdown(result));
  const disagreements = await Promise.all(
    result.disagreements.map(async ({ app, mark, criterion }) => {
      const { runDir, grade } = results.find((each) => each.app === app)!;
      const only = { ...grade!, features: [{ ...grade!.features[0]!, criteria: [criterion] }] };
      const pictures = await embedPictures(only, runDir, pictureBudget);
      const report = path.relative(dir, path.join(runDir, 'index.html'));
      return { app: app.id, mark, criterion, report, pictures };
    }),
  );
  const page = {
    title: 'Where the grader and people disagree',
    client: new URL('./page/client.tsx', import.meta.url),
    data: { figures: figuresWords(result.all), disagreements },
    elsewhere: 'agreement.md',
  };
  writeFileSync(html!, await htmlPage(page));
  return { result, files: { json: json!, markdown: markdown!, html: html! } };
}
