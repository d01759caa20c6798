import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'promotions',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug/codes',
      least: 'admin',
      page: () => import('./codes-page.tsx'),
    },
  ],
};
