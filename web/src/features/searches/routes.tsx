import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'searches',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug/searches',
      light: true,
      least: 'editor',
      page: () => import('./searches-page.tsx'),
    },
  ],
};
