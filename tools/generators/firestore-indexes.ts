import { expiringBy, searchedEverywhere, unindexedFields } from '../../rules/indexes/fields.ts';
import { declaredQueries } from '../../rules/indexes/index.ts';
import type { GeneratedFile } from './index.ts';
import { indexFor } from './indexes/index-for.ts';

const everywhere = { order: 'ASCENDING', queryScope: 'COLLECTION_GROUP' };

/** `firestore.indexes.json`: an index for every declared query that needs one, and the fields that need none. */
export function firestoreIndexes(): GeneratedFile {
  const needed = declaredQueries.map(indexFor).filter((index) => index !== null);
  const indexes = [...new Map(needed.map((index) => [JSON.stringify(index), index])).values()];
  indexes.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const fieldOverrides = [
    ...Object.entries(unindexedFields).flatMap(([collectionGroup, fields]) =>
      fields.map((fieldPath) => ({ collectionGroup, fieldPath, indexes: [] })),
    ),
    ...Object.entries(expiringBy).map(([collectionGroup, fieldPath]) => ({
      collectionGroup,
      fieldPath,
      ttl: true,
      indexes: searchedEverywhere[collectionGroup] === fieldPath ? [everywhere] : [],
    })),
  ];
  return {
    path: 'firestore.indexes.json',
    content: `${JSON.stringify({ indexes, fieldOverrides }, null, 2)}\n`,
  };
}
