import { paths } from '@evergrow/domain/kernel';
import { limit } from 'firebase/firestore';
import { get, list, may, mayNot, type RuleCase, update } from '../world/rule-case.ts';
import { acme, closed, other } from '../world/tenants.ts';
import { pages } from './paging.ts';

const rename = { displayName: 'Another name' };

export const tenancyCases: readonly RuleCase[] = [
  may('otherOwner', 'read their own tenant', get(paths.tenant(other))),
  mayNot('owner', 'read a tenant they are not in', get(paths.tenant(other))),
  mayNot('owner', 'read a member of another tenant', get(paths.member(other, 'otherOwner'))),
  mayNot('owner', 'list the members of another tenant', list(paths.members(other), limit(10))),
  mayNot('stranger', 'read where they would stand as a member', get(paths.member(acme, 'stranger'))),
  mayNot('revoked', 'read their own membership', get(paths.member(acme, 'revoked'))),
  mayNot('unverified', 'read their own membership', get(paths.member(acme, 'unverified'))),
  mayNot('revoked', 'rename themselves', update(paths.member(acme, 'revoked'), rename)),
  may('owner', 'read a member that is not there', get(paths.member(acme, 'nobody'))),
  ...pages('admin', paths.members(acme), 100),
  ...pages('admin', paths.invitations(acme), 100),

  mayNot('client', 'raise their role', update(paths.member(acme, 'client'), { role: 'owner' })),
  mayNot(
    'client',
    'raise their role while renaming',
    update(paths.member(acme, 'client'), { ...rename, role: 'owner' }),
  ),
  mayNot('client', 'undo a sign-out', update(paths.member(acme, 'client'), { validSince: new Date(0) })),
  mayNot('owner', 'change even their own role', update(paths.member(acme, 'owner'), { role: 'client' })),

  may('client', 'read a suspended tenant', get(paths.tenant(closed))),
  may('client', 'read their membership of it', get(paths.member(closed, 'client'))),
  may('admin', 'list the members of it', list(paths.members(closed), limit(10))),
  mayNot('client', 'rename themselves in it', update(paths.member(closed, 'client'), rename)),
  mayNot('owner', 'rename themselves in it', update(paths.member(closed, 'owner'), rename)),
];
