import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'commerce',
  routes: [
    {
      area: 'client',
      light: true,
      path: '/t/:slug/checkout/:bookingId',
      page: () => import('./checkout-page.tsx'),
    },
  ],
};
