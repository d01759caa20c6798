import type { FeatureQueries } from './query.ts';
import { seriesQueries } from './series.ts';

const routes = ['functions/src/scheduling/routes.ts'];
const sweep = ['functions/src/scheduling/sweep.ts'];
const providerBookings = ['web/src/features/provider/bookings/booking-filters.ts'];
const tabs = ['web/src/features/scheduling/booking-tabs.ts'];

export const schedulingQueries: FeatureQueries = [
  { of: 'offerings', asks: ['published =='], by: ['functions/src/scheduling/read-opening.ts'] },
  { of: 'bookings', asks: ['sort start desc'], by: routes },
  { of: 'bookings', asks: ['status ==', 'sort start desc'], by: routes },
  { of: 'bookings', asks: ['clientUid ==', 'sort start desc'], by: routes },
  { of: 'bookings', asks: ['clientUid ==', 'status ==', 'sort start desc'], by: routes },
  { of: 'bookings', asks: ['providerIds array-contains', 'sort start desc'], by: routes },
  { of: 'bookings', asks: ['providerIds array-contains', 'status ==', 'sort start desc'], by: routes },
  { of: 'bookings', asks: ['clientUid ==', 'status in', 'start >=', 'sort start asc'], by: tabs },
  { of: 'bookings', asks: ['clientUid ==', 'status in', 'start <', 'sort start desc'], by: tabs },
  { of: 'bookings', asks: ['clientUid ==', 'status in', 'sort start desc'], by: tabs },
  {
    of: 'bookings',
    asks: ['providerIds array-contains', 'status in', 'start >=', 'sort start asc'],
    by: providerBookings,
  },
  {
    of: 'bookings',
    asks: ['providerIds array-contains', 'status in', 'start <', 'sort start desc'],
    by: providerBookings,
  },
  { of: 'bookings', asks: ['status in', 'start >=', 'sort start asc'], by: providerBookings },
  { of: 'bookings', asks: ['status in', 'start <', 'sort start desc'], by: providerBookings },
  {
    of: 'bookings',
    asks: ['providerIds array-contains', 'start >=', 'start <', 'sort start asc'],
    by: [
      'web/src/features/provider/calendar/use-calendar.ts',
      'web/src/features/visits/day/use-day.ts',
      'web/src/features/visits/earnings/use-earnings.ts',
    ],
  },
  {
    of: 'bookings',
    asks: ['providerIds array-contains-any', 'start >=', 'start <', 'sort start asc'],
    by: ['web/src/features/provider/calendar/team/use-team-bookings.ts'],
  },
  { of: 'bookings', asks: ['clientUid ==', 'status =='], by: ['functions/src/scheduling/place-hold.ts'] },
  {
    of: 'bookings',
    everywhere: true,
    asks: ['status ==', 'holdExpiresAt <=', 'sort holdExpiresAt asc'],
    by: sweep,
  },
  { of: 'bookings', everywhere: true, asks: ['status ==', 'end <=', 'sort end asc'], by: sweep },
  ...seriesQueries,
  { of: 'reminders', asks: ['bookingId =='], by: ['functions/src/scheduling/reminder-store.ts'] },
  {
    of: 'reminders',
    everywhere: true,
    asks: ['state ==', 'dueAt <=', 'sort dueAt asc'],
    by: ['functions/src/scheduling/reminder-store.ts'],
  },
  {
    of: 'bookings',
    everywhere: true,
    asks: ['status ==', 'respondBy <=', 'sort respondBy asc'],
    by: sweep,
  },
  { of: 'bookings', everywhere: true, asks: ['status in', 'end <=', 'sort end asc'], by: sweep },
  {
    of: 'meetingRooms',
    everywhere: true,
    asks: ['state ==', 'closeAt <=', 'sort closeAt asc'],
    by: ['functions/src/scheduling/meetings/close-rooms.ts'],
  },
];
