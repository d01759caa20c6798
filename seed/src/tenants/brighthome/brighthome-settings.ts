import { type BookingSettings, defaultBookingPolicy } from '@evergrow/domain/scheduling';

/** What holds for all visits of the company: the country's holidays, an early reminder, and late changes that cost. */
export const brighthomeSettings: Partial<BookingSettings> = {
  holidayCountry: 'US',
  reminderMinutes: [2_880, 120],
  quietHours: { from: '20:30', to: '08:30' },
  policy: {
    ...defaultBookingPolicy,
    maxReschedules: 5,
    noShowPercent: 80,
    cancellationFees: [
      { hoursBefore: 4, percent: 80 },
      { hoursBefore: 24, percent: 40 },
    ],
  },
};
