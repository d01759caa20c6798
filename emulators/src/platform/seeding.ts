import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../paths.ts';
import { PlatformProblem } from '../problem.ts';
import { runProgram } from '../run-program.ts';

const seedFile = join(rootDir, 'seed', 'src', 'seed.ts');
const catchUpFile = join(rootDir, 'tools', 'catch-up.ts');

/** Whether this checkout has demo tenants to seed. */
export const hasSeed = (): boolean => existsSync(seedFile);

/**
 * Seeds the demo tenants, then makes what triggers would have made of them. Each in a process of its own: the Admin SDK keeps
 * connections that this one should not have.
 * @param env addresses of the emulators and the functions' environment.
 * @throws PlatformProblem with what the seed printed.
 */
export async function runSeed(projectId: string, env: Readonly<Record<string, string>>): Promise<void> {
  await runStep([seedFile, '--project', projectId], env);
  await runStep([catchUpFile], env);
}

async function runStep(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const ran = await runProgram(process.execPath, [...args], {
    cwd: rootDir,
    env: { ...process.env, ...env },
    timeoutMs: 600_000,
  });
  if (!ran.ok)
    throw new PlatformProblem(`The demo tenants could not be seeded:\n${(ran.stderr || ran.stdout).trim()}`);
}
