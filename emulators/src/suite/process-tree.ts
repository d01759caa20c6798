import { runProgram } from '../run-program.ts';

const windows = process.platform === 'win32';

/** All processes below this one. The emulators detach theirs, but the parent stays known while it lives. */
export async function descendantsOf(pid: number): Promise<number[]> {
  if (windows) return [];
  const { stdout } = await runProgram('ps', ['-axo', 'pid=,ppid=']);
  const children = new Map<number, number[]>();
  for (const line of stdout.split('\n')) {
    const [child, parent] = line.trim().split(/\s+/).map(Number);
    if (child && parent) children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const found: number[] = [];
  const queue = [pid];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const below = children.get(next) ?? [];
    found.push(...below);
    queue.push(...below);
  }
  return found;
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Ends processes of ours: politely, and after three seconds by force. Ids that are gone are skipped. */
export async function endProcesses(pids: readonly number[]): Promise<void> {
  if (windows) {
    await Promise.all(
      pids.filter(isAlive).map((pid) => runProgram('taskkill', ['/pid', `${pid}`, '/T', '/F'])),
    );
    return;
  }
  signalAll(pids, 'SIGTERM');
  const deadline = Date.now() + 3000;
  while (pids.some(isAlive) && Date.now() < deadline) await pause(50);
  signalAll(pids, 'SIGKILL');
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
