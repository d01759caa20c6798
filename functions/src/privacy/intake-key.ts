import { envelopeInfo } from '@evergrow/domain/privacy';
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';

/** The one HPKE suite of the platform (RFC 9180 §7): the browser has the same. */
const suite = () =>
  new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });

/** A copy on a buffer of its own, which is what WebCrypto takes. */
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** An X25519 key pair, raw, derived from 32 random bytes. */
export async function intakeKeyPair(
  seed: Uint8Array,
): Promise<{ publicKey: Uint8Array; privateKey: Uint8Array }> {
  const { kem } = suite();
  const pair = await kem.deriveKeyPair(buffer(seed));
  return {
    publicKey: new Uint8Array(await kem.serializePublicKey(pair.publicKey)),
    privateKey: new Uint8Array(await kem.serializePrivateKey(pair.privateKey)),
  };
}

/**
 * What was sealed to the public half of `privateKey`.
 * @throws when it was sealed to another key, with another AAD, or changed on its way
 */
export async function openSealed(
  privateKey: Uint8Array,
  sealed: { enc: string; ciphertext: string },
  aad: string,
): Promise<string> {
  const hpke = suite();
  const recipientKey = await hpke.kem.deserializePrivateKey(buffer(privateKey));
  const plain = await hpke.open(
    {
      recipientKey,
      enc: buffer(Buffer.from(sealed.enc, 'base64url')),
      info: buffer(Buffer.from(envelopeInfo)),
    },
    buffer(Buffer.from(sealed.ciphertext, 'base64url')),
    buffer(Buffer.from(aad)),
  );
  return Buffer.from(plain).toString('utf8');
}
