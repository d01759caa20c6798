import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Bench, Figures } from './bench.ts';

/**
 * How long Stripe waits for our word that an event is kept, four at a time, over HTTP to one process that serves the hook
 * as Cloud Functions does, with the Firestore emulator behind it. In a project of its own: on one machine the workers that
 * follow would compete with the answers. (The functions emulator starts a process per request, which is all one would see.)
 */
export const webhook: Bench = {
  id: 'webhook.p95',
  run: async ({ platform }) => {
    const { env } = await platform();
    const script = join(import.meta.dirname, 'webhook-run.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Figures;
  },
};
