import { KeyManagementServiceClient } from '@google-cloud/kms';
import type { KeyService } from './key-service.ts';

/** Cloud KMS, symmetric: the key stays there, `context` goes along as additional authenticated data. */
export function kmsKeyService(keyName: string): KeyService {
  const client = new KeyManagementServiceClient();
  return {
    async wrap(secret, context) {
      const [{ ciphertext }] = await client.encrypt({
        name: keyName,
        plaintext: secret,
        additionalAuthenticatedData: Buffer.from(context),
      });
      if (!ciphertext) throw new Error('Cloud KMS answered without a ciphertext');
      return Buffer.from(ciphertext).toString('base64url');
    },
    async unwrap(wrapped, context) {
      const [{ plaintext }] = await client.decrypt({
        name: keyName,
        ciphertext: Buffer.from(wrapped, 'base64url'),
        additionalAuthenticatedData: Buffer.from(context),
      });
      if (!plaintext) throw new Error('Cloud KMS answered without a plaintext');
      return new Uint8Array(Buffer.from(plaintext));
    },
  };
}
