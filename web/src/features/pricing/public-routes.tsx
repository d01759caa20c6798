import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'pricing',
  routes: [
    {
      area: 'tenant',
      light: true,
      path: '/t/:slug/quote/:offeringId',
      page: () => import('./quote/quote-page.tsx'),
    },
  ],
};
