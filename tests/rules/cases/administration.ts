import { paths } from '@evergrow/domain/kernel';
import { limit } from 'firebase/firestore';
import { get, list, may, mayNot, type RuleCase } from '../world/rule-case.ts';
import { closed, other, acme as t } from '../world/tenants.ts';
import { pages } from './paging.ts';

/** What only administrators see: rollups and the audit. */
export const administrationCases: readonly RuleCase[] = [
  ...pages('admin', paths.rollups(t), 100),
  ...pages('admin', paths.auditEntries(t), 100),
  may('owner', 'see a month in which nothing happened', get(paths.rollup(t, '2020-01'))),
  may('admin', 'read the audit of a suspended tenant', list(paths.auditEntries(closed), limit(20))),
  mayNot('owner', 'read the audit of another tenant', list(paths.auditEntries(other), limit(20))),
  mayNot('owner', 'read the rollups of another tenant', get(paths.rollup(other, '2026-11'))),
];
