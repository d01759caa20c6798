import { paths } from '@evergrow/domain/kernel';
import { type ApiKey, apiKeySchema, type Scope } from '@evergrow/domain/operations';
import { audit } from '../kernel/audit.ts';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { readPage } from '../kernel/page.ts';
import { newId, newToken, sha256 } from '../kernel/random.ts';
import { Refusal } from '../kernel/refusal.ts';

type By = { actor: string; requestId: string };

/** Keys of a tenant that work at the same time, at most. */
const maxKeys = 20;

/**
 * A key for other programs. What is given back is shown this once: only its hash is kept, which for 256 random bits
 * needs no salt and no slow function.
 * @throws Refusal('conflict') when there are twenty already
 */
export async function createApiKey(
  tenantId: string,
  { name, scopes }: { name: string; scopes: Scope[] },
  by: By,
  now: Date,
): Promise<{ id: string; secret: string }> {
  const keys = collectionAt(paths.apiKeys(tenantId), apiKeySchema);
  const working = await keys.where('revokedAt', '==', null).count().get();
  if (working.data().count >= maxKeys)
    throw new Refusal('conflict', `At most ${maxKeys} keys; revoke one first`);
  const id = newId();
  const token = newToken();
  const key: ApiKey = {
    name,
    hash: sha256(token),
    prefix: `eg.…${id.slice(0, 4)}.${token.slice(0, 4)}`,
    scopes: [...new Set(scopes)],
    createdBy: by.actor,
    createdAt: now,
    revokedAt: null,
  };
  const batch = db().batch();
  batch.create(documentAt(paths.apiKey(tenantId, id), apiKeySchema), key);
  const reason = key.scopes.join(' ');
  audit(batch, tenantId, { action: 'apiKey.created', target: `apiKey/${id}`, reason, ...by }, now);
  await batch.commit();
  return { id, secret: ['eg', tenantId, id, token].join('.') };
}

/** The latest keys, revoked ones included: what happened with them stays visible. */
export async function listApiKeys(tenantId: string, cursor: string | undefined) {
  const keys = collectionAt(paths.apiKeys(tenantId), apiKeySchema);
  const page = await readPage(keys, [{ field: 'createdAt', direction: 'desc' }], cursor);
  const items = page.items.map((item) => {
    const { name, prefix, scopes, createdAt, revokedAt } = item.data();
    return {
      id: item.id,
      name,
      prefix,
      scopes,
      createdAt: createdAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    };
  });
  return { items, nextCursor: page.nextCursor };
}

/**
 * Ends a key at once. Ending it again changes nothing.
 * @throws Refusal('not_found')
 */
export async function revokeApiKey(tenantId: string, id: string, by: By, now: Date): Promise<void> {
  const reference = documentAt(paths.apiKey(tenantId, id), apiKeySchema);
  await db().runTransaction(async (transaction) => {
    const key = (await transaction.get(reference)).data();
    if (!key) throw new Refusal('not_found');
    if (key.revokedAt) return;
    transaction.update(reference, { revokedAt: now });
    audit(transaction, tenantId, { action: 'apiKey.revoked', target: `apiKey/${id}`, ...by }, now);
  });
}
