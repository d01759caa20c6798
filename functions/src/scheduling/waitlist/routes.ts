import { idSchema } from '@evergrow/domain/kernel';
import { joinWaitlistSchema, waitlistEntryViewSchema } from '@evergrow/domain/scheduling';
import { z } from 'zod';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { cancelBooking } from '../cancel-booking.ts';
import { joinWaitlist, leaveWaitlist } from './join-waitlist.ts';

const tag = 'Waitlist';
const inTenant = z.object({ tenantId: idSchema });
const ofEntry = inTenant.extend({ entryId: idSchema });
const client = { kind: 'member', least: 'client' } as const;

export function registerWaitlistRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/waitlist',
      tag,
      summary: 'Wait for a time that is taken at present',
      access: client,
      idempotent: true,
      params: inTenant,
      body: joinWaitlistSchema,
      response: waitlistEntryViewSchema,
      status: 201,
    },
    async ({ params, body, acting, now }) => {
      if (!acting.member) throw new Refusal('forbidden');
      return await joinWaitlist(params.tenantId, acting.member, body, now);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/waitlist/{entryId}/leave',
      tag,
      summary: 'Wait no longer; a time that was offered goes to the next in line',
      access: client,
      params: ofEntry,
      response: waitlistEntryViewSchema,
    },
    async ({ params, acting, actor, requestId, now }) => {
      if (!acting.member) throw new Refusal('forbidden');
      const left = await leaveWaitlist(params.tenantId, acting.member, params.entryId, now);
      if (left.heldBookingId) {
        const facts = { bookingId: left.heldBookingId, reason: 'released', actor, requestId, now };
        await cancelBooking(acting, facts).catch((error: unknown) => {
          // Paid or expired meanwhile.
          if (!(error instanceof Refusal)) throw error;
        });
      }
      return left.view;
    },
  );
}
