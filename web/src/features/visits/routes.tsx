import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'visits',
  routes: [
    {
      area: 'workspace',
      light: true,
      path: '/w/:slug/earnings',
      page: () => import('./earnings/earnings-page.tsx'),
    },
    { area: 'workspace', light: true, path: '/w/:slug/day', page: () => import('./day/day-page.tsx') },
    {
      area: 'client',
      light: true,
      path: '/t/:slug/bookings/:bookingId/arrival',
      page: () => import('./arrival/arrival-page.tsx'),
    },
  ],
};
