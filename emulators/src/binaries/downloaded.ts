import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { installedProgram, programEnv, rootDir } from '../paths.ts';
import { runProgram } from '../run-program.ts';

const detailsSchema = z.object({
  remoteUrl: z.url(),
  downloadPathRelativeToCacheDir: z.string(),
  binaryPathRelativeToCacheDir: z.string().optional(),
});
const catalogSchema = z.object({
  firestore: detailsSchema,
  storage: detailsSchema,
  pubsub: detailsSchema,
  ui: z.object({ main: detailsSchema }),
});

export type Downloadable = 'firestore' | 'storage' | 'pubsub';

/** Where firebase-tools keeps what it downloads, and where it would download it from. */
function detailsOf(what: Downloadable | 'ui') {
  const catalogPath = join(rootDir, 'node_modules/firebase-tools/lib/emulator/downloadableEmulatorInfo.json');
  const catalog = catalogSchema.parse(JSON.parse(readFileSync(catalogPath, 'utf8')));
  const details = what === 'ui' ? catalog.ui.main : catalog[what];
  const cache = process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache', 'firebase', 'emulators');
  return {
    path: join(cache, details.binaryPathRelativeToCacheDir ?? details.downloadPathRelativeToCacheDir),
    url: details.remoteUrl,
  };
}

/** Whether firebase-tools has this in its cache already. */
export function isDownloaded(what: Downloadable | 'ui'): boolean {
  return existsSync(detailsOf(what).path);
}

/** Path of the file in the cache of firebase-tools. */
export function downloadedPath(what: Downloadable): string {
  return detailsOf(what).path;
}

/** Whether the download host answers within three seconds: without a network a download would hang for minutes. */
export async function canDownload(): Promise<boolean> {
  try {
    const answer = await fetch(detailsOf('firestore').url, {
      method: 'HEAD',
      signal: AbortSignal.timeout(3000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Lets firebase-tools download and verify one emulator. False when it fails or takes over three minutes. */
export async function download(what: Downloadable | 'ui'): Promise<boolean> {
  const ran = await runProgram(installedProgram('firebase'), [`setup:emulators:${what}`], {
    env: programEnv(),
    timeoutMs: 180_000,
  });
  return ran.ok && isDownloaded(what);
}
