type Operator = '==' | 'in' | 'array-contains' | 'array-contains-any' | '<' | '<=' | '>' | '>=';

/** A part of a query: `status ==`, `sort start desc`, or the vector field it asks for the nearest of. */
export type Clause = `${string} ${Operator}` | `sort ${string} ${'asc' | 'desc'}` | `near ${string}`;

/** A query some program asks, without its values. */
export type DeclaredQuery = {
  /** The collection's own name, without its path. */
  readonly of: string;
  /** Over all collections of that name, whatever they are in. */
  readonly everywhere?: true;
  readonly asks: readonly Clause[];
  /** Files that ask it. */
  readonly by: readonly string[];
};

/** What a feature asks of Firestore. */
export type FeatureQueries = readonly DeclaredQuery[];
