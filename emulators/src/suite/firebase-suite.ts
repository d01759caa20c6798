import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Binaries } from '../binaries/prepare-binaries.ts';
import { installedProgram, programEnv } from '../paths.ts';
import type { Ports } from '../ports.ts';
import { PlatformProblem } from '../problem.ts';
import type { EmulatorName } from './emulator-names.ts';
import { localConfig } from './local-config.ts';
import { descendantsOf, endProcesses, isAlive, pause } from './process-tree.ts';

export type SuiteOptions = {
  readonly projectId: string;
  readonly ports: Ports;
  readonly emulators: readonly EmulatorName[];
  readonly binaries: Binaries;
  /** Working directory: generated configuration, `functions/`, `public/` and logs. */
  readonly dir: string;
  /** Directory the data is read from at the start, if it exists, and written to by `exportData`. */
  readonly exportDir?: string | undefined;
  /** Where browsers fetch the maps' tiles. */
  readonly tilesUrl?: string | undefined;
  /** Called with every line the emulators print. */
  readonly onLine?: ((line: string) => void) | undefined;
  /** Called at once, with what tells the ids of all processes that belong to the suite. */
  readonly onSpawn?: (processes: () => Promise<number[]>) => void;
  /** Ends the start when aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Called when the emulators end without having been asked to. */
  readonly onCrash?: ((message: string) => void) | undefined;
};

export type Suite = {
  /** Writes all data to `exportDir`. Does nothing without one. */
  exportData(): Promise<void>;
  /** Switches triggers and schedules off or on, e.g. while seeding. HTTP functions keep working. */
  setTriggers(enabled: boolean): Promise<void>;
  /** Ends every process of the suite. */
  stop(): Promise<void>;
};

const startLimitMs = 180_000;

/**
 * Starts the official emulators and waits until all of them answer.
 * @throws PlatformProblem with the emulators' own last words when they do not come up.
 */
export async function startSuite(options: SuiteOptions): Promise<Suite> {
  const { dir, ports, emulators, projectId, exportDir } = options;
  mkdirSync(join(dir, 'public'), { recursive: true });
  const showUi = options.binaries.hasUi;
  writeFileSync(join(dir, 'firebase.json'), localConfig(ports, emulators, showUi, options.tilesUrl));
  // The Storage emulator keeps its files in the system's temporary directory and empties it when it starts: without a
  // directory of its own it would take away those of any other suite on this machine. Short, as sockets lie there too.
  const temporary = mkdtempSync(join(tmpdir(), 'eg-'));
  const child = spawn(installedProgram('firebase'), suiteArguments(options), {
    cwd: dir,
    env: programEnv({
      ...options.binaries.env,
      NO_UPDATE_NOTIFIER: '1',
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    // A group of its own: Ctrl-C then reaches us only, and the data is saved before the emulators end.
    detached: process.platform !== 'win32',
  });
  const state = { stopping: false };
  let known: readonly number[] = [];
  const processes = async () => {
    // Once the parent is gone nobody can be recognised as its child: then what was there last counts.
    if (child.pid && isAlive(child.pid)) known = [child.pid, ...(await descendantsOf(child.pid))];
    return known.filter(isAlive);
  };
  options.onSpawn?.(processes);
  await untilReady(child, options, state).catch(async (error: unknown) => {
    state.stopping = true;
    await endProcesses(await processes());
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  });
  await processes();
  const hub = `http://127.0.0.1:${ports.hub}`;
  return {
    async exportData() {
      if (!exportDir) return;
      await askHub(`${hub}/_admin/export`, 'POST', { path: exportDir, initiatedBy: 'evergrow' }, projectId);
    },
    setTriggers: (enabled) =>
      askHub(`${hub}/functions/${enabled ? 'enable' : 'disable'}BackgroundTriggers`, 'PUT', {}, projectId),
    async stop() {
      state.stopping = true;
      const all = await processes();
      child.kill('SIGINT');
      const deadline = Date.now() + 10_000;
      while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) await pause(50);
      await endProcesses(all);
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

function suiteArguments({ projectId, emulators, exportDir, dir }: SuiteOptions): string[] {
  const restore = exportDir && existsSync(join(exportDir, 'firebase-export-metadata.json'));
  return [
    'emulators:start',
    '--project',
    projectId,
    '--config',
    join(dir, 'firebase.json'),
    '--only',
    // Eventarc and Tasks come with Functions and are not to be named.
    emulators.filter((name) => name !== 'eventarc' && name !== 'tasks').join(','),
    ...(restore ? ['--import', exportDir] : []),
  ];
}

function untilReady(child: ChildProcess, options: SuiteOptions, state: { stopping: boolean }): Promise<void> {
  const log = createWriteStream(join(options.dir, 'emulators.log'));
  const last: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new PlatformProblem(`${why}\n${last.slice(-25).join('\n')}`));
    const limit = setTimeout(() => fail('The emulators did not come up within three minutes.'), startLimitMs);
    let ready = false;
    options.signal?.addEventListener('abort', () => fail('Stopped while starting.'));
    const onLine = (line: string) => {
      log.write(`${line}\n`);
      last.push(line);
      if (last.length > 200) last.shift();
      options.onLine?.(line);
      if (line.includes('All emulators ready')) {
        ready = true;
        clearTimeout(limit);
        resolve();
      }
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', onLine);
    }
    child.once('error', (error) => fail(`The emulators could not be started: ${error.message}`));
    child.once('exit', () => {
      clearTimeout(limit);
      if (!ready) fail('The emulators ended while starting.');
      else if (!state.stopping)
        options.onCrash?.(`The emulators ended unexpectedly:\n${last.slice(-25).join('\n')}`);
    });
  });
}

async function askHub(url: string, method: string, body: unknown, projectId: string): Promise<void> {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(60_000),
  });
  if (!answer.ok)
    throw new PlatformProblem(`${url} of ${projectId} answered ${answer.status}: ${await answer.text()}`);
}
