import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareBinaries } from '../binaries/prepare-binaries.ts';
import { runDir } from '../paths.ts';
import { refuseBusyPorts } from '../ports.ts';
import { startSchedules } from '../schedules/run-schedules.ts';
import { startStandIns } from '../stand-ins/start-stand-ins.ts';
import { emulatorEnv, emulatorNames, portsOf } from '../suite/emulator-names.ts';
import { startSuite } from '../suite/firebase-suite.ts';
import { takeLock } from '../suite/lock.ts';
import { hasWeb, startFunctionsBuild, startWebBuild } from './builds.ts';
import { localEnvironment, localWebhookSecret, writeFunctionsEnvironment } from './local-environment.ts';
import type { Platform, PlatformOptions } from './platform.ts';
import { platformUrls } from './platform-urls.ts';
import { createRunning } from './running.ts';
import { hasSeed, seedQuietly } from './seeding.ts';

export type { Platform, PlatformOptions } from './platform.ts';

/**
 * Brings the whole platform up on this machine.
 * @throws PlatformProblem, readable as it is, when something is missing, a port is busy or another instance runs.
 */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { name, projectId, ports, dataDir, signal } = options;
  const emulators = options.only ?? emulatorNames;
  const standIns = options.standIns ?? true;
  const watch = options.watch ?? false;
  const onLine = options.onLine ?? (() => {});
  const dir = runDir(name);
  const urls = platformUrls(projectId, ports, emulators);
  const say = (line: string) => {
    signal?.throwIfAborted();
    options.say?.(line);
  };
  const lock = await takeLock(join(dir, 'lock.json'), urls.site ?? urls.standIns);
  const running = createRunning(lock, (line) => options.say?.(line));

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
      running.builds.push(await startFunctionsBuild(join(dir, 'functions'), watch));
      writeFunctionsEnvironment(join(dir, 'functions'), variables);
    }
    if (standIns) {
      say('Starting the stand-ins for Stripe, SendGrid, OpenAI and Twilio');
      running.standIns = await startStandIns({
        port: ports.standIns,
        webhookUrl: `${urls.hooks}/stripe`,
        webhookSecret: variables.STRIPE_WEBHOOK_SECRET?.split(',')[0] ?? localWebhookSecret,
        ...(dataDir ? { dataFile: join(dataDir, 'stand-ins.json') } : {}),
        runSchedule: async (schedule) => (await running.schedules?.run(schedule)) ?? false,
      });
    }
    say(`Starting ${emulators.join(', ')}`);
    const exportDir = dataDir ? join(dataDir, 'firebase') : undefined;
    const isNew = !exportDir || !existsSync(join(exportDir, 'firebase-export-metadata.json'));
    const withWeb = emulators.includes('hosting') && hasWeb();
    const web = withWeb ? startWebBuild(join(dir, 'public'), watch, onLine) : null;
    if (web) running.builds.push(web);
    running.suite = await startSuite({
      projectId,
      ports,
      emulators,
      binaries,
      dir,
      exportDir,
      tilesUrl: variables.MAP_TILES_URL,
      signal,
      onLine,
      onSpawn: (processes) => {
        running.suiteProcesses = processes;
      },
      onCrash: options.onCrash,
    });
    if (emulators.includes('functions')) {
      running.schedules = await startSchedules(urls.functions, projectId, options.fireSchedules ?? false);
    }
    const seeded = (options.seed ?? false) && isNew && hasSeed();
    if (seeded) {
      say('Seeding the demo tenants');
      await seedQuietly(running.suite, emulators, projectId, env, signal);
    }
    await web?.ready;
    signal?.throwIfAborted();
    running.isComplete = true;
    if (seeded) await running.save();
    return { projectId, ports, urls, env, seeded, save: running.save, stop: running.stop };
  } catch (error) {
    await running.stop();
    throw error;
  }
}
