import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildFunctions, watchFunctions } from '../../../functions/build.ts';
import { installedProgram, programEnv, rootDir } from '../paths.ts';
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

export type WebBuild = Building & {
  /** The first build; rejects with a PlatformProblem that holds Vite's output when the only build fails. */
  readonly ready: Promise<void>;
};

/**
 * Builds the web app into `outDir`, once or on every change. While watching, a build that fails is a thing to mend,
 * not a reason to stop: it is told, and the next save builds again.
 */
export function startWebBuild(outDir: string, watch: boolean, onLine: (line: string) => void): WebBuild {
  const args = ['build', '--outDir', outDir, '--emptyOutDir', ...(watch ? ['--watch'] : [])];
  const child = spawn(installedProgram('vite'), args, {
    cwd: join(rootDir, 'web'),
    env: programEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    detached: process.platform !== 'win32',
  });
  const pids = child.pid ? [child.pid] : [];
  const output: string[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    const fail = () =>
      reject(new PlatformProblem(`The web app did not build:\n${output.slice(-30).join('\n')}`));
    let settled = false;
    const onOutput = (line: string) => {
      output.push(line);
      if (output.length > 100) output.shift();
      const failed = /^Build failed/.test(line);
      const ended = failed || /built in/.test(line);
      if (settled ? ended || /error/i.test(line) : failed) onLine(`web: ${line}`);
      if (!watch || !ended) return;
      settled = true;
      resolve();
    };
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', onOutput);
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? resolve() : fail()));
  });
  // Whoever awaits it learns of a failure; until then it must not count as unhandled.
  ready.catch(() => {});
  return { pids, ready, stop: () => endProcesses(pids) };
}
