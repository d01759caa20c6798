import { startPlatform } from '../../emulators/src/platform/start-platform.ts';
import { PlatformProblem } from '../../emulators/src/problem.ts';
import { sharedPlatformVariable, testPlatformOptions } from '../../tests/setup/test-platform.ts';
import { type Counts, runProject } from './run-project.ts';

/** Starts one platform for all these projects: starting one for each would take longer than many of their tests. */
export async function withTestPlatform(projects: readonly string[]): Promise<Counts> {
  const total: Counts = { passed: 0, failed: 0 };
  console.log('\nStarting a platform for the tests');
  const crash = new AbortController();
  const platform = await startPlatform({
    ...testPlatformOptions('all'),
    onCrash: (message) => {
      console.error(`✗ ${message}`);
      crash.abort();
    },
    seed: projects.includes('e2e'),
    say: (line) => console.log(`  … ${line}`),
  }).catch((error: unknown) => {
    console.error(error instanceof PlatformProblem ? `✗ ${error.message}` : error);
    return null;
  });
  if (!platform) return { passed: 0, failed: 1 };
  const end = () => platform.stop().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  const { projectId, ports, urls, env } = platform;
  const shared = { ...env, [sharedPlatformVariable]: JSON.stringify({ projectId, ports, urls, env }) };
  try {
    for (const name of projects) {
      const { passed, failed } = await runProject(name, shared, crash.signal);
      total.passed += passed;
      total.failed += failed;
    }
  } finally {
    await platform.stop();
  }
  return total;
}
