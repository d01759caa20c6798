import { type ProviderCard, providerCardSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { FieldPath, FieldValue, type Timestamp, type Transaction } from 'firebase-admin/firestore';
import { db } from '../kernel/firebase.ts';
import { log } from '../kernel/log.ts';
import { candidateAt, type StoredCandidate, writtenCandidate } from './candidate-store.ts';

/** What a candidate was made from: it is only stored while these are still the newest. */
export type Versions = { provider: Timestamp | undefined; availability: Timestamp | undefined };

const same = (a: Timestamp | undefined, b: Timestamp | undefined): boolean =>
  a === undefined || b === undefined ? a === b : a.isEqual(b);

/** INVALID_ARGUMENT: among others, a document over 1 MiB. */
const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 3 && /size|bytes|large/i.test(error.message);

/**
 * Stores a candidate and, in the same commit, its card in the directory.
 * @returns false when the provider or the hours have changed since they were read: derive it again
 */
export async function storeCandidate(
  tenantId: string,
  id: string,
  next: StoredCandidate,
  versions: Versions,
  now: Date,
): Promise<boolean> {
  const attempt = (withDirectory: boolean) =>
    db().runTransaction(async (transaction) => {
      const [provider, availability] = await transaction.getAll(
        db().doc(paths.provider(tenantId, id)),
        db().doc(paths.availability(tenantId, id)),
      );
      const unchanged =
        same(provider?.updateTime, versions.provider) &&
        same(availability?.updateTime, versions.availability);
      if (!unchanged) return false;
      transaction.set(candidateAt(tenantId, id), writtenCandidate(next));
      const { published, card } = next.candidate;
      if (withDirectory) writeCard(transaction, tenantId, id, published ? card : null, now);
      return true;
    });
  try {
    return await attempt(true);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    // A tenant with thousands of providers is found by search; the directory keeps those it has room for.
    log('WARNING', 'directory full', { tenant: tenantId, providerId: id });
    return await attempt(false);
  }
}

/** Forgets a provider that is no more. @returns false when there is one again */
export async function storeRemoval(tenantId: string, id: string, now: Date): Promise<boolean> {
  return await db().runTransaction(async (transaction) => {
    if ((await transaction.get(db().doc(paths.provider(tenantId, id)))).exists) return false;
    transaction.delete(candidateAt(tenantId, id));
    writeCard(transaction, tenantId, id, null, now);
    return true;
  });
}

/** One card of the directory, replaced without reading the others: writers of different cards do not wait. */
function writeCard(
  transaction: Transaction,
  tenantId: string,
  id: string,
  card: ProviderCard | null,
  now: Date,
): void {
  transaction.set(
    db().doc(paths.directory(tenantId)),
    { cards: { [id]: card ? providerCardSchema.parse(card) : FieldValue.delete() }, updatedAt: now },
    { mergeFields: [new FieldPath('cards', id), 'updatedAt'] },
  );
}
