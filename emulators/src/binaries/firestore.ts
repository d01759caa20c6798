import { join } from 'node:path';
import type { CloudSdk } from './cloud-sdk.ts';
import { buildThinJar, isFresh, jarDir } from './jars.ts';

export const firestoreJarPath = join(jarDir, 'firestore-emulator.jar');

/** Makes the Firestore emulator of the Google Cloud SDK startable by firebase-tools. Returns the jar to point it at. */
export async function prepareSdkFirestore(sdk: Required<Pick<CloudSdk, 'firestoreJar'>>): Promise<string> {
  const path = firestoreJarPath;
  if (!isFresh(path, [sdk.firestoreJar])) {
    await buildThinJar({
      path,
      mainClass: 'com.google.cloud.datastore.emulator.firestore.CloudFirestore',
      libraryJar: sdk.firestoreJar,
    });
  }
  return path;
}
