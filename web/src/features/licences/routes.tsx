import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'licences',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug/licences',
      light: true,
      least: 'editor',
      page: () => import('./licences-page.tsx'),
    },
  ],
};
