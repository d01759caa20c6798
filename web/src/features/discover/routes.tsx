import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'discover',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug/market',
      light: true,
      least: 'admin',
      page: () => import('./market-page.tsx'),
    },
  ],
};
