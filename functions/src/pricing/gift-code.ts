import { randomBytes } from 'node:crypto';
import { sha256 } from '../kernel/random.ts';

/** Crockford's base 32: no I, L, O and U, which are misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A fresh code of 16 characters in groups of four: 80 bits. */
export function newGiftCode(): string {
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** As it is hashed, however it was typed: no separators, capitals, look-alikes read as what they look like. */
const plain = (code: string): string =>
  code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** What a card is filed under: its code cannot be had from it. 80 random bits need no salt. */
export const giftCardIdOf = (tenantId: string, code: string): string => sha256(`${tenantId}|${plain(code)}`);

/** What a person recognises a card by. */
export const endingOf = (code: string): string => plain(code).slice(-4).padStart(4, '0');
