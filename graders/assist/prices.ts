/** US dollars for a million tokens that go in and come out. */
export type Price = { input: number; output: number };

/** Source: https://platform.claude.com/docs/en/about-claude/pricing, November 2026; of two prices the higher one. */
const prices: Record<string, Price> = {
  'claude-haiku-5-5': { input: 0.5, output: 2.5 },
  'claude-sonnet-5-5': { input: 2, output: 10 },
  'claude-opus-5-5': { input: 4, output: 20 },
};

/** What a model that is not listed is reckoned at: the dearest there is, so that a budget is never overrun. */
const dearest: Price = { input: 10, output: 50 };

export const defaultModel = 'claude-haiku-5-5';

/** What an answer cost, in US dollars. */
export function costOf(model: string, tokens: { input: number; output: number }): number {
  const price = prices[model] ?? dearest;
  return (tokens.input * price.input + tokens.output * price.output) / 1e6;
}
