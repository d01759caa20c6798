import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cosine, packVector, unpackVector, vectorLength } from './vector.ts';

const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 512, maxLength: 512 });
const exact = (a: readonly number[], b: readonly number[]) => {
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  const lengths = Math.sqrt(dot(a, a) * dot(b, b));
  return lengths === 0 ? 0 : dot(a, b) / lengths;
};

test('a packed vector is a byte a number, and loses less than 0.01 of any cosine', () => {
  fc.assert(
    fc.property(vector, vector, (a, b) => {
      const [x, y] = [unpackVector(packVector(a)), unpackVector(packVector(b))];
      expect(x).toHaveLength(512);
      expect(Math.abs(cosine(x, y, vectorLength(x) * vectorLength(y)) - exact(a, b))).toBeLessThan(0.01);
    }),
    { numRuns: 30 },
  );
});
