import { apiReference } from './api-reference.ts';
import { firestoreIndexes } from './firestore-indexes.ts';
import { firestoreRules } from './firestore-rules.ts';
import { ruleShapes } from './rule-shapes.ts';

export type GeneratedFile = {
  /** From the root of the repository. */
  readonly path: string;
  readonly content: string;
};
export type Generator = () => GeneratedFile | Promise<GeneratedFile>;

/** Everything that is generated and committed, in the order it is made: a later one may read an earlier one's file. */
export const generators: readonly Generator[] = [ruleShapes, firestoreRules, firestoreIndexes, apiReference];
