import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bm25 } from './bm25.ts';

describe('bm25', () => {
  it('gives nothing to a document that shares no word', () => {
    expect(bm25(['sleep'], [['grief', 'loss'], ['sleep']])[0]).toBe(0);
  });

  it('prefers the rarer word', () => {
    const [common = 0, rare = 0] = bm25(
      ['coach', 'insomnia'],
      [
        ['coach', 'money'],
        ['insomnia', 'money'],
        ['coach', 'chess'],
      ],
    );
    expect(rare).toBeGreaterThan(common);
  });

  it('prefers the shorter of two documents that say it equally often', () => {
    const [long = 0, short = 0] = bm25(
      ['debt'],
      [
        ['debt', 'one', 'two', 'three', 'four'],
        ['debt', 'one'],
      ],
    );
    expect(short).toBeGreaterThan(long);
  });

  it('equals the formula worked by hand', () => {
    // idf = ln(1 + 1.5 / 1.5) = ln 2; tf part = 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 2 / 1.5)) = 4.4 / 3.5
    expect(bm25(['a'], [['a', 'a'], ['b']])[0]).toBeCloseTo((Math.log(2) * 4.4) / 3.5, 10);
  });

  it('never falls when a queried word is added in place of another', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(7), (words, at) => {
        const improved = words.map((old, index) => (index === at % words.length ? 'q' : old));
        const rest = [['q', 'x'], ['y']];
        const [before = 0] = bm25(['q'], [words, ...rest]);
        const [after = 0] = bm25(['q'], [improved, ...rest]);
        expect(after).toBeGreaterThan(before);
      }),
    );
  });
});
