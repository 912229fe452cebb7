import { defineConfig } from '@playwright/test';
import { newRunDir } from './fixtures/run-folder.ts';
import { workersWanted } from './graders/gherkin/active-scenarios.ts';
import { featuresAskedFor, levelOf, levels, projectsAskedFor, tagsUpTo } from './graders/gherkin/levels.ts';

// The processes of one grade find each other through this folder.
process.env.RUNGS_RUN_DIR ??= newRunDir();

const unknownProjects = projectsAskedFor(process.argv).filter((name) => !levelOf(name));

export default defineConfig({
  testDir: 'graders/gherkin',
  testMatch: 'scenarios.spec.ts',
  outputDir: `${process.env.RUNGS_RUN_DIR}/playwright`,
  globalSetup: './graders/gherkin/global-setup.ts',
  reporter: [['./graders/reporting/reporter.ts']],
  fullyParallel: true,
  workers: workersWanted(process.argv),
  // Longer than two tries of a scenario, their waits and those for a turn add up to: what hits it has hung.
  timeout: 1_500_000,
  projects: [
    ...levels.map((level) => ({ name: `L${level}`, grep: tagsUpTo(level, featuresAskedFor()) })),
    // Known to Playwright, so that the set-up can refuse them with a word of its own.
    ...unknownProjects.map((name) => ({ name })),
  ],
});
