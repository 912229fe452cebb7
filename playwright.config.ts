import { defineConfig } from '@playwright/test';
import { newRunDir } from './fixtures/run-folder.ts';
import { levels, tagsUpTo } from './graders/gherkin/levels.ts';

// The processes of one grade find each other through this folder.
process.env.RUNGS_RUN_DIR ??= newRunDir();

export default defineConfig({
  testDir: 'graders/gherkin',
  testMatch: 'scenarios.spec.ts',
  outputDir: `${process.env.RUNGS_RUN_DIR}/playwright`,
  globalSetup: './graders/gherkin/global-setup.ts',
  reporter: [['./graders/reporting/reporter.ts']],
  fullyParallel: true,
  workers: Number(process.env.RUNGS_WORKERS ?? 2),
  // Longer than a scenario's own deadlines add up to: what hits it has hung.
  timeout: 150_000,
  projects: levels.map((level) => ({ name: `L${level}`, grep: tagsUpTo(level) })),
});
