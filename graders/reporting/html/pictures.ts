import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Grade } from '../../scoring/grade.ts';

/** For each picture's path, its data URI, or null when the file is not there; paths left out stay links to the file. */
export type Pictures = Record<string, string | null>;

const mediaTypes: Record<string, string> = { '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png' };

/**
 * Reads the grade's pictures from its run folder. Those of failed criteria come first; once `budget` bytes are used up,
 * the rest stay files beside the report, which then shows them only from its own folder.
 */
export async function embedPictures(grade: Grade, runDir: string, budget: number): Promise<Pictures> {
  const pictures: Pictures = {};
  let used = 0;
  for (const file of pathsByNeed(grade)) {
    const bytes = await readFile(path.join(runDir, file)).catch(() => undefined);
    if (bytes && used + bytes.length > budget) continue;
    used += bytes?.length ?? 0;
    pictures[file] = bytes ? dataUri(file, bytes) : null;
  }
  return pictures;
}

function pathsByNeed(grade: Grade): Set<string> {
  const criteria = grade.features.flatMap((each) => each.criteria);
  const inOrder = [...criteria.filter((each) => each.verdict !== 'met'), ...criteria];
  return new Set(
    inOrder.flatMap((each) => each.evidence.flatMap(({ screenshots }) => screenshots.map((it) => it.path))),
  );
}

function dataUri(file: string, bytes: Buffer): string {
  const type = mediaTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  return `data:${type};base64,${bytes.toString('base64')}`;
}
