import type { Intake } from '@evergrow/domain/matching';
import { envelopeAad, envelopeInfo } from '@evergrow/domain/privacy';
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';

/** What the seal is bound to. Another envelope id, person or tenant, and it does not open. */
export interface SealedFor {
  readonly tenantId: string;
  readonly uid: string;
  /** A fresh random UUID: also the id of the document it is sent as. */
  readonly envelopeId: string;
  readonly consentVersion: string;
}

const bytes = (text: string): ArrayBuffer => new Uint8Array(new TextEncoder().encode(text)).buffer;

const toBase64url = (buffer: ArrayBuffer): string => {
  let binary = '';
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

const fromBase64url = (text: string): ArrayBuffer => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer;
};

/**
 * Seals an intake to the tenant's public key (HPKE base mode, RFC 9180): from here on only the server can read it.
 * @param key `tenant.intakeKey`
 * @throws where the browser's WebCrypto has no X25519
 */
export async function sealIntake(
  intake: Intake,
  key: { readonly publicKey: string },
  { tenantId, uid, envelopeId, consentVersion }: SealedFor,
): Promise<{ enc: string; ciphertext: string }> {
  const suite = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64url(key.publicKey));
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: bytes(envelopeInfo) },
    bytes(JSON.stringify(intake)),
    bytes(envelopeAad(tenantId, uid, envelopeId, consentVersion)),
  );
  return { enc: toBase64url(enc), ciphertext: toBase64url(ct) };
}
