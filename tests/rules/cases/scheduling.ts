import { paths } from '@evergrow/domain/kernel';
import { limit, where } from 'firebase/firestore';
import { availabilityDocument } from '../world/catalog-documents.ts';
import { get, list, may, mayNot, type RuleCase, set, update } from '../world/rule-case.ts';
import { closed, acme as t } from '../world/tenants.ts';
import { pages } from './paging.ts';

const bookings = paths.bookings(t);
const hours = paths.availability(t, 'provider');

export const schedulingCases: readonly RuleCase[] = [
  may('otherClient', 'read their own booking', get(paths.booking(t, 'otherBooking'))),
  may(
    'otherClient',
    'list their own bookings',
    list(bookings, where('clientUid', '==', 'otherClient'), limit(20)),
  ),
  mayNot(
    'otherClient',
    'list those of another',
    list(bookings, where('clientUid', '==', 'client'), limit(20)),
  ),
  mayNot('client', 'list all bookings', list(bookings, limit(20))),
  mayNot(
    'provider',
    'list those of another provider',
    list(bookings, where('providerId', '==', 'otherProvider'), limit(20)),
  ),
  may('provider', 'read what they do together with another', get(paths.booking(t, 'ofTwo'))),
  may(
    'provider',
    'list what they do alone and with others',
    list(bookings, where('providerIds', 'array-contains', 'provider'), limit(20)),
  ),
  mayNot(
    'provider',
    'list what another does with others',
    list(bookings, where('providerIds', 'array-contains', 'otherProvider'), limit(20)),
  ),
  mayNot(
    'client',
    'list by being named among providers',
    list(bookings, where('providerIds', 'array-contains', 'client'), limit(20)),
  ),
  mayNot('client', 'read by being named as provider', get(paths.booking(t, 'withClient'))),
  mayNot(
    'client',
    'list by being named as provider',
    list(bookings, where('providerId', '==', 'client'), limit(20)),
  ),
  may('admin', 'read a booking that is not there', get(paths.booking(t, 'nothing'))),
  mayNot('client', 'read a booking that is not there', get(paths.booking(t, 'nothing'))),
  mayNot(
    'revoked',
    'list their own bookings',
    list(bookings, where('clientUid', '==', 'revoked'), limit(20)),
  ),
  ...pages('client', bookings, 100, where('clientUid', '==', 'client')),
  ...pages('admin', bookings, 100),

  may('client', 'read a booking at a suspended tenant', get(paths.booking(closed, 'booking'))),
  may(
    'client',
    'list bookings at a suspended tenant',
    list(paths.bookings(closed), where('clientUid', '==', 'client'), limit(20)),
  ),

  may(
    'provider',
    'read a month in which nothing is booked',
    get(paths.calendarMonth(t, 'provider', '2027-01')),
  ),
  mayNot('client', 'read a month named after them', get(paths.calendarMonth(t, 'client', '2026-11'))),
  mayNot('provider', 'read a month of another', get(paths.calendarMonth(t, 'otherProvider', '2026-11'))),
  mayNot(
    'provider',
    'read a month of one whose id begins like theirs',
    get(paths.calendarMonth(t, 'provider_2', '2026-11')),
  ),

  ...pages('admin', `tenants/${t}/availabilities`, 100),
  mayNot('revoked', 'read hours named after them', get(paths.availability(t, 'revoked'))),
  may('otherProvider', 'read their own hours', get(paths.availability(t, 'otherProvider'))),
  mayNot('client', 'have hours', set(paths.availability(t, 'client'), availabilityDocument)),
  may('editor', 'have hours of their own', set(paths.availability(t, 'editor'), availabilityDocument)),
  mayNot(
    'owner',
    'change hours at a suspended tenant',
    update(paths.availability(closed, 'provider'), { horizonDays: 90 }),
  ),
  mayNot(
    'provider',
    'change their hours there',
    update(paths.availability(closed, 'provider'), { horizonDays: 90 }),
  ),
  mayNot('provider', 'add a field', update(hours, { note: 'mine' })),
  may('provider', 'limit their bookings', update(hours, { maxPerDay: 4, maxPerWeek: 12, maxPerMonth: 12 })),
  may('provider', 'limit their months alone', update(hours, { maxPerMonth: 1 })),
  mayNot('provider', 'take more a day than a week', update(hours, { maxPerDay: 5, maxPerWeek: 4 })),
  mayNot('provider', 'take more a week than a month', update(hours, { maxPerWeek: 5, maxPerMonth: 4 })),
  mayNot('provider', 'take more a day than a month', update(hours, { maxPerDay: 9, maxPerMonth: 5 })),
];
