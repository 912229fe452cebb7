import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BadInput } from '../../../fixtures/failures.ts';

const criterionId = z.string().regex(/^F\d\d\.C\d$/);

/** A person's mark: part of the points is "partial". */
const mark = z.object({
  id: criterionId,
  met: z.union([z.boolean(), z.literal('partial')]),
  reason: z.string().optional(),
  /** The person inferred it from the code, so that a disagreement is weak evidence. */
  fromSource: z.boolean().optional(),
});
export type Mark = z.infer<typeof mark>;

const gradedApp = z.object({
  model: z.string(),
  backend: z.enum(['postgres', 'spacetime']),
  app: z.string(),
  /** Folder of the app in its repository. */
  sourcePath: z.string(),
  /** Levels the app was asked to have. */
  promptLevel: z.number().int().min(1).max(12),
  features: z.array(z.object({ feature: z.number(), score: z.number(), criteria: z.array(mark) })),
});
export type GradedApp = z.infer<typeof gradedApp>;

const knownBug = z.object({
  run: z.string(),
  backend: z.enum(['postgres', 'spacetime']),
  bugId: z.string(),
  criterionIds: z.array(criterionId),
  title: z.string(),
  observedBehaviour: z.string(),
  /** Folders such as "level-5" whose code has the bug. */
  presentInSnapshots: z.array(z.string()),
  /** Whether the last state of the app has it: for certain, in part, likely, or not. */
  presentInFinalApp: z.union([z.boolean(), z.string()]),
  /** A complaint about words only: everything worked. */
  labelOnly: z.boolean().optional(),
  /** False for what nobody can see in a browser. */
  observable: z.boolean().optional(),
});
export type KnownBug = z.infer<typeof knownBug>;

/** What people said: marks per criterion of whole apps, and bugs with the states of an app that have them. */
export type Truth = { apps: GradedApp[]; bugs: KnownBug[] };

const truthFile = z.union([z.object({ apps: z.array(gradedApp) }), z.object({ bugs: z.array(knownBug) })]);

/** Reads files of marks (`apps`) and of bugs (`bugs`); throws BadInput naming the file that is neither. */
export function readTruth(files: readonly string[]): Truth {
  const all = files.map(readOne);
  return {
    apps: all.flatMap((each) => ('apps' in each ? each.apps : [])),
    bugs: all.flatMap((each) => ('bugs' in each ? each.bugs : [])),
  };
}

function readOne(file: string): z.infer<typeof truthFile> {
  try {
    return truthFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = isMissing ? 'there is no such file' : 'it has neither "apps" with marks nor "bugs" as expected';
    throw new BadInput(`cannot read what people said from ${file}: ${why}`);
  }
}
