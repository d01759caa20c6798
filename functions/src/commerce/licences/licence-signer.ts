import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  type LicenceClaims,
  type LicenceSigner,
  licenceSignerSchema,
} from '@evergrow/domain/commerce/licence';
import { MINUTE, paths } from '@evergrow/domain/kernel';
import { documentAt } from '../../kernel/collection.ts';
import { isLostRace } from '../../kernel/optimistic.ts';
import { newId } from '../../kernel/random.ts';
import { openForTenant, sealForTenant } from '../../privacy/tenant-seal.ts';

type Signer = { keyId: string; publicKey: string; privateKey: KeyObject };

const signerAt = (tenantId: string) => documentAt(paths.licenceSigner(tenantId), licenceSignerSchema);
const sealedFor = 'licences/private-key';

/** How long a key stays open in memory. */
const rememberedFor = 5 * MINUTE;
const remembered = new Map<string, { signer: Promise<Signer>; until: number }>();

function signerOf(tenantId: string): Promise<Signer> {
  const hit = remembered.get(tenantId);
  if (hit && hit.until > Date.now()) return hit.signer;
  const signer = openSigner(tenantId);
  remembered.set(tenantId, { signer, until: Date.now() + rememberedFor });
  signer.catch(() => remembered.delete(tenantId));
  return signer;
}

async function openSigner(tenantId: string): Promise<Signer> {
  const { keyId, publicKey, privateKeySealed } =
    (await signerAt(tenantId).get()).data() ?? (await createSigner(tenantId));
  const der = Buffer.from(await openForTenant(tenantId, sealedFor, privateKeySealed), 'base64');
  return { keyId, publicKey, privateKey: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }) };
}

/** Made when it is first needed; of two at once the first one's counts. */
async function createSigner(tenantId: string): Promise<LicenceSigner> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const der = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const made: LicenceSigner = {
    keyId: newId(),
    publicKey: publicKey.export({ format: 'jwk' }).x ?? '',
    privateKeySealed: await sealForTenant(tenantId, sealedFor, der),
    createdAt: new Date(),
  };
  try {
    await signerAt(tenantId).create(made);
    return made;
  } catch (error) {
    if (!isLostRace(error)) throw error;
    return (await signerAt(tenantId).get()).data() ?? made;
  }
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The claims as a JWS in compact form, signed with the tenant's Ed25519 key (RFC 7515, RFC 8037). */
export async function signClaims(tenantId: string, claims: LicenceClaims): Promise<string> {
  const { keyId, privateKey } = await signerOf(tenantId);
  const signed = `${part({ alg: 'EdDSA', typ: 'JWT', kid: keyId })}.${part(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
}

/** What anybody can check a tenant's licences with. */
export async function licenceKeySet(tenantId: string) {
  const { keyId, publicKey } = await signerOf(tenantId);
  return {
    keys: [
      {
        kty: 'OKP' as const,
        crv: 'Ed25519' as const,
        alg: 'EdDSA' as const,
        use: 'sig' as const,
        kid: keyId,
        x: publicKey,
      },
    ],
  };
}
