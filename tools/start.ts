import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataDir } from '../emulators/src/paths.ts';
import { startPlatform } from '../emulators/src/platform/start-platform.ts';
import { choosePorts, type Ports } from '../emulators/src/ports.ts';
import { PlatformProblem } from '../emulators/src/problem.ts';
import { createProgress } from './start/progress.ts';
import { welcome } from './start/welcome.ts';

const help = `npm start -- [options]
  --fresh            forget all local data and begin anew
  --port-offset N    move every port by N, to run beside another one (its data is separate)
  --no-watch         build once, do not rebuild on change
  --verbose          show everything the emulators print
Single ports: EVERGROW_PORT_HOSTING, EVERGROW_PORT_FUNCTIONS, EVERGROW_PORT_STAND_INS, EVERGROW_PORT_FIRESTORE …`;
const saveEveryMs = 3 * 60_000;

await main().catch((error: unknown) => {
  console.error(error instanceof PlatformProblem ? `\n✗ ${error.message}\n` : error);
  process.exit(1);
});

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      'port-offset': { type: 'string', default: '0' },
      'no-watch': { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const offset = readOffset(values['port-offset']);
  const ports = choosePorts(offset, process.env);
  await run(ports, offset, values.fresh, !values['no-watch'], values.verbose);
}

function readOffset(text: string): number {
  const offset = Number(text);
  if (!Number.isInteger(offset) || offset < 0 || offset > 50_000) {
    throw new PlatformProblem('--port-offset must be a whole number from 0 to 50000.');
  }
  return offset;
}

async function run(
  ports: Ports,
  offset: number,
  fresh: boolean,
  watch: boolean,
  verbose: boolean,
): Promise<void> {
  const name = offset === 0 ? 'start' : `start-${offset}`;
  const directory = offset === 0 ? dataDir : join(dataDir, name);
  const progress = createProgress();
  // From the first moment on: a Ctrl-C while starting must not leave half a platform behind.
  const asked = Promise.withResolvers<string>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => asked.resolve(signal));

  let ready = false;
  const abort = new AbortController();
  asked.promise.then((reason) =>
    abort.abort(new PlatformProblem(isSignal(reason) ? 'Stopped while starting.' : reason)),
  );
  const platform = await startPlatform({
    name,
    projectId: 'demo-evergrow',
    ports,
    dataDir: directory,
    seed: true,
    watch,
    fireSchedules: true,
    beforeData: () => {
      if (fresh) forget(directory, offset === 0);
    },
    say: progress.step,
    onLine: (line) => {
      if (verbose || (ready && isWorthShowing(line))) console.log(line);
    },
    onCrash: asked.resolve,
    signal: abort.signal,
  });
  ready = true;
  progress.done();
  let reason = 'SIGTERM';
  try {
    console.log(welcome(platform));
    const saving = setInterval(() => {
      platform
        .save()
        .catch((error: unknown) => console.error(`The data could not be saved: ${String(error)}`));
    }, saveEveryMs);
    reason = await asked.promise;
    clearInterval(saving);
    console.log(isSignal(reason) ? '\nSaving the data and stopping …' : `\n✗ ${reason}`);
  } finally {
    await platform.stop();
  }
  console.log('Stopped. Everything is kept for the next npm start.');
  process.exit(isSignal(reason) ? 0 : 1);
}

/** Forgets data but not the encryption key of another platform's data below the same directory. */
function forget(directory: string, isMain: boolean): void {
  if (!isMain) {
    rmSync(directory, { recursive: true, force: true });
    return;
  }
  for (const entry of ['firebase', 'stand-ins.json', 'local.key']) {
    rmSync(join(directory, entry), { recursive: true, force: true });
  }
}

function isSignal(reason: string): boolean {
  return /^SIG[A-Z]+$/.test(reason);
}

/** What a developer wants to see while working: functions' own output, builds and what goes wrong. */
function isWorthShowing(line: string): boolean {
  return (
    /^(>|web:)|⚠|✘|\berror\b/i.test(line.trim()) &&
    !/Env variable override|Detected demo project|drop support for Java/.test(line)
  );
}
