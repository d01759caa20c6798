import { type DispatchPlan, dispatchPlanSchema } from '@evergrow/domain/dispatch';
import { daysFromNow, factoryNow } from './instants.ts';

/** A day on which one visit went from one cleaner to another. */
export const makeDispatchPlan = (overrides: Partial<DispatchPlan> = {}): DispatchPlan =>
  dispatchPlanSchema.parse({
    day: '2026-11-23',
    applications: [
      {
        id: 'application-1',
        by: 'admin-1',
        at: factoryNow,
        moves: [
          {
            bookingId: 'booking-1',
            before: { providerId: 'provider-1', start: new Date('2026-11-23T10:00:00Z') },
            after: { providerId: 'provider-2', start: new Date('2026-11-23T10:30:00Z') },
          },
        ],
        undone: false,
      },
    ],
    updatedAt: factoryNow,
    expiresAt: daysFromNow(32),
    ...overrides,
  });
