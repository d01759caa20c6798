import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../run-program.ts';

export type CloudSdk = { readonly firestoreJar?: string; readonly pubsubJar?: string };

/** The emulators that an installed Google Cloud SDK brings. Empty where there is no SDK. */
export async function findCloudSdk(): Promise<CloudSdk> {
  const root = process.env.CLOUDSDK_ROOT_DIR ?? (await askSdkRoot());
  if (!root) return {};
  const firestoreJar = join(root, 'platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');
  const pubsubJar = findPubsubJar(join(root, 'platform', 'pubsub-emulator', 'lib'));
  return {
    ...(existsSync(firestoreJar) ? { firestoreJar } : {}),
    ...(pubsubJar ? { pubsubJar } : {}),
  };
}

async function askSdkRoot(): Promise<string | null> {
  const asked = await runProgram('gcloud', ['info', '--format=value(installation.sdk_root)'], {
    timeoutMs: 20_000,
  });
  return asked.ok ? asked.stdout.trim() || null : null;
}

function findPubsubJar(dir: string): string | null {
  if (!existsSync(dir)) return null;
  const jar = readdirSync(dir).find(
    (name) => name.startsWith('cloud-pubsub-emulator') && name.endsWith('.jar'),
  );
  return jar ? join(dir, jar) : null;
}
