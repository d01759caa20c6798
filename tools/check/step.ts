import { programEnv, rootDir } from '../../emulators/src/paths.ts';
import { runProgram } from '../../emulators/src/run-program.ts';

export type StepResult = { readonly ok: boolean; readonly output: string };
export type Step = { readonly name: string; run(): Promise<StepResult> };

/** Runs a program from the root of the repository; its output is shown only if it fails. */
export async function runStep(program: string, args: readonly string[]): Promise<StepResult> {
  const { ok, stdout, stderr } = await runProgram(program, args, {
    cwd: rootDir,
    env: programEnv(),
    timeoutMs: 10 * 60_000,
  });
  return { ok, output: `${stdout}${stderr}`.trim() };
}
