import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildFunctions, watchFunctions } from '../../../functions/build.ts';
import { installedProgram, rootDir } from '../paths.ts';
import { PlatformProblem } from '../problem.ts';
import { endProcesses } from '../suite/process-tree.ts';

export type Building = { readonly pids: readonly number[]; stop(): Promise<void> };

const nothing: Building = { pids: [], stop: async () => {} };

/**
 * Builds the functions into `outDir`, once or on every change.
 * @throws PlatformProblem when the first build fails; esbuild has printed why.
 */
export async function startFunctionsBuild(outDir: string, watch: boolean): Promise<Building> {
  mkdirSync(outDir, { recursive: true });
  linkModules(outDir);
  try {
    if (watch) return { pids: [], ...(await watchFunctions({ outDir })) };
    await buildFunctions({ outDir });
    return nothing;
  } catch {
    throw new PlatformProblem('The functions did not build; the errors are above.');
  }
}

/** What npm installed for the functions alone lies in their own folder, where this build would not look. */
function linkModules(outDir: string): void {
  const own = join(rootDir, 'functions', 'node_modules');
  const link = join(outDir, 'node_modules');
  if (existsSync(own) && !existsSync(link)) symlinkSync(own, link, 'junction');
}

/** Whether there is a web app to build in this checkout. */
export const hasWeb = (): boolean => existsSync(join(rootDir, 'web', 'index.html'));

/**
 * Builds the web app into `outDir`, once or on every change; resolves after the first build.
 * @throws PlatformProblem with Vite's output when the first build fails.
 */
export function startWebBuild(
  outDir: string,
  watch: boolean,
  onLine: (line: string) => void,
): Promise<Building> {
  const args = ['build', '--outDir', outDir, '--emptyOutDir', ...(watch ? ['--watch'] : [])];
  const child = spawn(installedProgram('vite'), args, {
    cwd: join(rootDir, 'web'),
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    detached: process.platform !== 'win32',
  });
  const pids = child.pid ? [child.pid] : [];
  const output: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = () =>
      reject(new PlatformProblem(`The web app did not build:\n${output.slice(-30).join('\n')}`));
    let built = false;
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        output.push(line);
        if (output.length > 100) output.shift();
        if (built && /error|built in/i.test(line)) onLine(`web: ${line}`);
        if (!built && /built in/.test(line) && watch) {
          built = true;
          resolve({ pids, stop: () => endProcesses(pids) });
        }
      });
    }
    child.once('error', fail);
    child.once('exit', (code) => {
      if (!watch && code === 0) resolve(nothing);
      else fail();
    });
  });
}
