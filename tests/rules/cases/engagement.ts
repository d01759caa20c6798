import { paths } from '@evergrow/domain/kernel';
import { limit, serverTimestamp } from 'firebase/firestore';
import { get, list, may, mayNot, type RuleCase, remove, update } from '../world/rule-case.ts';
import { acme, closed } from '../world/tenants.ts';
import { pages } from './paging.ts';

const own = paths.notification(acme, 'client', 'notification');
const inClosed = paths.notification(closed, 'client', 'notification');
const read = { readAt: serverTimestamp() };

export const engagementCases: readonly RuleCase[] = [
  may('client', 'mark it again', update(own, read), {
    [own]: { kind: 'bookingConfirmed', readAt: new Date(0) },
  }),
  mayNot('client', 'choose when it was read', update(own, { readAt: new Date(0) })),
  mayNot('client', 'mark it unread', update(own, { readAt: null })),
  mayNot('client', 'change what it says', update(own, { ...read, href: '/elsewhere' })),
  ...pages('client', paths.notifications(acme, 'client'), 50),
  may('otherClient', 'see that they have none', list(paths.notifications(acme, 'otherClient'), limit(50))),
  mayNot('revoked', 'list their own', list(paths.notifications(acme, 'revoked'), limit(50))),
  mayNot('revoked', 'read their own', get(paths.notification(acme, 'revoked', 'notification'))),
  mayNot('revoked', 'mark their own', update(paths.notification(acme, 'revoked', 'notification'), read), {
    [paths.notification(acme, 'revoked', 'notification')]: { readAt: null },
  }),
  mayNot('revoked', 'delete their own', remove(paths.notification(acme, 'revoked', 'notification'))),

  may('client', 'read one of a suspended tenant', get(inClosed)),
  may('client', 'list those of a suspended tenant', list(paths.notifications(closed, 'client'), limit(50))),
  may('client', 'mark one of a suspended tenant', update(inClosed, read)),
  may('client', 'delete one of a suspended tenant', remove(inClosed)),
];
