import { limit, type QueryConstraint } from 'firebase/firestore';
import type { ActorName } from '../world/actors.ts';
import { list, may, mayNot, type RuleCase } from '../world/rule-case.ts';

/** A query of this collection is answered up to `most` documents, and not at all without a limit. */
export const pages = (
  actor: ActorName,
  path: string,
  most: number,
  ...constraints: QueryConstraint[]
): readonly RuleCase[] => [
  may(actor, `ask for ${most}`, list(path, ...constraints, limit(most))),
  mayNot(actor, `ask for ${most + 1}`, list(path, ...constraints, limit(most + 1))),
  mayNot(actor, 'ask for all', list(path, ...constraints)),
];
