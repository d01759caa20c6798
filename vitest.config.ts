import { defineConfig } from 'vitest/config';

/** What starts emulators waits for them, and runs one file after another: they share one database. */
const onEmulators = { testTimeout: 60_000, hookTimeout: 240_000, fileParallelism: false, maxWorkers: 1 };

export default defineConfig({
  test: {
    // The functions log every request; only those of a test that fails are worth reading.
    silent: 'passed-only',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{domain,functions,web,widget,emulators,seed,tools}/**/*.test.{ts,tsx}',
            'tests/{bench,matching,matching-stories,mutation,setup,smoke}/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/dist/**', '.cache/**'],
          // Long enough for a machine that does much else at once: a test fails for what it finds, not for being slow.
          testTimeout: 30_000,
          // What they test is pure: modules are loaded once for all files of a worker, in a third of the time.
          isolate: false,
        },
      },
      {
        test: {
          name: 'rules',
          include: ['tests/rules/**/*.test.ts'],
          globalSetup: ['tests/setup/rules.ts'],
          ...onEmulators,
        },
      },
      {
        test: {
          name: 'functions',
          include: ['tests/functions/**/*.test.ts'],
          globalSetup: ['tests/setup/functions.ts'],
          ...onEmulators,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/setup/e2e.ts'],
          ...onEmulators,
          testTimeout: 180_000,
        },
      },
    ],
  },
});
