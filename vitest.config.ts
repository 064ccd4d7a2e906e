import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const throughTheDoor = 'src/apps/cli/end-to-end/**/*.test.ts';
/** Looks at how much memory its process took, and so has one of its own. */
const alone = 'src/pipeline-hostile.test.ts';
const inTheBrowser = 'src/apps/web/journeys/**/*.test.ts';

const shared = {
  // What is waited for comes at once on a quiet machine, and a good deal later on a busy one.
  testTimeout: 240_000,
  hookTimeout: 240_000,
  setupFiles: ['scripts/test-seed.mjs'],
  expect: { poll: { timeout: 30_000 } },
  // Tests through the door mostly wait for the program they started, so that two fit on any machine.
  maxWorkers: Math.max(2, availableParallelism() - 1),
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'rooms',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: [throughTheDoor, inTheBrowser, alone],
          // Modules are loaded once for all files of a worker: a third of the work was to load them.
          // What a test puts in the place of something (a spy, the environment) it puts back.
          isolate: false,
        },
      },
      { test: { ...shared, name: 'alone', include: [alone] } },
      {
        test: {
          ...shared,
          name: 'end-to-end',
          include: [throughTheDoor],
          globalSetup: ['src/apps/cli/end-to-end/build-once.test-data.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'journeys',
          include: [inTheBrowser],
          globalSetup: ['src/apps/cli/end-to-end/build-once.test-data.ts'],
        },
      },
    ],
  },
});
