import { featureCases } from '../rules/cases/features.ts';
import { matrixCases } from '../rules/matrix/matrix-cases.ts';
import { shapeCases } from '../rules/shapes/shape-cases.ts';
import { type Act, collectionOf, type RuleCase } from '../rules/world/rule-case.ts';
import { world } from '../rules/world/world.ts';

/** Every case the rules are tested with. */
export const allCases: readonly RuleCase[] = [
  ...Object.values(featureCases).flat(),
  ...matrixCases,
  ...shapeCases,
];

/** What a case asks for, as `reachOf` names it: `tenants/bookings list`. */
export function decidedBy({ act, given = {} }: RuleCase): string {
  return `${collectionOf(act)} ${operationOf(act, given)}`;
}

function operationOf(act: Act, given: NonNullable<RuleCase['given']>): string {
  if (act.kind !== 'set') return act.kind;
  const before = act.path in given ? given[act.path] : world[act.path];
  return before ? 'update' : 'create';
}
