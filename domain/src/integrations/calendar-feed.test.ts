import { describe, expect, test } from 'vitest';
import { DAY } from '../kernel/index.ts';
import type { BookingStatus } from '../scheduling/index.ts';
import { feedStatus, feedTitle, shortName } from './calendar-feed.ts';

const now = new Date('2026-11-21T09:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * DAY);

describe('feedStatus', () => {
  test.each<[BookingStatus, string | null]>([
    ['pending', null],
    ['expired', null],
    ['requested', 'TENTATIVE'],
    ['confirmed', 'CONFIRMED'],
    ['onTheWay', 'CONFIRMED'],
    ['completed', 'CONFIRMED'],
    ['noShow', 'CONFIRMED'],
    ['cancelled', 'CANCELLED'],
    ['declined', 'CANCELLED'],
  ])('%s shows as %s', (status, shown) => {
    expect(feedStatus({ status, updatedAt: ago(1) }, now)).toBe(shown);
  });

  test('what was cancelled stays for 30 days, so that calendars take it out', () => {
    expect(feedStatus({ status: 'cancelled', updatedAt: ago(30) }, now)).toBe('CANCELLED');
    expect(feedStatus({ status: 'cancelled', updatedAt: ago(30.01) }, now)).toBeNull();
  });
});

describe('names', () => {
  test.each([
    ['Ana Pérez', 'Ana P.'],
    ['  Ana   María  de la Ó ', 'Ana Ó.'],
    ['Ana', 'Ana'],
    ['', ''],
    ['李 𠮷田', '李 𠮷.'],
  ])('of %s the surname is an initial', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  test('a provider sees whom without surname, a client sees the provider as published', () => {
    const booking = { offeringTitle: 'Coaching', clientName: 'Ana Pérez', providerName: 'Maya Linden' };
    expect(feedTitle(booking, 'provider')).toBe('Coaching · Ana P.');
    expect(feedTitle(booking, 'client')).toBe('Coaching · Maya Linden');
  });
});
