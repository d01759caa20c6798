import { type PlatformOptions, startPlatform } from '@evergrow/emulators/platform/start-platform';
import { choosePorts, type Ports } from '@evergrow/emulators/ports';
import type { TestProject } from 'vitest/node';

/** What tests know of the platform they run against. */
export type TestPlatform = {
  readonly projectId: string;
  readonly ports: Ports;
  readonly urls: {
    readonly site: string | null;
    readonly api: string;
    readonly hooks: string;
    readonly functions: string;
    readonly standIns: string;
  };
  readonly env: Readonly<Record<string, string>>;
};

declare module 'vitest' {
  interface ProvidedContext {
    platform: TestPlatform;
  }
}

/** Says that a platform for tests runs already: `npm test` starts one for all projects. */
export const sharedPlatformVariable = 'EVERGROW_TEST_PLATFORM';

/** Ports of each kind of test, far from those of `npm start`, so that all of them can run at once. */
export const testPortOffsets = {
  all: 10_000,
  rules: 10_020,
  functions: 10_040,
  e2e: 10_060,
  bench: 10_080,
} as const;

type Kind = keyof typeof testPortOffsets;

/** Moves the ports once more, so that two clones can be tested on one machine at once. */
const moved = () => Number(process.env.EVERGROW_TEST_PORT_OFFSET ?? 0);

/** Options of a platform for tests: data of its own that nobody keeps. */
export function testPlatformOptions(kind: Kind): PlatformOptions {
  return {
    name: `test-${kind}`,
    projectId: 'demo-evergrow-test',
    ports: choosePorts(testPortOffsets[kind] + moved()),
    onCrash,
  };
}

/** Without emulators every test would wait for its time to run out. */
function onCrash(message: string): void {
  console.error(message);
  process.exit(1);
}

/**
 * Gives a project's tests their platform: the shared one, or one of their own with what they need. The variables that
 * make the SDKs use the emulators are set for the tests as well.
 */
export async function providePlatform(project: TestProject, kind: Kind, needs: Partial<PlatformOptions>) {
  const shared = process.env[sharedPlatformVariable];
  if (shared) {
    provide(project, JSON.parse(shared) as TestPlatform);
    return () => {};
  }
  const platform = await startPlatform({ ...testPlatformOptions(kind), ...needs });
  provide(project, platform);
  return () => platform.stop();
}

function provide(project: TestProject, { projectId, ports, urls, env }: TestPlatform): void {
  Object.assign(process.env, env);
  project.provide('platform', { projectId, ports, urls, env });
}
