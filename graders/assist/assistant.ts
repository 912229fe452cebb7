import Anthropic from '@anthropic-ai/sdk';
import { z } from 'zod';
import { contentKey } from '../../fixtures/cache-dir.ts';
import type { Assistant, Question } from '../search/assistant.ts';
import type { Control } from '../search/cues.ts';
import { type Answer, Answers } from './answers.ts';
import { costOf, defaultModel } from './prices.ts';
import { instructions, questionText } from './question-text.ts';

export type AssistantOptions = {
  /** US dollars that all questions of the grade may cost; the last one may overrun it by its own price. */
  dollars: number;
  apiKey: string;
  /** @default the public API */
  baseURL?: string | undefined;
  /** @default the cheapest model that is good enough */
  model?: string | undefined;
  /** Answers that are kept for later grades. */
  recordings: string;
  /** Answers of this grade, which its workers share; also what the grade has spent. */
  runDir: string;
};

const reply = z.object({ controls: z.array(z.number().int()) });
const maxTokens = 2_000;
const patienceMs = 30_000;
/** Controls beyond these are not worth the tokens. */
const mostControls = 120;
const mostProposals = 4;

/** An assistant at the Anthropic API. What it was asked before is answered from the recordings, at no cost. */
export function anthropicAssistant(options: AssistantOptions): Assistant {
  const model = options.model ?? defaultModel;
  const recordings = new Answers(options.recordings);
  const own = new Answers(options.runDir);
  // Both kinds of credentials are given, so that none is looked for on the machine.
  const client = new Anthropic({
    apiKey: options.apiKey,
    authToken: null,
    ...(options.baseURL !== undefined && { baseURL: options.baseURL }),
    timeout: patienceMs,
    maxRetries: 1,
  });

  async function ask(question: string): Promise<{ controls: number[]; dollars: number }> {
    const message = await client.messages.create({
      model,
      max_tokens: maxTokens,
      system: instructions,
      messages: [{ role: 'user', content: question }],
    });
    const { input_tokens, output_tokens, cache_creation_input_tokens, cache_read_input_tokens } = message.usage;
    const input = input_tokens + (cache_creation_input_tokens ?? 0) + (cache_read_input_tokens ?? 0);
    const text = message.content.flatMap((block) => (block.type === 'text' ? block.text : [])).join('');
    return { controls: controlsIn(text), dollars: costOf(model, { input, output: output_tokens }) };
  }

  /** The answer to a question that was never asked before. An assistant that cannot be reached is no fault of the app. */
  async function fresh(question: string): Promise<Answer> {
    try {
      return { model, question, ...(await ask(question)) };
    } catch (error) {
      if (!(error instanceof Anthropic.AnthropicError)) throw error;
      return { model, question, controls: [], dollars: 0, problem: error.message };
    }
  }

  return {
    async propose(given: Question): Promise<Control[]> {
      const asked = { ...given, controls: given.controls.slice(0, mostControls) };
      const question = questionText(asked);
      const key = contentKey([model, question]);
      const known = recordings.get(key);
      if (!known && own.dollars >= options.dollars) return [];
      const answer = known ?? (await fresh(question));
      if (!known && !answer.problem) recordings.put(key, answer);
      own.put(key, known ? { ...known, dollars: 0 } : answer);
      return answer.controls.flatMap((n) => asked.controls[n - 1] ?? []).slice(0, mostProposals);
    },
  };
}

/** The numbers in an answer; none when it is not what was asked for. */
function controlsIn(text: string): number[] {
  try {
    return reply.parse(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))).controls;
  } catch {
    return [];
  }
}
