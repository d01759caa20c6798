import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeLock } from './lock.ts';
import { isAlive } from './process-tree.ts';

const directory = mkdtempSync(join(tmpdir(), 'evergrow-lock-'));
const path = join(directory, 'lock.json');
afterAll(() => rmSync(directory, { recursive: true }));

/** A process that sleeps; `title` is what its command line shows. */
function sleeper(title: string): number {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)', title], { stdio: 'ignore' });
  if (!child.pid) throw new Error('no process');
  return child.pid;
}

test('a second instance is refused and told where the first one is', async () => {
  const other = sleeper('somebody');
  writeFileSync(path, JSON.stringify({ pid: other, url: 'http://127.0.0.1:5000', children: [] }));
  await expect(takeLock(path, 'x')).rejects.toThrow(
    /already running \(process \d+, http:\/\/127.0.0.1:5000\)/,
  );
  process.kill(other);
});

test('what a killed instance left behind is ended, and nobody else', async () => {
  const ours = sleeper('firebase-emulator');
  const foreign = sleeper('somebody');
  writeFileSync(path, JSON.stringify({ pid: 2 ** 22, url: 'x', children: [ours, foreign] }));
  const lock = await takeLock(path, 'x');
  expect([isAlive(ours), isAlive(foreign)]).toEqual([false, true]);
  process.kill(foreign);
  lock.release();
  (await takeLock(path, 'x')).release();
});

test('a file that cannot be read counts as none', async () => {
  writeFileSync(path, '{');
  (await takeLock(path, 'x')).release();
});
