import { FirebaseError } from 'firebase/app';
import {
  collection,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  query,
  setDoc,
  updateDoc,
} from 'firebase/firestore';
import type { Act, RuleCase } from './rule-case.ts';
import type { RulesEnvironment } from './rules-environment.ts';

function perform(db: Firestore, act: Act): Promise<unknown> {
  switch (act.kind) {
    case 'get':
      return getDoc(doc(db, act.path));
    case 'list':
      return getDocs(query(collection(db, act.path), ...act.constraints));
    case 'set':
      return setDoc(doc(db, act.path), act.data);
    case 'update':
      return updateDoc(doc(db, act.path), act.patch);
    case 'delete':
      return deleteDoc(doc(db, act.path));
  }
}

/**
 * Whether the rules let `act` pass.
 * @throws what Firestore says when it is anything but a refusal
 */
export async function isAllowed(db: Firestore, act: Act): Promise<boolean> {
  try {
    await perform(db, act);
    return true;
  } catch (error) {
    if (error instanceof FirebaseError && error.code === 'permission-denied') return false;
    throw error;
  }
}

/** Runs a case and leaves the world as it was. Returns whether the rules did what the case says. */
export async function holds(environment: RulesEnvironment, ruleCase: RuleCase): Promise<boolean> {
  const { act, actor, given = {} } = ruleCase;
  await environment.put(given);
  const allowed = await isAllowed(environment.as[actor], act);
  const changed = allowed && act.kind !== 'get' && act.kind !== 'list' ? [act.path] : [];
  await environment.restore([...new Set([...Object.keys(given), ...changed])]);
  return allowed === ruleCase.allowed;
}
