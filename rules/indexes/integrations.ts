import type { FeatureQueries } from './query.ts';

const feeds = ['functions/src/integrations/feed-bookings.ts'];

const integrations = (file: string) => [`functions/src/integrations/${file}.ts`];

export const integrationsQueries: FeatureQueries = [
  { of: 'bookings', asks: ['clientUid ==', 'start >=', 'start <=', 'sort start asc'], by: feeds },
  { of: 'bookings', asks: ['clientUid ==', 'start >=', 'start <', 'sort start desc'], by: feeds },
  { of: 'bookings', asks: ['clientUid ==', 'start >=', 'start <='], by: feeds },
  { of: 'bookings', asks: ['clientUid ==', 'sort updatedAt desc'], by: feeds },
  {
    of: 'bookings',
    asks: ['providerIds array-contains', 'start >=', 'start <=', 'sort start asc'],
    by: feeds,
  },
  {
    of: 'bookings',
    asks: ['providerIds array-contains', 'start >=', 'start <', 'sort start desc'],
    by: feeds,
  },
  { of: 'bookings', asks: ['providerIds array-contains', 'start >=', 'start <='], by: feeds },
  { of: 'bookings', asks: ['providerIds array-contains', 'sort updatedAt desc'], by: feeds },
  {
    of: 'bookings',
    asks: ['providerIds array-contains', 'status ==', 'start >', 'sort start asc'],
    by: integrations('ask-for-push'),
  },
  { of: 'calendarConnections', asks: ['uid =='], by: integrations('connection-store') },
  {
    of: 'calendarConnections',
    everywhere: true,
    asks: ['state in', 'nextSyncAt <=', 'sort nextSyncAt asc'],
    by: integrations('sweep-calendars'),
  },
  { of: 'calendarLinks', asks: ['connectionId ==', 'eventId in'], by: integrations('find-links') },
  { of: 'calendarLinks', asks: ['connectionId =='], by: integrations('disconnect') },
  { of: 'calendarLinks', asks: ['uid ==', 'state =='], by: integrations('calendar-views') },
];
