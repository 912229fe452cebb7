import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{boundaries,fixtures,graders,reports}/**/*.test.{ts,tsx}'],
          maxWorkers: availableParallelism(),
          // A machine may be busy: what a test waits for has time, and what fails is told all the same.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'black-box',
          include: ['cli/**/*.test.ts'],
          // Whole grades: one file at a time leaves each the machine that it needs.
          fileParallelism: false,
          // Longer than any grade takes on a slow machine: what hits it has hung.
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'long',
          include: ['{cli,fixtures}/**/*.long.ts'],
          fileParallelism: false,
          testTimeout: 1_800_000,
        },
      },
    ],
  },
});
