import type { PortName } from '../ports.ts';

/** The official emulators, by the names firebase-tools uses. */
export const emulatorNames = [
  'auth',
  'firestore',
  'storage',
  'pubsub',
  'functions',
  'hosting',
  'eventarc',
  'tasks',
] as const;
export type EmulatorName = (typeof emulatorNames)[number];

/** Every port that a suite of these emulators listens on. */
export function portsOf(emulators: readonly EmulatorName[]): PortName[] {
  const extra: PortName[] = emulators.includes('firestore') ? ['firestoreWebsocket'] : [];
  return [...emulators, ...extra, 'hub', 'logging'];
}

/** Environment of a program that should talk to the emulators instead of the cloud: the SDKs read these. */
export function emulatorEnv(
  projectId: string,
  ports: Readonly<Record<PortName, number>>,
): Record<string, string> {
  const host = (port: number) => `127.0.0.1:${port}`;
  return {
    GCLOUD_PROJECT: projectId,
    GOOGLE_CLOUD_PROJECT: projectId,
    FIREBASE_CONFIG: JSON.stringify({ projectId, storageBucket: `${projectId}.appspot.com` }),
    FIRESTORE_EMULATOR_HOST: host(ports.firestore),
    FIREBASE_AUTH_EMULATOR_HOST: host(ports.auth),
    FIREBASE_STORAGE_EMULATOR_HOST: host(ports.storage),
    STORAGE_EMULATOR_HOST: `http://${host(ports.storage)}`,
    PUBSUB_EMULATOR_HOST: host(ports.pubsub),
    FIREBASE_EMULATOR_HUB: host(ports.hub),
  };
}
