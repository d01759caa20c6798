import type { RunningSchedules } from '../schedules/run-schedules.ts';
import type { RunningStandIns } from '../stand-ins/start-stand-ins.ts';
import type { Suite } from '../suite/firebase-suite.ts';
import type { Lock } from '../suite/lock.ts';
import type { Building } from './builds.ts';

/** What of a platform runs at this moment, and so what has to be ended. */
export type Running = {
  suite?: Suite;
  suiteProcesses?: () => Promise<number[]>;
  standIns?: RunningStandIns;
  schedules?: RunningSchedules;
  readonly builds: Building[];
  /** Whether the start came to its end: half-seeded data must not be kept for the next one. */
  isComplete: boolean;
  save(): Promise<void>;
  stop(): Promise<void>;
};

const rememberEveryMs = 5000;

/** Keeps book of what runs: for the end, and on the disk for the case that there is no end but a kill. */
export function createRunning(lock: Lock, say: (line: string) => void): Running {
  const remember = async () => {
    const ofSuite = (await running.suiteProcesses?.()) ?? [];
    lock.remember([...ofSuite, ...running.builds.flatMap(({ pids }) => pids)]);
  };
  const remembering = setInterval(() => void remember(), rememberEveryMs);
  const running: Running = {
    builds: [],
    isComplete: false,
    async save() {
      await running.suite?.exportData();
      running.standIns?.save();
    },
    async stop() {
      clearInterval(remembering);
      running.schedules?.stop();
      await Promise.all(running.builds.map((building) => building.stop()));
      if (running.isComplete) {
        await running.save().catch((error: unknown) => say(`The data could not be saved: ${String(error)}`));
      }
      await running.suite?.stop();
      await running.standIns?.stop();
      lock.release();
    },
  };
  return running;
}
