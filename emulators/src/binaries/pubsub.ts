import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jarDir } from './jars.ts';

const windows = process.platform === 'win32';

export const pubsubScriptPath = join(jarDir, windows ? 'pubsub-emulator.cmd' : 'pubsub-emulator');

/** A start script of our own for the SDK's Pub/Sub jar: firebase-tools changes the mode of the file it starts. */
export function prepareSdkPubsub(jar: string): string {
  const script = windows ? `@java -jar "${jar}" %*\r\n` : `#!/bin/sh\nexec java -jar '${jar}' "$@"\n`;
  mkdirSync(jarDir, { recursive: true });
  writeFileSync(pubsubScriptPath, script);
  chmodSync(pubsubScriptPath, 0o755);
  return pubsubScriptPath;
}
