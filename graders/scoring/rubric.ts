import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { featureId, firstLevel } from './feature-id.ts';

const criterion = z.object({ id: z.string(), text: z.string().min(1), points: z.number().positive() });
const feature = z
  .object({
    feature: z.number().int().min(1),
    name: z.string().min(1),
    level: z.number().int().min(1).max(12),
    maxScore: z.literal(3),
    criteria: z.array(criterion).min(1),
  })
  .superRefine((entry, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message });
    if (entry.level !== firstLevel(entry.feature)) complain(`feature ${entry.feature} belongs to another level`);
    entry.criteria.forEach((each, index) => {
      const id = criterionId(entry.feature, index + 1);
      if (each.id !== id) complain(`${each.id} should be ${id}`);
    });
    if (sumPoints(entry.criteria.map((each) => each.points)) !== entry.maxScore)
      complain(`the criteria of feature ${entry.feature} do not add up to ${entry.maxScore} points`);
  });
const rubric = z.object({
  features: z
    .array(feature)
    .refine((all) => all.every((each, index) => each.feature === index + 1), 'features must be numbered from 1'),
});

export type RubricFeature = z.infer<typeof feature>;

/** All features that are graded, checked against the rules that a rubric must obey; throws when it breaks one. */
export function loadRubric(json: unknown = readRubric()): RubricFeature[] {
  return rubric.parse(json).features;
}

/** The features that an app of the given level (1-12) must have: L7 is F1 to F10, 30 points. */
export function featuresAtLevel(level: number): RubricFeature[] {
  if (!Number.isInteger(level) || level < 1 || level > 12) throw new Error(`level ${level} is not one of 1 to 12`);
  return loadRubric().filter((each) => each.level <= level);
}

/** Adds points exactly: counted in hundredths, so that parts such as 0.1 never leave a sum just below a whole number. */
export function sumPoints(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + Math.round(each * 100), 0) / 100;
}

function criterionId(featureNumber: number, criterionNumber: number): string {
  return `${featureId(featureNumber)}.C${criterionNumber}`;
}

function readRubric(): unknown {
  return JSON.parse(readFileSync(new URL('./rubric.json', import.meta.url), 'utf8'));
}
