import { createHmac, randomBytes } from 'node:crypto';
import type { SealedPhone } from '@evergrow/domain/account';
import { keyService } from '../adapters/key-service.ts';
import { environment } from '../kernel/environment.ts';
import { openBytes, sealBytes } from '../privacy/aes-gcm.ts';

const context = (uid: string) => `phone|${uid}`;

/**
 * A phone number under a key of its own, which the key service wraps. The account belongs to no tenant, so neither can the
 * key; deleting the document destroys it.
 */
export async function sealPhone(uid: string, number: string): Promise<SealedPhone> {
  const key = randomBytes(32);
  const keyWrapped = await (await keyService()).wrap(key, context(uid));
  return { keyWrapped, ...sealBytes(key, Buffer.from(number), context(uid)) };
}

/** @throws when it was sealed for somebody else, or under another key service */
export async function openPhone(
  uid: string,
  { keyWrapped, nonce, ciphertext }: SealedPhone,
): Promise<string> {
  const key = await (await keyService()).unwrap(keyWrapped, context(uid));
  return Buffer.from(openBytes(key, { nonce, ciphertext }, context(uid))).toString('utf8');
}

const keyed = (text: string): string =>
  createHmac('sha256', environment().PSEUDONYM_SECRET).update(text).digest('hex');

/** Finds a number without storing it. */
export const phoneHash = (number: string): string => keyed(`phone|${number}`);

/** A code counts for one person and one number. */
export const codeHash = (uid: string, number: string, code: string): string =>
  keyed(`phone-code|${uid}|${number}|${code}`);
