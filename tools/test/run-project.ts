import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cacheDir, installedProgram, programEnv, rootDir } from '../../emulators/src/paths.ts';

export type Counts = { passed: number; failed: number };

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

/**
 * Runs one vitest project and counts; `signal` ends it early. A run that ends badly without a failed test (a file that
 * does not load, an error outside a test) counts as one failure, and so does a test that was skipped.
 */
export async function runProject(
  name: string,
  env: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<Counts> {
  console.log(`\n── ${name} ──`);
  const report = join(cacheDir, 'reports', `${name}.json`);
  mkdirSync(join(cacheDir, 'reports'), { recursive: true });
  rmSync(report, { force: true });
  const ok = await runVitest(name, report, env, signal);
  const counts = readCounts(report);
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function runVitest(
  name: string,
  report: string,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(
    installedProgram('vitest'),
    ['run', '--project', name, '--passWithNoTests', ...reporters],
    {
      cwd: rootDir,
      env: programEnv(env),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      signal,
    },
  );
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

function readCounts(report: string): Counts {
  try {
    const counted = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
    return {
      passed: counted.numPassedTests,
      failed: counted.numFailedTests + counted.numPendingTests + counted.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
