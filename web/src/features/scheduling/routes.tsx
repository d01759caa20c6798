import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'scheduling',
  routes: [
    { area: 'client', light: true, path: '/t/:slug/bookings', page: () => import('./my-bookings-page.tsx') },
    {
      area: 'client',
      light: true,
      path: '/t/:slug/bookings/:bookingId',
      page: () => import('./booking-page.tsx'),
    },
    {
      area: 'client',
      light: true,
      path: '/t/:slug/bookings/:bookingId/room',
      page: () => import('./room-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/policies',
      light: true,
      least: 'admin',
      page: () => import('./policies/policies-page.tsx'),
    },
  ],
};
