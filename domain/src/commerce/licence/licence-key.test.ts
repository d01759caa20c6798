import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingOfKey, filedAs, licenceKeyOf, readImportedKey, readLicenceKey } from './licence-key.ts';

const keys = fc.uint8Array({ minLength: 24, maxLength: 24 }).map(licenceKeyOf);
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const plainOf = (key: string) => key.replaceAll('-', '');

describe('a key', () => {
  it('is 25 characters without look-alikes in groups of five, and reads as itself', () => {
    fc.assert(
      fc.property(keys, (key) => {
        expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(readLicenceKey(key)).toBe(key);
      }),
    );
  });

  it('is found with every single character wrong', () => {
    fc.assert(
      fc.property(keys, fc.nat(24), fc.integer({ min: 1, max: 31 }), (key, at, by) => {
        const plain = [...plainOf(key)];
        plain[at] = alphabet[(alphabet.indexOf(plain[at] ?? '') + by) % 32] ?? '';
        expect(readLicenceKey(plain.join(''))).toBeNull();
      }),
    );
    const key = [...plainOf(licenceKeyOf(new Uint8Array(24).map((_, index) => index * 7)))];
    for (const [at, right] of key.entries()) {
      for (const wrong of alphabet.replace(right, '')) {
        expect(readLicenceKey(key.with(at, wrong).join(''))).toBeNull();
      }
    }
  });

  it('is found with any two neighbours swapped', () => {
    fc.assert(
      fc.property(keys, fc.nat(23), (key, at) => {
        const plain = [...plainOf(key)];
        const [one = '', other = ''] = [plain[at], plain[at + 1]];
        fc.pre(one !== other);
        expect(
          readLicenceKey(
            plain
              .with(at, other)
              .with(at + 1, one)
              .join(''),
          ),
        ).toBeNull();
      }),
    );
  });

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(keys, fc.nat(3), (key, how) => {
        const typed = [
          key.toLowerCase(),
          ` ${plainOf(key)}\n`,
          key.replaceAll('0', 'o').replaceAll('1', 'l'),
          key.replaceAll('-', ' ').replaceAll('1', 'I'),
        ][how];
        expect(readLicenceKey(typed ?? '')).toBe(key);
        expect(filedAs(typed ?? '')[0]).toBe(`ours ${key}`);
      }),
    );
  });

  it('has no letter that is not in the alphabet', () => {
    expect(readLicenceKey('U'.repeat(25))).toBeNull();
    expect(readLicenceKey('')).toBeNull();
    expect(() => licenceKeyOf(new Uint8Array(23))).toThrow(RangeError);
  });
});

describe('a seller’s own key', () => {
  it('keeps its letters and is found without its separators', () => {
    expect(readImportedKey(' abc-OIL 12 ')).toBe('ABCOIL12');
    expect(filedAs('abc-OIL 12')).toEqual(['own ABCOIL12']);
    expect(endingOfKey('abc-OIL 12')).toBe('IL12');
  });
});
