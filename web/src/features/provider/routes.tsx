import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'provider',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug/calendar',
      light: true,
      page: () => import('./calendar/calendar-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/bookings',
      light: true,
      page: () => import('./bookings/bookings-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/availability',
      light: true,
      page: () => import('./hours/availability-page.tsx'),
    },
    { area: 'workspace', path: '/w/:slug/profile', page: () => import('./page/profile-page.tsx') },
    {
      area: 'workspace',
      path: '/w/:slug/offerings',
      light: true,
      least: 'editor',
      page: () => import('./offerings/offerings-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/offerings/:id',
      least: 'editor',
      page: () => import('./offerings/offering-page.tsx'),
    },
  ],
};
