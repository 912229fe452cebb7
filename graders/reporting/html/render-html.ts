import type { Grade } from '../../scoring/grade.ts';
import { htmlPage } from './html-page.ts';
import { embedPictures } from './pictures.ts';

/**
 * The HTML report as one file that opens from disk without a network. `pictureBudget` is the most that embedded pictures may take, in bytes.
 */
export async function renderHtml(
  grade: Grade,
  runDir: string,
  { pictureBudget = 16_000_000 }: { pictureBudget?: number } = {},
): Promise<string> {
  const pictures = await embedPictures(grade, runDir, pictureBudget);
  return htmlPage({
    title: `${grade.app.name}: ${grade.total} of ${grade.max} at level ${grade.level}`,
    client: new URL('./client.tsx', import.meta.url),
    data: { grade, pictures },
    elsewhere: 'GRADING_RESULTS.md and BUG_REPORT.md',
  });
}
