import type { Ports } from '../ports.ts';
import type { EmulatorName } from '../suite/emulator-names.ts';
import type { PlatformUrls } from './platform-urls.ts';

export type PlatformOptions = {
  /** Names the working directory under `.cache/run`; two platforms that run at once need two names. */
  readonly name: string;
  /** Must begin with `demo-`: then nothing can reach a real project. */
  readonly projectId: `demo-${string}`;
  readonly ports: Ports;
  /** Where data outlives the platform. Without it everything is gone at the end. */
  readonly dataDir?: string;
  /** Default: all. Functions bring Eventarc and Tasks along. */
  readonly only?: readonly EmulatorName[];
  /** Stripe, SendGrid and the others. Default true. */
  readonly standIns?: boolean;
  /** Seeds the demo tenants if the data is new. Default false. */
  readonly seed?: boolean;
  /** Builds functions and web again on every change. Default false. */
  readonly watch?: boolean;
  /** Fires schedules at their cadence. Default false: tests fire them by name. */
  readonly fireSchedules?: boolean;
  /** Called once no other instance and no busy port stands in the way, before the data is read. */
  readonly beforeData?: () => void;
  /** One line per step. */
  readonly say?: (line: string) => void;
  /** Output of functions and builds while running. */
  readonly onLine?: (line: string) => void;
  readonly onCrash?: (message: string) => void;
  /** Ends the start when aborted, and everything that was started so far. */
  readonly signal?: AbortSignal;
};

export type Platform = {
  readonly projectId: string;
  readonly ports: Ports;
  readonly urls: PlatformUrls;
  /** Environment for a process that should use this platform: the SDKs' emulator variables and the functions' own. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether the data was new, and so the demo tenants were seeded now. */
  readonly seeded: boolean;
  /** Saves the data, if there is a data directory. */
  save(): Promise<void>;
  /** Saves, then ends every process. */
  stop(): Promise<void>;
};
