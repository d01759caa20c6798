type Severity = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';

/**
 * One JSON line, as Cloud Logging reads it. Facts are ids, codes, counts and durations: never personal data,
 * which is why errors are logged by name, code and stack frames and not by message when they come from outside.
 */
export function log(severity: Severity, message: string, facts: Record<string, unknown> = {}): void {
  process.stdout.write(`${JSON.stringify({ severity, message, ...facts })}\n`);
}

/** What may be said of an error: its name, its code and where it was thrown. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .map((line) => line.trim());
  const code = 'code' in error ? { errorCode: String(error.code) } : {};
  return { error: error.name, ...code, frames };
}
