import { idSchema } from '@evergrow/domain/kernel';
import { bookingViewSchema, type DayStep } from '@evergrow/domain/scheduling';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { bookingView } from './booking-store.ts';
import { takeDayStep } from './take-day-step.ts';

const steps: readonly { path: string; step: DayStep; summary: string }[] = [
  { path: 'on-the-way', step: 'onTheWay', summary: 'Say that the provider has set out' },
  { path: 'arrive', step: 'arrived', summary: 'Say that the provider has arrived' },
  { path: 'start', step: 'inProgress', summary: 'Say that the work has begun' },
  { path: 'turn-back', step: 'confirmed', summary: 'Say that the provider has turned round' },
];

/** What happens on the day itself. */
export function registerDayRoutes(api: Api): void {
  for (const { path, step, summary } of steps) {
    endpoint(
      api,
      {
        method: 'post',
        path: `/t/{tenantId}/bookings/{bookingId}/${path}`,
        tag: 'Bookings',
        summary,
        access: { kind: 'member', least: 'client', scope: 'bookings:write' },
        params: z.object({ tenantId: idSchema, bookingId: idSchema }),
        response: bookingViewSchema,
      },
      async ({ params, acting, now }) => {
        const { id, booking } = await takeDayStep(acting, { bookingId: params.bookingId, step, now });
        return bookingView(id, booking);
      },
    );
  }
}
