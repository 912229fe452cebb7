import type { Grade } from '../scoring/grade.ts';

/** The text of grade.json, from which every other output can be made again. */
export function gradeJson(grade: Grade): string {
  return `${JSON.stringify(grade, null, 2)}\n`;
}
