import { type BookingSettings, defaultBookingPolicy } from '@evergrow/domain/scheduling';

/** What holds for all sessions of the practice: Portugal's holidays, two reminders, and late changes that cost. */
export const evergrowSettings: Partial<BookingSettings> = {
  holidayCountry: 'PT',
  reminderMinutes: [1_440, 60],
  quietHours: { from: '21:30', to: '08:00' },
  policy: {
    ...defaultBookingPolicy,
    maxReschedules: 3,
    cancellationFees: [
      { hoursBefore: 6, percent: 100 },
      { hoursBefore: 24, percent: 50 },
    ],
  },
};
