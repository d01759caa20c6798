import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'services',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug/offerings/:id/service',
      least: 'editor',
      page: () => import('./service-page.tsx'),
    },
  ],
};
