import type { PublicConfig } from '@evergrow/domain/operations';
import { paymentForm } from '../commerce/payments/payment-form.ts';
import { environment, projectId } from '../kernel/environment.ts';

/** How the web app reaches Firebase. On one machine that is the emulators this process itself was told of. */
export function publicConfig(): PublicConfig {
  const { WEB_API_KEY, WEB_APP_ID, EVERGROW_ENV, STRIPE_API_BASE, SENDGRID_API_BASE, ...rest } =
    environment();
  const { MAP_TILES_URL, MAP_ATTRIBUTION } = rest;
  const project = projectId();
  return {
    firebase: {
      apiKey: WEB_API_KEY ?? 'local',
      authDomain: `${project}.firebaseapp.com`,
      projectId: project,
      storageBucket: storageBucket(project),
      appId: WEB_APP_ID ?? '1:000000000000:web:local',
    },
    emulators: emulators(),
    localCloudUrl: EVERGROW_ENV === 'local' ? (STRIPE_API_BASE ?? SENDGRID_API_BASE ?? null) : null,
    payments: paymentForm(),
    map: MAP_TILES_URL ? { tilesUrl: MAP_TILES_URL, attribution: MAP_ATTRIBUTION ?? '' } : null,
  };
}

/** The bucket Firebase tells its functions of. */
export function storageBucket(project: string): string {
  try {
    const { storageBucket: bucket } = JSON.parse(process.env.FIREBASE_CONFIG ?? '{}');
    if (typeof bucket === 'string' && bucket) return bucket;
  } catch {
    // FIREBASE_CONFIG may also be the path of a file, which no deployment of ours uses.
  }
  return `${project}.firebasestorage.app`;
}

function emulators(): PublicConfig['emulators'] {
  const { FUNCTIONS_EMULATOR, FIREBASE_AUTH_EMULATOR_HOST: auth } = process.env;
  const firestore = addressOf(process.env.FIRESTORE_EMULATOR_HOST);
  const storage = addressOf(process.env.FIREBASE_STORAGE_EMULATOR_HOST);
  if (FUNCTIONS_EMULATOR !== 'true' || !auth || !firestore || !storage) return null;
  return { auth: `http://${auth}`, firestore, storage };
}

function addressOf(address: string | undefined): { host: string; port: number } | null {
  const url = address ? URL.parse(`http://${address}`) : null;
  return url?.port ? { host: url.hostname, port: Number(url.port) } : null;
}
