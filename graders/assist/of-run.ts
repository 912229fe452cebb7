import path from 'node:path';
import { cacheDir } from '../../fixtures/cache-dir.ts';
import type { RunInfo } from '../../fixtures/run-folder.ts';
import type { Assistant } from '../search/assistant.ts';
import { Answers } from './answers.ts';
import { anthropicAssistant } from './assistant.ts';
import { defaultModel } from './prices.ts';

const folder = (runDir: string): string => path.join(runDir, 'assist');

/** The assistant of a run; undefined unless the user asked for one, and then nothing is ever sent anywhere. */
export function assistantOf(runDir: string, { assist }: RunInfo, env = process.env): Assistant | undefined {
  const apiKey = env.ANTHROPIC_API_KEY;
  if (!assist || !apiKey) return undefined;
  return anthropicAssistant({
    ...assist,
    apiKey,
    baseURL: env.ANTHROPIC_BASE_URL || undefined,
    recordings: path.join(cacheDir(), 'assist'),
    runDir: folder(runDir),
  });
}

/** What the assistant of a run was asked, for the report; undefined when there was none. */
export function assistSummary(runDir: string, { assist }: RunInfo) {
  if (!assist) return undefined;
  const answers = new Answers(folder(runDir)).all();
  return {
    model: assist.model ?? defaultModel,
    questions: answers.length,
    dollars: answers.reduce((sum, each) => sum + each.dollars, 0),
    problems: [...new Set(answers.flatMap((each) => each.problem ?? []))],
  };
}
