import { defaultBookingPolicy, type Service } from '@evergrow/domain/scheduling';

/** How the practice's sessions are booked, by offering: longer ones to choose, and what late changes cost. */
export const evergrowServices: Readonly<Record<string, Partial<Service>>> = {
  'coaching-session': {
    durations: [90],
    policy: {
      ...defaultBookingPolicy,
      rescheduleUntilMinutes: 24 * 60,
      cancellationFees: [
        { hoursBefore: 6, percent: 100 },
        { hoursBefore: 24, percent: 50 },
      ],
    },
  },
  'first-conversation': { policy: { ...defaultBookingPolicy, noShowPercent: 0 } },
  'open-circle': { seats: 8 },
};
