/** One line per step, with the seconds the step took. */
export function createProgress(): { step(text: string): void; done(): void } {
  const began = performance.now();
  let current: { text: string; at: number } | undefined;
  const finish = () => {
    if (current) console.log(`  ✓ ${current.text} (${seconds(current.at)})`);
    current = undefined;
  };
  return {
    step(text) {
      finish();
      current = { text, at: performance.now() };
      if (process.stdout.isTTY) process.stdout.write(`  … ${text}\r`);
    },
    done() {
      finish();
      console.log(`  Ready in ${seconds(began)}.`);
    },
  };
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
