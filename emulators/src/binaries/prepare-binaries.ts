import { existsSync } from 'node:fs';
import { PlatformProblem } from '../problem.ts';
import { findCloudSdk } from './cloud-sdk.ts';
import { canDownload, type Downloadable, download, downloadedPath, isDownloaded } from './downloaded.ts';
import { firestoreJarPath, prepareSdkFirestore } from './firestore.ts';
import { prepareSdkPubsub, pubsubScriptPath } from './pubsub.ts';
import { prepareStorageRules, storageRulesJarPath } from './storage-rules.ts';

/** Environment variables that tell firebase-tools which binaries to start, and whether it can show its UI. */
export type Binaries = { readonly env: Readonly<Record<string, string>>; readonly hasUi: boolean };

const overrides: Record<Downloadable, string> = {
  firestore: 'FIRESTORE_EMULATOR_BINARY_PATH',
  storage: 'STORAGE_EMULATOR_BINARY_PATH',
  pubsub: 'PUBSUB_EMULATOR_BINARY_PATH',
};

const builtPath: Record<Downloadable, string> = {
  firestore: firestoreJarPath,
  storage: storageRulesJarPath,
  pubsub: pubsubScriptPath,
};

/**
 * Makes the three emulators that are Java programs startable. For each, in this order: the path in the environment,
 * the cache of firebase-tools, a download where the network allows, the Google Cloud SDK.
 * @throws PlatformProblem that says what to install when none of these is there.
 */
export async function prepareBinaries(say: (line: string) => void): Promise<Binaries> {
  const missing = (['firestore', 'pubsub', 'storage'] as const).filter(
    (what) => !process.env[overrides[what]] && !isDownloaded(what),
  );
  const failed = missing.length > 0 ? await tryDownloads(missing, say) : [];
  const env = failed.length > 0 ? await buildFromSdk(failed) : {};
  return { env, hasUi: isDownloaded('ui') };
}

async function tryDownloads(missing: readonly Downloadable[], say: (line: string) => void) {
  // What was built from the SDK once shows that there was no download to be had: do not ask at every start.
  if (missing.every((what) => existsSync(builtPath[what]))) return missing;
  if (!(await canDownload())) return missing;
  const failed: Downloadable[] = [];
  for (const what of missing) {
    say(`Downloading the ${what} emulator`);
    if (!(await download(what))) failed.push(what);
  }
  await download('ui');
  return failed;
}

async function buildFromSdk(needed: readonly Downloadable[]): Promise<Record<string, string>> {
  const sdk = await findCloudSdk();
  const env: Record<string, string> = {};
  if (needed.includes('firestore')) {
    if (!sdk.firestoreJar)
      throw notFound('Firestore', 'google-cloud-cli-firestore-emulator', 'cloud-firestore-emulator');
    env[overrides.firestore] = await prepareSdkFirestore({ firestoreJar: sdk.firestoreJar });
  }
  if (needed.includes('pubsub')) {
    if (!sdk.pubsubJar) throw notFound('Pub/Sub', 'google-cloud-cli-pubsub-emulator', 'pubsub-emulator');
    env[overrides.pubsub] = prepareSdkPubsub(sdk.pubsubJar);
  }
  if (needed.includes('storage')) {
    const given = process.env[overrides.firestore];
    const engine = sdk.firestoreJar ?? given ?? downloadedPath('firestore');
    env[overrides.storage] = await prepareStorageRules(engine);
  }
  return env;
}

function notFound(name: string, debianPackage: string, component: string): PlatformProblem {
  return new PlatformProblem(
    [
      `The ${name} emulator is not on this machine and could not be downloaded.`,
      'Either connect to the internet once and run: npx firebase setup:emulators:firestore (then :storage and :pubsub),',
      `or install it with the Google Cloud SDK: gcloud components install ${component}`,
      `(Debian, with Google's apt repository: apt-get install ${debianPackage}).`,
    ].join('\n'),
  );
}
