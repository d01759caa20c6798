import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'pricing',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug/offerings/:id/service',
      least: 'editor',
      page: () => import('./service/service-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/codes',
      least: 'admin',
      page: () => import('./codes/codes-page.tsx'),
    },
  ],
};
