import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'operations',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug/operations',
      light: true,
      least: 'admin',
      page: () => import('./operations-page.tsx'),
    },
    {
      area: 'platform',
      path: '/platform',
      light: true,
      page: () => import('./platform/to-tenants-page.tsx'),
    },
    {
      area: 'platform',
      path: '/platform/tenants',
      light: true,
      page: () => import('./platform/tenants-page.tsx'),
    },
    {
      area: 'platform',
      path: '/platform/users',
      light: true,
      page: () => import('./platform/users-page.tsx'),
    },
    {
      area: 'platform',
      path: '/platform/audit',
      light: true,
      page: () => import('./platform/audit-page.tsx'),
    },
  ],
};
