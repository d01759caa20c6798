import { paths } from '@evergrow/domain/kernel';
import { type Candidate, candidateSchema } from '@evergrow/domain/matching';
import { VectorValue } from '@google-cloud/firestore';
import { type DocumentData, FieldValue } from 'firebase-admin/firestore';
import { fromFirestore } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';

/** A candidate with its vector; null where the model does not know the language of its text. */
export type StoredCandidate = { candidate: Candidate; embedding: number[] | null };

/** Without a converter: the vector stands beside what the schema describes. */
export const candidateAt = (tenantId: string, id: string) => db().doc(paths.candidate(tenantId, id));
export const candidatesOf = (tenantId: string) => db().collection(paths.candidates(tenantId));

/** @throws when the document is no candidate */
export function readCandidate(data: DocumentData): StoredCandidate {
  const { embedding, ...rest } = data;
  return {
    candidate: candidateSchema.parse(fromFirestore(rest)),
    embedding: embedding instanceof VectorValue ? embedding.toArray() : null,
  };
}

/** What is written. A candidate without a vector is not found by vector searches, which is as it should be. */
export const writtenCandidate = ({ candidate, embedding }: StoredCandidate): DocumentData => ({
  ...candidateSchema.parse(candidate),
  ...(embedding ? { embedding: FieldValue.vector(embedding) } : {}),
});
