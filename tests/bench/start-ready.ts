import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlatform } from '@evergrow/emulators/platform/start-platform';
import { choosePorts } from '@evergrow/emulators/ports';
import type { Bench } from './bench.ts';

/** From the command to a platform that answers: the first time, which seeds the demo tenants, and again with its data. */
export const startReady: Bench = {
  id: 'start.ready',
  run: async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'evergrow-start-'));
    const start = async () => {
      const began = performance.now();
      const platform = await startPlatform({
        name: 'bench-start',
        projectId: 'demo-bench-start',
        ports: choosePorts(22_000),
        dataDir,
        seed: true,
      });
      const answer = await fetch(`${platform.urls.api}/v1/health`);
      if (!answer.ok) throw new Error(`health answered ${answer.status}`);
      const ms = Math.round(performance.now() - began);
      await platform.stop();
      return ms;
    };
    try {
      return { first_ms: await start(), warm_ms: await start() };
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
