import { createHash, randomBytes } from 'node:crypto';

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** A fresh id of 20 characters without look-alikes: 116 bits. */
export function newId(): string {
  let id = '';
  while (id.length < 20) {
    for (const byte of randomBytes(32)) {
      if (byte < alphabet.length * 4 && id.length < 20) id += alphabet[byte % alphabet.length];
    }
  }
  return id;
}

/** An unguessable token for links: 256 bits, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
