import { z } from 'zod';
import { verdicts } from './verdict.ts';

const verdict = z.enum(verdicts);

/** How a grade differs from an earlier one of the same app. */
export const comparison = z.object({
  /** When the earlier one was made, and of which level and points it was. */
  startedAt: z.iso.datetime(),
  level: z.number(),
  total: z.number(),
  max: z.number(),
  /** The two were made by different versions of the benchmark: a change may be the grader's. */
  otherBenchmark: z.boolean(),
  better: z.array(z.object({ criterion: z.string(), before: verdict, now: verdict })),
  regressed: z.array(z.object({ criterion: z.string(), before: verdict, now: verdict })),
});
export type Comparison = z.infer<typeof comparison>;
