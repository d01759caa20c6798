import { paths } from '@evergrow/domain/kernel';
import { limit } from 'firebase/firestore';
import { get, list, may, mayNot, type RuleCase, set } from '../world/rule-case.ts';
import { closed, other, acme as t } from '../world/tenants.ts';

const day = '2026-11-23';

/** Where people live and go is not read from the database, and whose plan it is decides who watches it. */
export const dispatchCases: readonly RuleCase[] = [
  mayNot('client', 'read where everybody lives', get(paths.workforce(t))),
  mayNot('provider', 'read it', get(paths.workforce(t))),
  mayNot('owner', 'read it past the API', get(paths.workforce(t))),
  mayNot('otherOwner', 'read it in another tenant', get(paths.workforce(t))),
  mayNot('owner', 'write it past the API', set(paths.workforce(t), { settings: {}, updatedAt: new Date() })),
  mayNot('otherOwner', 'read an area of another tenant', get(paths.area(t, 'area'))),
  mayNot('owner', 'list areas past the API', list(paths.areas(t), limit(20))),
  may('admin', 'watch a day nothing was changed on', get(paths.dispatchPlan(t, '2027-01-01'))),
  may('admin', 'watch a day of a suspended tenant', get(paths.dispatchPlan(closed, day))),
  mayNot('owner', 'watch a day of another tenant', get(paths.dispatchPlan(other, day))),
  mayNot('provider', 'watch the plan', get(paths.dispatchPlan(t, day))),
  mayNot('revoked', 'watch the plan after signing out everywhere', get(paths.dispatchPlan(t, day))),
];
