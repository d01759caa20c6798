import { steps } from './steps.ts';

/** Runs every check, whatever the earlier ones said, and prints one line each. */
export async function runSteps(): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  for (const { name, run } of steps) {
    const began = performance.now();
    const { ok, output } = await run();
    if (!ok) failed += 1;
    console.log(`  ${ok ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    if (!ok) console.log(`${output}\n`);
  }
  return { passed: steps.length - failed, failed };
}
