import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'dispatch',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug/dispatch',
      light: true,
      least: 'admin',
      page: () => import('./board/dispatch-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/areas',
      light: true,
      least: 'admin',
      page: () => import('./areas/areas-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/workforce',
      least: 'admin',
      page: () => import('./workforce/workforce-page.tsx'),
    },
  ],
};
