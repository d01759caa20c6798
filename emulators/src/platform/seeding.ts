import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { programEnv, rootDir } from '../paths.ts';
import { PlatformProblem } from '../problem.ts';
import { runProgram } from '../run-program.ts';
import type { EmulatorName } from '../suite/emulator-names.ts';
import type { Suite } from '../suite/firebase-suite.ts';

const seedFile = join(rootDir, 'seed', 'src', 'seed.ts');
const catchUpFile = join(rootDir, 'tools', 'catch-up.ts');
const placeVisitsFile = join(rootDir, 'tools', 'place-demo-visits.ts');

/** Whether this checkout has demo tenants to seed. */
export const hasSeed = (): boolean => existsSync(seedFile);

/**
 * Seeds the demo tenants with triggers switched off: thousands of documents would start thousands of function calls.
 * What triggers would have made (the tenants' keys, what the matcher knows of providers) is made in one go afterwards.
 * @param env addresses of the emulators and the functions' environment.
 * @throws PlatformProblem with what the seed printed.
 */
export async function seedQuietly(
  suite: Suite,
  emulators: readonly EmulatorName[],
  projectId: string,
  env: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<void> {
  const hasTriggers = emulators.includes('functions');
  if (hasTriggers) await suite.setTriggers(false);
  await runStep([seedFile, '--project', projectId], env, signal);
  await runStep([catchUpFile], env, signal);
  await runStep([placeVisitsFile], env, signal);
  if (hasTriggers) await suite.setTriggers(true);
}

/** In a process of its own: the Admin SDK keeps connections that this one should not have. */
async function runStep(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const ran = await runProgram(process.execPath, args, {
    cwd: rootDir,
    env: programEnv(env),
    timeoutMs: 600_000,
    signal,
  });
  if (!ran.ok)
    throw new PlatformProblem(`The demo tenants could not be seeded:\n${(ran.stderr || ran.stdout).trim()}`);
}
