import {
  appliedDispatchSchema,
  applyDispatchSchema,
  type DispatchMove,
  dispatchBoardSchema,
  dispatchParamsSchema,
  dispatchProposalSchema,
  type Move,
  reassignRequestSchema,
} from '@evergrow/domain/dispatch';
import { idSchema } from '@evergrow/domain/kernel';
import { bookingViewSchema } from '@evergrow/domain/scheduling';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { dayIn } from '../kernel/day-in.ts';
import { Refusal } from '../kernel/refusal.ts';
import { bookingView, holdBooking } from '../scheduling/booking-store.ts';
import { applyMoves, undoMoves } from './apply-moves.ts';
import { proposeDay } from './propose-day.ts';
import { readBoard } from './read-board.ts';

const tag = 'Dispatch';
const access = { kind: 'member', least: 'admin' } as const;
const shared = { tag, access, params: dispatchParamsSchema } as const;

const moveOf = ({ bookingId, providerId, start, from }: DispatchMove): Move => ({
  bookingId,
  providerId,
  start: Date.parse(start),
  from: { providerId: from.providerId, start: Date.parse(from.start) },
});

export function registerDispatchDayRoutes(api: Api): void {
  endpoint(
    api,
    {
      ...shared,
      method: 'get',
      path: '/t/{tenantId}/dispatch/{day}',
      summary: 'Who works on a day, when and from where',
      response: dispatchBoardSchema,
    },
    ({ params, acting, now }) => readBoard(params.tenantId, acting.tenant.timeZone, params.day, now),
  );

  endpoint(
    api,
    {
      ...shared,
      method: 'post',
      path: '/t/{tenantId}/dispatch/{day}/propose',
      summary: 'A plan of the day with less driving; changes nothing',
      response: dispatchProposalSchema,
      // Each costs a second or two of computing.
      perMinute: 12,
    },
    ({ params, acting, now }) => proposeDay(params.tenantId, acting.tenant.timeZone, params.day, now),
  );

  endpoint(
    api,
    {
      ...shared,
      method: 'post',
      path: '/t/{tenantId}/dispatch/{day}/apply',
      summary: 'Move visits to other people and times, all in one go; what conflicts is left and listed',
      idempotent: true,
      body: applyDispatchSchema,
      response: appliedDispatchSchema,
    },
    ({ params, body, acting, actor, requestId, now }) =>
      applyMoves({ ...acting, day: params.day }, body.moves.map(moveOf), body.force, {
        actor,
        requestId,
        now,
      }),
  );

  endpoint(
    api,
    {
      ...shared,
      method: 'post',
      path: '/t/{tenantId}/dispatch/{day}/undo',
      summary: 'Take the last change of the day’s plan back',
      idempotent: true,
      response: appliedDispatchSchema,
    },
    ({ params, acting, actor, requestId, now }) =>
      undoMoves({ ...acting, day: params.day }, { actor, requestId, now }),
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/bookings/{bookingId}/reassign',
      tag,
      summary: 'Send somebody else to a booking, or at another time',
      access,
      idempotent: true,
      params: z.object({ tenantId: idSchema, bookingId: idSchema }),
      body: reassignRequestSchema,
      response: bookingViewSchema,
    },
    async ({ params, body, acting, actor, requestId, now }) => {
      const { bookingId } = params;
      const { force, ...move } = body;
      const held = await holdBooking(params.tenantId, bookingId);
      const day = dayIn(acting.tenant.timeZone, held.data.start.getTime());
      const wanted = moveOf({ bookingId, ...move });
      const { conflicts } = await applyMoves({ ...acting, day }, [wanted], force, { actor, requestId, now });
      const [conflict] = conflicts;
      if (conflict) throw new Refusal(conflict.code);
      return bookingView(bookingId, (await holdBooking(params.tenantId, bookingId)).data);
    },
  );
}
