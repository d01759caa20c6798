import { FirebaseError } from 'firebase/app';
import {
  collection,
  doc,
  type Firestore,
  getDocs,
  limit,
  type QueryConstraint,
  query,
  where,
} from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ActorName, actorNames, actors } from '../world/actors.ts';
import { committedRules } from '../world/committed-rules.ts';
import { get } from '../world/rule-case.ts';
import { openRulesEnvironment, type RulesEnvironment } from '../world/rules-environment.ts';
import { isAllowed } from '../world/run-case.ts';
import { matrix } from './matrix.ts';
import { samples } from './samples.ts';

/** Everything somebody might ask a collection for. */
function questions(uid: string): readonly (readonly QueryConstraint[])[] {
  const few = limit(20);
  return [
    [few],
    [where('published', '==', true), few],
    [where('published', '==', false), few],
    ...['clientUid', 'providerId', 'uid'].map((field) => [where(field, '==', uid), few]),
  ];
}

/** Paths of what a query shows; nothing where it is refused. */
async function shown(
  db: Firestore,
  path: string,
  constraints: readonly QueryConstraint[],
): Promise<string[]> {
  try {
    const found = await getDocs(query(collection(db, path), ...constraints));
    return found.docs.map((entry) => entry.ref.path);
  } catch (error) {
    if (error instanceof FirebaseError && error.code === 'permission-denied') return [];
    throw error;
  }
}

describe('list never shows more than get', { timeout: 120_000 }, () => {
  let environment: RulesEnvironment;
  const seen = new Set<string>();
  beforeAll(async () => {
    environment = await openRulesEnvironment('demo-rules-lists', committedRules());
  });
  afterAll(() => environment.close());

  /** What one actor is shown of a collection, and of that what they cannot read by itself. */
  async function unreadableTo(
    actor: ActorName,
    path: string,
  ): Promise<{ count: number; unreadable: string[] }> {
    const db = environment.as[actor];
    const collectionPath = doc(db, path).parent.path;
    const answers = questions(actors[actor]?.uid ?? 'nobody').map((asked) =>
      shown(db, collectionPath, asked),
    );
    const documents = (await Promise.all(answers)).flat();
    const readable = await Promise.all(documents.map((document) => isAllowed(db, get(document))));
    return {
      count: documents.length,
      unreadable: documents.filter((_, index) => !readable[index]).map((document) => `${actor}: ${document}`),
    };
  }

  test.each(Object.keys(matrix))('%s', async (name) => {
    const path = samples[name]?.path ?? '';
    const found = await Promise.all(actorNames.map((actor) => unreadableTo(actor, path)));
    if (found.some(({ count }) => count > 0)) seen.add(name);
    expect(found.flatMap(({ unreadable }) => unreadable)).toEqual([]);
  });

  test('every collection that can be listed has shown something', () => {
    const listed = Object.keys(matrix).filter((name) => (matrix[name]?.list.length ?? 0) > 0);
    expect([...seen].sort()).toEqual(listed.sort());
  });
});
