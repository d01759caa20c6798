import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const tagLength = 16;

/** Nonce and ciphertext with its tag, base64url. */
export type SealedBytes = { nonce: string; ciphertext: string };

/**
 * AES-256-GCM with a fresh 96-bit nonce (NIST SP 800-38D). Every key here seals few messages, far below the 2^32
 * that random nonces allow.
 * @param aad what the ciphertext is bound to
 */
export function sealBytes(key: Uint8Array, plain: Uint8Array, aad: string): SealedBytes {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad));
  const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64url'), ciphertext: body.toString('base64url') };
}

/** @throws when the key, the AAD or a single bit is another */
export function openBytes(key: Uint8Array, { nonce, ciphertext }: SealedBytes, aad: string): Uint8Array {
  const body = Buffer.from(ciphertext, 'base64url');
  if (body.length < tagLength) throw new Error('The ciphertext is too short');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), {
    authTagLength: tagLength,
  })
    .setAAD(Buffer.from(aad))
    .setAuthTag(body.subarray(body.length - tagLength));
  return new Uint8Array(
    Buffer.concat([decipher.update(body.subarray(0, body.length - tagLength)), decipher.final()]),
  );
}
