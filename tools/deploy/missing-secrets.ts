import { installedProgram, programEnv, rootDir } from '../../emulators/src/paths.ts';
import { runProgram } from '../../emulators/src/run-program.ts';

/** Those of these secrets that Secret Manager does not have, or that this login may not see. */
export async function missingSecrets(project: string, names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const args = ['functions:secrets:get', name, '--project', project, '--non-interactive', '--json'];
      const ran = await runProgram(installedProgram('firebase'), args, {
        cwd: rootDir,
        env: programEnv(),
        timeoutMs: 120_000,
      });
      return ran.ok && hasEnabledVersion(ran.stdout);
    }),
  );
  return names.filter((_, index) => !found[index]);
}

/** A secret whose versions are all disabled or destroyed is as good as none. */
export function hasEnabledVersion(json: string): boolean {
  return /"state":\s*"ENABLED"/.test(json);
}
