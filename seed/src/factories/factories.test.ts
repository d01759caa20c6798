import { describe, expect, it } from 'vitest';
import { makeApiKey } from './api-key.ts';
import { makeArea } from './area.ts';
import { makeAuditEntry } from './audit-entry.ts';
import { makeAvailability } from './availability.ts';
import { makeBooking } from './booking.ts';
import { makeCalendarMonth } from './calendar-month.ts';
import { makeCandidate } from './candidate.ts';
import { makeConsent } from './consent.ts';
import { makeCreditGrant } from './credit-grant.ts';
import { makeDispatchPlan } from './dispatch-plan.ts';
import { makeEnvelope } from './envelope.ts';
import { daysFromNow } from './instants.ts';
import { makeIntake } from './intake.ts';
import { makeInvitation } from './invitation.ts';
import { makeMatchSet, makeRankedProvider } from './match-set.ts';
import { makeMember } from './member.ts';
import { makeNotification } from './notification.ts';
import { makeOffering } from './offering.ts';
import { makeOrder } from './order.ts';
import { makeDeadLetter, makeOutboxEntry } from './outbox-entry.ts';
import { makePackage } from './package.ts';
import { makeProfile } from './profile.ts';
import { makeDirectory, makeProvider } from './provider.ts';
import { makeQuote } from './quote.ts';
import { makeReview } from './review.ts';
import { makeRollup } from './rollup.ts';
import { makeSeries } from './series.ts';
import { makeSubject } from './subject.ts';
import { makeTenant } from './tenant.ts';
import { makeUser } from './user.ts';
import { makeWaitlistEntry } from './waitlist-entry.ts';
import { makeWorkforce } from './workforce.ts';

describe('every factory', () => {
  it.each([
    makeApiKey,
    makeArea,
    makeAuditEntry,
    makeAvailability,
    makeBooking,
    makeCalendarMonth,
    makeCandidate,
    makeConsent,
    makeDeadLetter,
    makeDispatchPlan,
    makeEnvelope,
    makeIntake,
    makeInvitation,
    makeMatchSet,
    makeMember,
    makeNotification,
    makeOffering,
    makeOrder,
    makeOutboxEntry,
    makeProfile,
    makeProvider,
    makeQuote,
    makeRankedProvider,
    makeReview,
    makeRollup,
    makeSubject,
    makeTenant,
    makeCreditGrant,
    makePackage,
    makeSeries,
    makeWaitlistEntry,
    makeUser,
    makeWorkforce,
  ])('%o gives a document its schema accepts, the same each time', (make) => {
    expect(make()).toEqual(make());
  });
});

describe('an override', () => {
  it('replaces the default', () => {
    expect(makeMember({ role: 'owner' }).role).toBe('owner');
  });

  it('that does not fit the schema is refused', () => {
    expect(() => makeMember({ displayName: '' })).toThrow();
    expect(() => makeOrder({ refunded: -1 })).toThrow();
  });
});

describe('what belongs together', () => {
  it('moves with the start of a booking', () => {
    const booking = makeBooking({ start: daysFromNow(5) });
    expect(booking.end).toEqual(daysFromNow(5, 1));
    expect(booking.claim.start).toEqual(booking.start);
    expect(booking.claim.end.getTime()).toBeGreaterThan(booking.end.getTime());
  });

  it('sums the lines of a quote', () => {
    const quote = makeQuote({
      lines: [
        { kind: 'base', label: 'Visit', quantity: 1, amount: 12_000 },
        { kind: 'discount', label: 'Welcome', quantity: 1, amount: -2_000 },
      ],
    });
    expect(quote.total).toBe(10_000);
  });

  it('lists in a match set whom it ranks', () => {
    const ranked = ['a', 'b'].map((providerId) => makeRankedProvider({ providerId }));
    expect(makeMatchSet({ ranked }).providerIds).toEqual(['a', 'b']);
  });

  it('leaves providers who are not published out of the directory', () => {
    const directory = makeDirectory({ a: makeProvider(), b: makeProvider({ published: false }) });
    expect(Object.keys(directory.cards)).toEqual(['a']);
  });
});
