import { vectorDimensions } from '@evergrow/domain/matching';
import { searchedEverywhere } from '../../../rules/indexes/fields.ts';
import type { Clause, DeclaredQuery } from '../../../rules/indexes/query.ts';

type IndexField =
  | { readonly fieldPath: string; readonly order: 'ASCENDING' | 'DESCENDING' }
  | { readonly fieldPath: string; readonly arrayConfig: 'CONTAINS' }
  | {
      readonly fieldPath: string;
      readonly vectorConfig: { readonly dimension: number; readonly flat: object };
    };

/** A composite index as firestore.indexes.json has it. */
export type CompositeIndex = {
  readonly collectionGroup: string;
  readonly queryScope: 'COLLECTION' | 'COLLECTION_GROUP';
  readonly fields: readonly IndexField[];
};

/** The field a clause is about. */
export const fieldOf = (clause: Clause): string => {
  const [first = '', second = ''] = clause.split(' ');
  return first === 'sort' || first === 'near' ? second : first;
};

const unique = (fields: readonly string[]): string[] => [...new Set(fields)];
const ascending = (fieldPath: string): IndexField => ({ fieldPath, order: 'ASCENDING' });

function partsOf(asks: readonly Clause[]) {
  const by = (pattern: RegExp) => asks.filter((clause) => pattern.test(clause));
  const sorts = by(/^sort /).map(
    (clause): IndexField => ({
      fieldPath: fieldOf(clause),
      order: clause.endsWith(' desc') ? 'DESCENDING' : 'ASCENDING',
    }),
  );
  // What is compared with a bound is sorted by it, whether or not the query says so.
  const bounded = unique(by(/ [<>]=?$/).map(fieldOf)).filter((field) =>
    sorts.every(({ fieldPath }) => fieldPath !== field),
  );
  return {
    equal: unique(by(/ (==|in)$/).map(fieldOf)).map(ascending),
    contains: by(/ array-contains(-any)?$/).map(
      (clause): IndexField => ({ fieldPath: fieldOf(clause), arrayConfig: 'CONTAINS' }),
    ),
    sorted: [...bounded.map(ascending), ...sorts],
    near: by(/^near /).map(
      (clause): IndexField => ({
        fieldPath: fieldOf(clause),
        vectorConfig: { dimension: vectorDimensions, flat: {} },
      }),
    ),
  };
}

/**
 * The composite index a query needs, or null where the indexes Firestore keeps by itself serve it: one field, or
 * equalities alone, whose single-field indexes it merges.
 * @throws for a query over all collections of a name by one field that `searchedEverywhere` does not name
 * @see https://firebase.google.com/docs/firestore/query-data/index-overview
 */
export function indexFor({ of, everywhere, asks }: DeclaredQuery): CompositeIndex | null {
  const { equal, contains, sorted, near } = partsOf(asks);
  const fields = [...equal, ...contains, ...sorted, ...near];
  const isMerged = contains.length === 0 && sorted.length === 0;
  if (near.length === 0 && (fields.length < 2 || isMerged)) {
    const served = fields.every(({ fieldPath }) => searchedEverywhere[of] === fieldPath);
    if (everywhere && !served)
      throw new Error(`${of} cannot be asked everywhere for ${asks.join(', ')} alone`);
    return null;
  }
  return { collectionGroup: of, queryScope: everywhere ? 'COLLECTION_GROUP' : 'COLLECTION', fields };
}
