import type { Platform } from '@evergrow/emulators/platform/start-platform';

/** Figures of one benchmark. Times are milliseconds, sizes bytes; `reads` and `writes` are document operations. */
export type Figures = Record<string, number | string | Record<string, number>>;

export type BenchContext = {
  /** The seeded platform, started for the first benchmark that asks for it. */
  platform: () => Promise<Platform>;
};

export type Bench = {
  id: string;
  run: (context: BenchContext) => Promise<Figures>;
};

/** Median and 95th percentile (nearest rank) of some durations. */
export function spread(durations: readonly number[]): { median_ms: number; p95_ms: number } {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return { median_ms: rounded(at(0.5)), p95_ms: rounded(at(0.95)) };
}

/** Runs `act` `count` times, `concurrency` at a time, and gives each duration. */
export async function timed(
  count: number,
  concurrency: number,
  act: (index: number) => Promise<unknown>,
): Promise<number[]> {
  const durations: number[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      const started = performance.now();
      await act(index);
      durations.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return durations;
}
