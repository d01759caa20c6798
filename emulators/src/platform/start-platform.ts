import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareBinaries } from '../binaries/prepare-binaries.ts';
import { runDir } from '../paths.ts';
import { findBusyPort, type PortName, type Ports, portVariable } from '../ports.ts';
import { PlatformProblem } from '../problem.ts';
import { type RunningSchedules, startSchedules } from '../schedules/run-schedules.ts';
import { type RunningStandIns, startStandIns } from '../stand-ins/start-stand-ins.ts';
import { type EmulatorName, emulatorEnv, emulatorNames, portsOf } from '../suite/emulator-names.ts';
import { type Suite, startSuite } from '../suite/firebase-suite.ts';
import { takeLock } from '../suite/lock.ts';
import { type Building, hasWeb, startFunctionsBuild, startWebBuild } from './builds.ts';
import { localEnvironment, localWebhookSecret, writeFunctionsEnvironment } from './local-environment.ts';
import { type PlatformUrls, platformUrls } from './platform-urls.ts';
import { hasSeed, runSeed } from './seeding.ts';

export type PlatformOptions = {
  /** Names the working directory under `.cache/run`; two platforms that run at once need two names. */
  readonly name: string;
  /** Must begin with `demo-`: then nothing can reach a real project. */
  readonly projectId: `demo-${string}`;
  readonly ports: Ports;
  /** Where data outlives the platform. Without it everything is gone at the end. */
  readonly dataDir?: string;
  /** Default: all. Functions bring Eventarc and Tasks along. */
  readonly only?: readonly EmulatorName[];
  /** Stripe, SendGrid and the others. Default true. */
  readonly standIns?: boolean;
  /** Seeds the demo tenants if the data is new. Default false. */
  readonly seed?: boolean;
  /** Builds functions and web again on every change. Default false. */
  readonly watch?: boolean;
  /** Fires schedules at their cadence. Default false: tests fire them by name. */
  readonly fireSchedules?: boolean;
  /** Called once no other instance and no busy port stands in the way, before the data is read. */
  readonly beforeData?: () => void;
  /** One line per step. */
  readonly say?: (line: string) => void;
  /** Output of functions and builds while running. */
  readonly onLine?: (line: string) => void;
  readonly onCrash?: (message: string) => void;
};

export type Platform = {
  readonly projectId: string;
  readonly ports: Ports;
  readonly urls: PlatformUrls;
  /** Environment for a process that should use this platform: the SDKs' emulator variables and the functions' own. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether the data was new, and so the demo tenants were seeded now. */
  readonly seeded: boolean;
  /** Saves the data, if there is a data directory. */
  save(): Promise<void>;
  /** Saves, then ends every process. */
  stop(): Promise<void>;
};

/**
 * Brings the whole platform up on this machine.
 * @throws PlatformProblem, readable as it is, when something is missing, a port is busy or another instance runs.
 */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { name, projectId, ports, dataDir } = options;
  const say = options.say ?? (() => {});
  const emulators = options.only ?? emulatorNames;
  const standIns = options.standIns ?? true;
  const dir = runDir(name);
  const urls = platformUrls(projectId, ports, emulators);
  const lock = await takeLock(join(dir, 'lock.json'), urls.site ?? urls.standIns);
  const running: {
    suite?: Suite;
    standIns?: RunningStandIns;
    schedules?: RunningSchedules;
    builds: Building[];
  } = {
    builds: [],
  };
  const stop = async () => {
    running.schedules?.stop();
    await Promise.all(running.builds.map((building) => building.stop()));
    await running.suite
      ?.exportData()
      .catch((error: unknown) => say(`The data could not be saved: ${String(error)}`));
    await running.suite?.stop();
    await running.standIns?.stop();
    lock.release();
  };

  try {
    await refuseBusyPorts(ports, [...portsOf(emulators), ...(standIns ? (['standIns'] as const) : [])]);
    options.beforeData?.();
    const keyFile = join(dataDir ?? dir, 'local.key');
    const variables = localEnvironment({ publicUrl: urls.api, standInsUrl: urls.standIns, keyFile });
    const env = { ...emulatorEnv(projectId, ports), ...variables };

    say('Preparing the emulators');
    const binaries = await prepareBinaries(say);
    if (emulators.includes('functions')) {
      say('Building functions');
      running.builds.push(await startFunctionsBuild(join(dir, 'functions'), options.watch ?? false));
      writeFunctionsEnvironment(join(dir, 'functions'), variables);
    }
    if (standIns) {
      say('Starting the stand-ins for Stripe, SendGrid, OpenAI and Twilio');
      running.standIns = await startStandIns({
        port: ports.standIns,
        webhookUrl: `${urls.hooks}/stripe`,
        webhookSecret: variables.STRIPE_WEBHOOK_SECRET ?? localWebhookSecret,
        ...(dataDir ? { dataFile: join(dataDir, 'stand-ins.json') } : {}),
        runSchedule: async (schedule) => (await running.schedules?.run(schedule)) ?? false,
      });
    }
    say(`Starting ${emulators.join(', ')}`);
    const exportDir = dataDir ? join(dataDir, 'firebase') : undefined;
    const isNew = !exportDir || !existsSync(join(exportDir, 'firebase-export-metadata.json'));
    const webReady = emulators.includes('hosting')
      ? buildWeb(options, dir, running.builds)
      : Promise.resolve();
    webReady.catch(() => {});
    running.suite = await startSuite({
      projectId,
      ports,
      emulators,
      binaries,
      dir,
      ...(exportDir ? { exportDir } : {}),
      ...(options.onLine ? { onLine: options.onLine } : {}),
      ...(options.onCrash ? { onCrash: options.onCrash } : {}),
    });
    if (emulators.includes('functions')) {
      running.schedules = await startSchedules(urls.functions, projectId, options.fireSchedules ?? false);
    }
    const seeded = (options.seed ?? false) && isNew && hasSeed();
    if (seeded) {
      say('Seeding the demo tenants');
      await seedQuietly(running.suite, emulators, projectId, env);
      await running.suite.exportData();
    }
    await webReady;
    const children = async () => [
      ...((await running.suite?.processes()) ?? []),
      ...running.builds.flatMap(({ pids }) => pids),
    ];
    lock.remember(await children());
    return {
      projectId,
      ports,
      urls,
      env,
      seeded,
      stop,
      async save() {
        lock.remember(await children());
        await running.suite?.exportData();
        running.standIns?.save();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function refuseBusyPorts(ports: Ports, names: readonly PortName[]): Promise<void> {
  const busy = await findBusyPort(ports, names);
  if (!busy) return;
  throw new PlatformProblem(
    `Port ${ports[busy]} (${busy}) is in use by another program.\nStop that program, choose another port with ${portVariable(busy)}=…, or move all of them: npm start -- --port-offset 100`,
  );
}

async function buildWeb(options: PlatformOptions, dir: string, builds: Building[]): Promise<void> {
  const publicDir = join(dir, 'public');
  if (!hasWeb()) return;
  const onLine = options.onLine ?? (() => {});
  builds.push(await startWebBuild(publicDir, options.watch ?? false, onLine));
}

/** Triggers stay off meanwhile: thousands of documents would start thousands of function calls. */
async function seedQuietly(
  suite: Suite,
  emulators: readonly EmulatorName[],
  projectId: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const hasTriggers = emulators.includes('functions');
  if (hasTriggers) await suite.setTriggers(false);
  await runSeed(projectId, env);
  if (hasTriggers) await suite.setTriggers(true);
}
