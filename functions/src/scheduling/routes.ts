import { idSchema, pageOf, paths } from '@evergrow/domain/kernel';
import {
  addressSchema,
  bookingListQuerySchema,
  bookingSchema,
  bookingTermsQuerySchema,
  bookingTermsSchema,
  bookingViewSchema,
  cancelRequestSchema,
  checkoutSchema,
  holdRequestSchema,
  holdSchema,
  holdSeveralRequestSchema,
  holdSeveralSchema,
  rescheduleRequestSchema,
} from '@evergrow/domain/scheduling';
import { isAtLeast } from '@evergrow/domain/tenancy';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { buyerOf } from '../commerce/buyer.ts';
import { openCheckout } from '../commerce/open-checkout.ts';
import { collectionAt } from '../kernel/collection.ts';
import { readPage } from '../kernel/page.ts';
import { Refusal } from '../kernel/refusal.ts';
import { registerAnswerRoutes } from './answer-routes.ts';
import { registerBlockRoutes } from './block-routes.ts';
import { bookingView, holdBooking, partIn } from './booking-store.ts';
import { bookingTerms } from './booking-terms.ts';
import { cancelBooking } from './cancel-booking.ts';
import { completeBooking } from './complete-booking.ts';
import { registerDayRoutes } from './day-routes.ts';
import { placeHold, placeHolds } from './place-hold.ts';
import { readAddress } from './read-address.ts';
import { rescheduleBooking } from './reschedule-booking.ts';
import { registerBookingSettingsRoutes } from './settings-routes.ts';
import { registerSlotRoutes } from './slot-routes.ts';

const tag = 'Bookings';
const inTenant = z.object({ tenantId: idSchema });
const ofBooking = inTenant.extend({ bookingId: idSchema });
const client = { kind: 'member', least: 'client' } as const;
const writer = { kind: 'member', least: 'client', scope: 'bookings:write' } as const;
const reader = { kind: 'member', least: 'client', scope: 'bookings:read' } as const;

