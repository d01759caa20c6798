import { createHash } from 'node:crypto';

/**
 * A unit vector drawn from a hash of the text: always the same for the same text, and NOT meaningful. Two texts that
 * say the same are as far apart as any two. Good for testing shapes and plumbing, never for judging a match.
 */
export function meaninglessVector(text: string, dimensions: number): number[] {
  const values: number[] = [];
  for (let block = 0; values.length < dimensions; block++) {
    const hash = createHash('sha512').update(`${block}:${text}`).digest();
    for (let at = 0; at < hash.length && values.length < dimensions; at += 4) {
      values.push(hash.readInt32BE(at) / 2 ** 31);
    }
  }
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}
