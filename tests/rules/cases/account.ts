import { paths } from '@evergrow/domain/kernel';
import { get, may, mayNot, type RuleCase, update } from '../world/rule-case.ts';

const own = paths.user('client');

export const accountCases: readonly RuleCase[] = [
  may(
    'client',
    'change each setting',
    update(own, {
      displayName: 'Another name',
      locale: 'es',
      timeZone: 'UTC',
      colorScheme: 'dark',
      'notifications.bookings.email': false,
    }),
  ),
  mayNot('client', 'give themselves a workspace', update(own, { 'memberships.acme.role': 'owner' })),
  mayNot('client', 'change when they came', update(own, { createdAt: new Date(0) })),
  mayNot('client', 'add a field', update(own, { platformAdmin: true })),
  mayNot('unverified', 'read the account of an unconfirmed address', get(paths.user('unverified'))),
  mayNot(
    'unverified',
    'change the account of an unconfirmed address',
    update(paths.user('unverified'), { locale: 'es' }),
  ),
];