export function registerSchedulingRoutes(api: Api): void {
  registerAnswerRoutes(api);
  registerSlotRoutes(api);
  registerDayRoutes(api);
  registerBookingSettingsRoutes(api);
  registerBlockRoutes(api);
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/holds',
      tag,
      summary: 'Hold a time for fifteen minutes',
      access: client,
      idempotent: true,
      params: inTenant,
      body: holdRequestSchema,
      response: holdSchema,
      status: 201,
    },
    async ({ params, body, acting, now }) => {
      if (!acting.member) throw new Refusal('forbidden');
      const placed = await placeHold(
        { tenantId: params.tenantId, tenant: acting.tenant },
        acting.member,
        body,
        now,
      );
      return { ...placed, expiresAt: placed.expiresAt.toISOString() };
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/holds/several',
      tag,
      summary: 'Hold several times for fifteen minutes, to be paid together: all or none',
      access: client,
      idempotent: true,
      params: inTenant,
      body: holdSeveralRequestSchema,
      response: holdSeveralSchema,
      status: 201,
    },
    async ({ params, body, acting, now }) => {
      if (!acting.member) throw new Refusal('forbidden');
      const where = { tenantId: params.tenantId, tenant: acting.tenant };
      const placed = await placeHolds(where, acting.member, body, now);
      return { ...placed, expiresAt: placed.expiresAt.toISOString() };
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/bookings/{bookingId}/checkout',
      tag,
      summary: 'Open the page on which a held booking is paid',
      access: client,
      idempotent: true,
      params: ofBooking,
      response: checkoutSchema,
    },
    async ({ params, caller, acting, now }) => {
      const buyer = await buyerOf(caller, acting.tenant);
      return await openCheckout(params.tenantId, acting.tenant, params.bookingId, buyer, now);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/bookings/{bookingId}/cancel',
      tag,
      summary: 'Cancel a booking; what was paid is refunded',
      access: writer,
      idempotent: true,
      params: ofBooking,
      body: cancelRequestSchema,
      response: bookingViewSchema,
    },
    async ({ params, body, acting, actor, requestId, now }) => {
      const { bookingId } = params;
      const { booking } = await cancelBooking(acting, {
        bookingId,
        reason: body.reason,
        actor,
        requestId,
        now,
      });
      return bookingView(bookingId, booking);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/bookings/{bookingId}/release',
      tag,
      summary: 'Give a held time back before paying for it',
      access: client,
      params: ofBooking,
      response: bookingViewSchema,
    },
    async ({ params, acting, actor, requestId, now }) => {
      const { bookingId } = params;
      const { data } = await holdBooking(params.tenantId, bookingId);
      if (partIn(data, acting) !== 'client') throw new Refusal('not_found');
      if (data.status !== 'pending') return bookingView(bookingId, data);
      const { booking } = await cancelBooking(acting, {
        bookingId,
        reason: 'released',
        actor,
        requestId,
        now,
      });
      return bookingView(bookingId, booking);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/bookings/{bookingId}/reschedule',
      tag,
      summary: 'Move a confirmed booking to another offered time',
      access: writer,
      idempotent: true,
      params: ofBooking,
      body: rescheduleRequestSchema,
      response: bookingViewSchema,
    },
    async ({ params, body, acting, now }) => {
      const facts = { bookingId: params.bookingId, start: Date.parse(body.start), now };
      const { id, booking } = await rescheduleBooking(acting, facts);
      return bookingView(id, booking);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/bookings/{bookingId}/complete',
      tag,
      summary: 'Mark a booking as having taken place',
      access: writer,
      params: ofBooking,
      response: bookingViewSchema,
    },
    async ({ params, acting, now }) => {
      const part = (booking: Parameters<typeof partIn>[0]) => partIn(booking, acting);
      const { id, booking } = await completeBooking(params.tenantId, params.bookingId, part, now);
      return bookingView(id, booking);
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/bookings/{bookingId}',
      tag,
      summary: 'A booking',
      access: reader,
      params: ofBooking,
      response: bookingViewSchema,
    },
    async ({ params, acting }) => {
      const { data } = await holdBooking(params.tenantId, params.bookingId);
      partIn(data, acting);
      return bookingView(params.bookingId, data);
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/bookings/{bookingId}/terms',
      tag,
      summary: 'What the caller may do with a booking now, and what cancelling costs, also after moving it',
      access: reader,
      params: ofBooking,
      query: bookingTermsQuerySchema,
      response: bookingTermsSchema,
    },
    async ({ params, query, acting, now }) => {
      const { data } = await holdBooking(params.tenantId, params.bookingId);
      const start = query.start === undefined ? null : new Date(query.start);
      return bookingTerms(data, partIn(data, acting), now, start);
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/bookings/{bookingId}/address',
      tag,
      summary: 'Where a visit takes place; that it was read is noted',
      access: reader,
      params: ofBooking,
      response: addressSchema,
      perMinute: 60,
    },
    ({ params, acting, actor, requestId, now }) =>
      readAddress(acting, { bookingId: params.bookingId, actor, requestId, now }),
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/bookings',
      tag,
      summary: 'Bookings, latest start first: mine as a client or provider, or everyone’s',
      access: reader,
      params: inTenant,
      query: bookingListQuerySchema,
      response: pageOf(bookingViewSchema),
    },
    async ({ params, query, acting }) => {
      const all = collectionAt(paths.bookings(params.tenantId), bookingSchema);
      const side = acting.member ? query.as : 'admin';
      if (side === 'admin' && !isAtLeast(acting.role, 'admin')) throw new Refusal('forbidden');
      const uid = acting.member?.uid ?? '';
      const mine =
        side === 'admin'
          ? all
          : side === 'client'
            ? all.where('clientUid', '==', uid)
            : all.where('providerIds', 'array-contains', uid);
      const chosen = query.status ? mine.where('status', '==', query.status) : mine;
      const page = await readPage(chosen, [{ field: 'start', direction: 'desc' }], query.cursor);
      return {
        items: page.items.map((found) => bookingView(found.id, found.data())),
        nextCursor: page.nextCursor,
      };
    },
  );
}
