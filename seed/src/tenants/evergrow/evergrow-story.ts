import { grantOfPackage } from '@evergrow/domain/commerce';
import { DAY, HOUR, MINUTE, utcDay } from '@evergrow/domain/kernel';
import { type BookingPolicy, defaultBookingPolicy } from '@evergrow/domain/scheduling';
import { makePackage } from '../../factories/package.ts';
import { makeWaitlistEntry } from '../../factories/waitlist-entry.ts';
import { missSale, paySale } from '../../plan/settle-sale.ts';
import type { Sale } from '../../plan/tenant-plan.ts';
import { anyStart, arrange, type Scene } from '../../story/arrange.ts';
import { demoClientOf, someClients } from '../../story/some-clients.ts';
import { noStory, type Story } from '../../story/story.ts';

const offeringId = 'coaching-session';

/** What a coach who wants to know first who comes asks for. */
const onRequest: BookingPolicy = { ...defaultBookingPolicy, approval: true, approvalHours: 120 };

const pay = (sale: Sale): Sale =>
  paySale(sale, null, new Date(sale.booking.createdAt.getTime() + 4 * MINUTE));

/** A session next week the coach has yet to agree to, and one last week nobody came to. */
function awaitedAndMissed(scene: Scene): Sale[] {
  const { trade, now } = scene;
  const { providerId } = trade.regulars;
  const [asking, absent] = someClients(trade, 'en', 2);
  if (!asking || !absent) return [];
  const awaited = arrange(
    scene,
    { client: asking, providerId, offeringId, bookedAt: now - 5 * HOUR, policy: onRequest },
    anyStart(now, 6, 20),
  );
  const missed = arrange(
    scene,
    { client: absent, providerId, offeringId, bookedAt: now - 20 * DAY },
    anyStart(now, -14, -2),
  );
  return [
    ...(awaited ?? []).map(pay),
    ...(missed ?? []).map((sale) => missSale(pay(sale), new Date(sale.booking.end.getTime() + 20 * MINUTE))),
  ];
}

/** What the coaching practice shows on every screen: a request, a no-show, a package with credits, somebody who waits. */
export function evergrowStory(scene: Scene): Story {
  const { trade, now } = scene;
  const { uid: clientUid, displayName: clientName, timeZone } = demoClientOf(trade);
  const { providerId } = trade.regulars;
  const began = new Date(now - 200 * DAY);
  const five = makePackage({ offeringIds: [offeringId], createdAt: began, updatedAt: began });
  const given = { clientUid, clientName, packageId: 'five-sessions', orderId: null };
  const waits = makeWaitlistEntry({
    clientUid,
    clientName,
    providerId,
    providerName: trade.providers[providerId]?.displayName ?? null,
    offeringId,
    offeringTitle: trade.offerings[offeringId]?.title ?? '',
    from: utcDay(now + 2 * DAY),
    to: utcDay(now + 9 * DAY),
    hours: { from: '08:00', to: '11:00' },
    timeZone,
    createdAt: new Date(now - 20 * HOUR),
    updatedAt: new Date(now - 20 * HOUR),
    expiresAt: new Date(now + 10 * DAY),
  });
  return {
    ...noStory,
    sales: awaitedAndMissed(scene),
    packages: { 'five-sessions': five },
    creditGrants: {
      'five-for-robin': grantOfPackage(five, given, new Date(now - 9 * DAY), 'Thank you for a year with us'),
    },
    waitlistEntries: { 'mornings-next-week': waits },
  };
}
