/** The search gave up on an intent. What it met decides whether that speaks against the app or against the grader. */
export class NotFound extends Error {
  override name = 'NotFound';
  readonly intent: string;
  /** Every control that was tried, and what came of it. */
  readonly tried: string[];
  /** Controls without any cue that were left untried: one of them might have been it. */
  readonly blind: number;
  /** It failed in earlier scenarios and was not tried again. */
  readonly hopeless: boolean;

  constructor(intent: string, tried: string[], blind: number, hopeless = false) {
    super(`found no way to ${intent} (tried: ${tried.join('; ') || 'nothing fitting was there'})`);
    this.intent = intent;
    this.tried = tried;
    this.blind = blind;
    this.hopeless = hopeless;
  }
}

/** Whether something can be done: false when no way to it was found. */
export async function isPossible(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt;
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

/** Goes one way after the other until one leads somewhere; throws NotFound with what all of them tried. */
export async function firstPossible(intent: string, ways: (() => Promise<unknown>)[]): Promise<void> {
  const tried: string[] = [];
  for (const way of ways) {
    try {
      await way();
      return;
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      tried.push(...error.tried);
    }
  }
  throw new NotFound(intent, tried, 0);
}
