import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const answer = z.object({
  model: z.string(),
  question: z.string(),
  /** Numbers of controls in the question, from 1. */
  controls: z.array(z.number().int()),
  dollars: z.number(),
  /** Why there was no answer. */
  problem: z.string().optional(),
});
export type Answer = z.infer<typeof answer>;

/** Answers on disk, one file each under the key of its question: a later grade that asks the same needs no network. */
export class Answers {
  private readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  get(key: string): Answer | undefined {
    const file = this.file(key);
    return existsSync(file) ? answer.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  }

  put(key: string, given: Answer): void {
    const draft = `${this.file(key)}.${process.pid}.tmp`;
    writeFileSync(draft, `${JSON.stringify(given, null, 2)}\n`);
    renameSync(draft, this.file(key));
  }

  /** All answers in the folder. */
  all(): Answer[] {
    const names = readdirSync(this.dir).filter((name) => name.endsWith('.json'));
    return names.flatMap((name) => this.get(name.slice(0, -'.json'.length)) ?? []);
  }

  /** What all answers in the folder cost, in US dollars. */
  get dollars(): number {
    return this.all().reduce((sum, each) => sum + each.dollars, 0);
  }

  private file(key: string): string {
    return path.join(this.dir, `${key}.json`);
  }
}
