import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { PlatformProblem } from '../problem.ts';
import { runProgram } from '../run-program.ts';
import { endProcesses, isAlive } from './process-tree.ts';

const lockSchema = z.object({ pid: z.number(), url: z.string(), children: z.array(z.number()) });

export type Lock = {
  /** Notes the processes that belong to this platform, so that the next start can end what a crash left behind. */
  remember(children: readonly number[]): void;
  release(): void;
};

/**
 * Makes sure that one platform runs per working directory, and clears away what a killed one left running.
 * @throws PlatformProblem when another one runs.
 */
export async function takeLock(path: string, url: string): Promise<Lock> {
  const previous = readLock(path);
  if (previous && previous.pid !== process.pid && isAlive(previous.pid)) {
    throw new PlatformProblem(
      `Evergrow is already running (process ${previous.pid}, ${previous.url}).\nStop that one first, or start another one beside it: npm start -- --port-offset 100`,
    );
  }
  if (previous) await endLeftovers(previous.children);
  mkdirSync(dirname(path), { recursive: true });
  const write = (children: readonly number[]) =>
    writeFileSync(path, `${JSON.stringify({ pid: process.pid, url, children })}\n`);
  write([]);
  return { remember: write, release: () => rmSync(path, { force: true }) };
}

function readLock(path: string): z.infer<typeof lockSchema> | null {
  try {
    return lockSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** A process id may have been given to somebody else since: only what still looks like an emulator is ended. */
async function endLeftovers(pids: readonly number[]): Promise<void> {
  const alive = pids.filter(isAlive);
  if (alive.length === 0) return;
  const { stdout } = await runProgram('ps', ['-o', 'pid=,args=', '-p', alive.join(',')]);
  const ours = stdout
    .split('\n')
    .filter((line) => /firebase|emulator|storage-rules-runtime|vite/.test(line))
    .map((line) => Number.parseInt(line, 10));
  await endProcesses(ours);
}
