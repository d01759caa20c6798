import { installedProgram, programEnv, rootDir } from '../../emulators/src/paths.ts';
import { PlatformProblem } from '../../emulators/src/problem.ts';
import { runProgram } from '../../emulators/src/run-program.ts';

/**
 * Those of these secrets that Secret Manager does not have.
 * @throws PlatformProblem when it cannot be asked: not signed in, no permission, no network.
 */
export async function missingSecrets(project: string, names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const args = ['functions:secrets:get', name, '--project', project, '--non-interactive', '--json'];
      const ran = await runProgram(installedProgram('firebase'), args, {
        cwd: rootDir,
        env: programEnv(),
        timeoutMs: 120_000,
      });
      const said = `${ran.stdout}${ran.stderr}`;
      // Not being let in is another thing than not being there, and is put right in another way.
      if (!ran.ok && !/not.found|404/i.test(said)) {
        throw new PlatformProblem(
          `Secret Manager of ${project} could not be asked for ${name}:\n${said.trim()}`,
        );
      }
      return ran.ok && hasEnabledVersion(ran.stdout);
    }),
  );
  return names.filter((_, index) => !found[index]);
}

/** A secret whose versions are all disabled or destroyed is as good as none. */
export function hasEnabledVersion(json: string): boolean {
  return /"state":\s*"ENABLED"/.test(json);
}
