import { log } from 'node:console';

/** Runs each step, prints it with its time, and stops at the first that fails. */
export class SmokeFailure extends Error {}

export async function step<T>(name: string, act: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    const value = await act();
    log(`ok    ${name} (${Math.round(performance.now() - started)} ms)`);
    return value;
  } catch (error) {
    log(`FAIL  ${name} (${Math.round(performance.now() - started)} ms)`);
    throw new SmokeFailure(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Asks until there is an answer, at most `seconds`. */
export async function until<T>(
  what: string,
  seconds: number,
  ask: () => Promise<T | null | undefined>,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`${what} did not come within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
