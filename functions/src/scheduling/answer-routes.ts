import { idSchema } from '@evergrow/domain/kernel';
import { bookingViewSchema, cancelRequestSchema } from '@evergrow/domain/scheduling';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { approveBooking, declineBooking } from './answer-request.ts';
import { bookingView, partIn } from './booking-store.ts';
import { markNoShow, waiveFee } from './mark-no-show.ts';

const shared = {
  method: 'post',
  tag: 'Bookings',
  access: { kind: 'member', least: 'client', scope: 'bookings:write' },
  idempotent: true,
  params: z.object({ tenantId: idSchema, bookingId: idSchema }),
  response: bookingViewSchema,
} as const;
const booking = '/t/{tenantId}/bookings/{bookingId}';

/** What the business decides about a booking. */
export function registerAnswerRoutes(api: Api): void {
  endpoint(
    api,
    { ...shared, path: `${booking}/approve`, summary: 'Say yes to a request' },
    async ({ params, acting, actor, requestId, now }) => {
      const facts = { bookingId: params.bookingId, actor, requestId, now };
      const { id, booking } = await approveBooking(acting, facts);
      return bookingView(id, booking);
    },
  );
  endpoint(
    api,
    {
      ...shared,
      path: `${booking}/decline`,
      summary: 'Turn a request down; all of the money goes back',
      body: cancelRequestSchema,
    },
    async ({ params, body, acting, actor, requestId, now }) => {
      const facts = { bookingId: params.bookingId, reason: body.reason, actor, requestId, now };
      const { id, booking } = await declineBooking(
        params.tenantId,
        (before) => partIn(before, acting),
        facts,
      );
      return bookingView(id, booking);
    },
  );
  endpoint(
    api,
    {
      ...shared,
      path: `${booking}/no-show`,
      summary: 'Say that the client did not come; what the terms do not keep is refunded',
      body: cancelRequestSchema,
    },
    async ({ params, body, acting, actor, requestId, now }) => {
      const facts = { bookingId: params.bookingId, reason: body.reason, actor, requestId, now };
      const { id, booking } = await markNoShow(acting, facts);
      return bookingView(id, booking);
    },
  );
  endpoint(
    api,
    {
      ...shared,
      access: { kind: 'member', least: 'admin', scope: 'bookings:write' },
      path: `${booking}/waive-fee`,
      summary: 'Give back the fee kept of a booking that was cancelled or missed',
      body: cancelRequestSchema,
    },
    async ({ params, body, actor, requestId, now }) => {
      const facts = { bookingId: params.bookingId, reason: body.reason, actor, requestId, now };
      const { id, booking } = await waiveFee(params.tenantId, facts);
      return bookingView(id, booking);
    },
  );
}
