import { paths } from '@evergrow/domain/kernel';
import { get, may, mayNot, type RuleCase } from '../world/rule-case.ts';
import { closed, other, acme as t } from '../world/tenants.ts';

const own = paths.match(t, 'p-client');
const subject = { state: 'profiled', pseudonym: 'p-client' };

export const matchingCases: readonly RuleCase[] = [
  may('client', 'wait for matches that are not there yet', get(own), { [own]: null }),
  mayNot('client', 'read matches under another pseudonym', get(paths.match(t, 'p-other'))),
  mayNot('otherClient', 'guess a pseudonym', get(own), {
    [paths.subject(t, 'otherClient')]: { pseudonym: 'p-other' },
  }),
  mayNot('client', 'read matches of the same pseudonym elsewhere', get(paths.match(other, 'p-client'))),
  mayNot('revoked', 'read their own matches', get(own), { [paths.subject(t, 'revoked')]: subject }),
  may('client', 'read matches at a suspended tenant', get(paths.match(closed, 'p-client'))),
];
