import type { Firestore } from 'firebase-admin/firestore';
import type { SeedDocument } from '../plan/documents-of.ts';

/**
 * Writes all documents, each as it is given. Rejects when one of them could not be written.
 * @param merge keeps fields that are not given, such as memberships of tenants that are not seeded
 */
export async function writeDocuments(
  firestore: Firestore,
  documents: readonly SeedDocument[],
  merge = false,
): Promise<void> {
  // The emulator needs no ramp-up, and a real project with demo data in it is small.
  const writer = firestore.bulkWriter({ throttling: false });
  const written = documents.map(({ path, data }) => writer.set(firestore.doc(path), data, { merge }));
  await Promise.all([...written, writer.close()]);
}
