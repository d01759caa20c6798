import { hkdfSync, randomBytes } from 'node:crypto';
import { MINUTE, paths } from '@evergrow/domain/kernel';
import { type TenantKeys, tenantKeysSchema } from '@evergrow/domain/privacy';
import type { Tenant } from '@evergrow/domain/tenancy';
import { keyService } from '../adapters/key-service.ts';
import { documentAt } from '../kernel/collection.ts';
import { environment } from '../kernel/environment.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { intakeKeyPair } from './intake-key.ts';
import { type FieldPlace, openField, sealField } from './sealed-field.ts';

/** A tenant's keys in clear: only ever in memory. */
export interface OpenTenantKeys {
  readonly keyId: string;
  /** Wraps the keys of its people, and seals what belongs to the tenant itself. */
  readonly dataKey: Uint8Array;
  /** X25519, raw. */
  readonly privateKey: Uint8Array;
  /** What pseudonyms and address hashes are derived with: the tenant's secret mixed with the platform's. */
  readonly pseudonymKey: Uint8Array;
}

/** How long keys stay unwrapped in memory: spares the key service, bounds what a memory dump holds. */
const rememberedFor = 5 * MINUTE;
const remembered = new Map<string, { keys: Promise<OpenTenantKeys>; until: number }>();

const reference = (tenantId: string) => documentAt(paths.tenantKey(tenantId), tenantKeysSchema);
const wrapContext = (tenantId: string) => `tenant-key|${tenantId}`;
const place = (tenantId: string, field: string): FieldPlace => ({
  tenantId,
  collection: 'keys',
  doc: 'current',
  field,
});

/**
 * The keys of a new tenant: stored wrapped; what comes back is what the tenant's document publishes. Called again
 * it changes nothing and gives what is there.
 * @param random gives so many random bytes; another source makes the keys repeatable
 */
export async function createTenantKeys(
  tenantId: string,
  random: (length: number) => Uint8Array = randomBytes,
): Promise<Tenant['intakeKey']> {
  const known = (await reference(tenantId).get()).data();
  if (known) return published(known);
  const dataKey = random(32);
  const { publicKey, privateKey } = await intakeKeyPair(random(32));
  const keys: TenantKeys = {
    keyId: `k${Buffer.from(random(6)).toString('hex')}`,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    dataKeyWrapped: await (await keyService()).wrap(dataKey, wrapContext(tenantId)),
    privateKey: sealField(dataKey, privateKey, place(tenantId, 'privateKey')),
    secret: sealField(dataKey, random(32), place(tenantId, 'secret')),
    createdAt: new Date(),
  };
  try {
    await reference(tenantId).create(keys);
    return published(keys);
  } catch (error) {
    if (!isLostRace(error)) throw error;
    return published(await stored(tenantId));
  }
}

const published = ({ keyId, publicKey }: TenantKeys): Tenant['intakeKey'] => ({ keyId, publicKey });

/**
 * A tenant's keys, unwrapped.
 * @throws when the tenant has none, or they were wrapped by another key service
 */
export function tenantKeys(tenantId: string): Promise<OpenTenantKeys> {
  const hit = remembered.get(tenantId);
  if (hit && hit.until > Date.now()) return hit.keys;
  const keys = unwrap(tenantId);
  remembered.set(tenantId, { keys, until: Date.now() + rememberedFor });
  keys.catch(() => remembered.delete(tenantId));
  return keys;
}

async function stored(tenantId: string): Promise<TenantKeys> {
  const keys = (await reference(tenantId).get()).data();
  if (!keys) throw new Error(`Tenant ${tenantId} has no keys`);
  return keys;
}

async function unwrap(tenantId: string): Promise<OpenTenantKeys> {
  const keys = await stored(tenantId);
  const dataKey = await (await keyService()).unwrap(keys.dataKeyWrapped, wrapContext(tenantId));
  const secret = openField(dataKey, keys.secret, place(tenantId, 'secret'));
  return {
    keyId: keys.keyId,
    dataKey,
    privateKey: openField(dataKey, keys.privateKey, place(tenantId, 'privateKey')),
    pseudonymKey: new Uint8Array(
      hkdfSync('sha256', secret, environment().PSEUDONYM_SECRET, 'evergrow pseudonyms v1', 32),
    ),
  };
}
