import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installedProgram, programEnv, rootDir } from '../../emulators/src/paths.ts';
import { PlatformProblem } from '../../emulators/src/problem.ts';
import type { DeployStep } from './plan.ts';

/**
 * Runs one step with its output shown as it comes.
 * @throws PlatformProblem when it fails: what follows would deploy something half made.
 */
export function runLoudly({ program, args, directory }: DeployStep): Promise<void> {
  const child = spawn(program === 'node' ? process.execPath : installedProgram(program), args, {
    cwd: join(rootDir, directory),
    env: programEnv(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    const fail = () =>
      reject(new PlatformProblem(`Stopped: ${program} ${args[0]} failed. What came after it was not done.`));
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? resolve() : fail()));
  });
}
