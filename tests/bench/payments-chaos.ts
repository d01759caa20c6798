import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ChaosResult } from '../support/chaos/chaos.ts';
import type { Bench } from './bench.ts';

const histories = 1_000;

/** A thousand histories of orders in disorder, and how many ended otherwise than their clean runs: none may. */
export const paymentsChaos: Bench = {
  id: 'payments.chaos',
  run: async ({ platform }) => {
    const { env } = await platform();
    const script = join(import.meta.dirname, 'payments-chaos-run.ts');
    const began = performance.now();
    // A process of its own, so that it can work in a project of its own: the platform's triggers must not help.
    const { stdout } = await promisify(execFile)(process.execPath, [script, String(histories)], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const last = stdout.trim().split('\n').at(-1) ?? '{}';
    const { failures, ...result } = JSON.parse(last) as ChaosResult;
    return {
      ...result,
      failures: failures.length,
      ...(failures[0] ? { first_failure: failures[0] } : {}),
      seconds: Math.round((performance.now() - began) / 1_000),
    };
  },
};
