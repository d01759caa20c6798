import { consentVersion, type Envelope, envelopeSchema } from '@evergrow/domain/privacy';
import { factoryNow } from './instants.ts';

/** An envelope with the right shape that nobody can open: sealing needs a real key. */
export const makeEnvelope = (overrides: Partial<Envelope> = {}): Envelope =>
  envelopeSchema.parse({
    uid: 'client-1',
    keyId: 'key-1',
    enc: 'ZW5jYXBzdWxhdGVk',
    ciphertext: 'c2VhbGVk',
    consentVersion,
    createdAt: factoryNow,
    ...overrides,
  });
