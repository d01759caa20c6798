import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'product',
  routes: [
    {
      area: 'tenant',
      light: true,
      path: '/t/:slug/shop/:offeringId',
      page: () => import('./product-page.tsx'),
    },
  ],
};
