import { paths } from '@evergrow/domain/kernel';
import { makeEntitlement } from '@evergrow/seed/factories/entitlement';
import { limit, where } from 'firebase/firestore';
import { get, list, may, mayNot, type RuleCase, set, update } from '../world/rule-case.ts';
import { acme as t } from '../world/tenants.ts';
import { pages } from './paging.ts';

const packages = paths.packages(t);
const grants = paths.creditGrants(t);
const entitlements = paths.entitlements(t);
const granted = paths.entitlement(t, 'order_1');
const ofClient = where('clientUid', '==', 'client');

/** Packages are seen by who may buy them; credits and what orders grant by who has them. Nobody gives themselves any. */
export const creditCases: readonly RuleCase[] = [
  mayNot('client', 'read a package that is not on sale', get(paths.package(t, 'draft'))),
  may('editor', 'read a package that is not on sale', get(paths.package(t, 'draft'))),
  mayNot('client', 'list packages that are not on sale', list(packages, limit(20))),
  ...pages('client', packages, 100, where('published', '==', true)),
  mayNot('otherClient', 'read the credits of another', get(paths.creditGrant(t, 'grant'))),
  mayNot('provider', 'read the credits of a client', get(paths.creditGrant(t, 'grant'))),
  mayNot('client', 'list all credits', list(grants, limit(20))),
  mayNot('otherClient', 'list those of another', list(grants, ofClient, limit(20))),
  mayNot('client', 'give themselves more', update(paths.creditGrant(t, 'grant'), { remaining: 99 })),
  mayNot('owner', 'give more past the API', update(paths.creditGrant(t, 'grant'), { remaining: 99 })),
  mayNot('client', 'make a package', set(paths.package(t, 'free'), { title: 'Free' })),
  mayNot('revoked', 'list their own credits', list(grants, where('clientUid', '==', 'revoked'), limit(20))),
  ...pages('client', grants, 100, ofClient),
  mayNot('otherClient', 'read what the order of another grants', get(granted)),
  mayNot('provider', 'read what the order of a client grants', get(granted)),
  mayNot('client', 'list all that orders grant', list(entitlements, limit(20))),
  mayNot('client', 'make what has ended hold again', update(granted, { state: 'active' })),
  mayNot('client', 'grant themselves something', set(paths.entitlement(t, 'free'), makeEntitlement())),
  mayNot(
    'revoked',
    'list what they bought',
    list(entitlements, where('clientUid', '==', 'revoked'), limit(20)),
  ),
  ...pages('client', entitlements, 100, ofClient),
];
