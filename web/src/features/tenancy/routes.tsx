import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'tenancy',
  routes: [
    { area: 'bare', path: '/new', light: true, page: () => import('./onboarding/onboarding-page.tsx') },
    {
      area: 'auth',
      path: '/invite/:token',
      light: true,
      page: () => import('./invitation/invitation-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/members',
      light: true,
      least: 'admin',
      page: () => import('./members/members-page.tsx'),
    },
    {
      area: 'workspace',
      path: '/w/:slug/settings',
      light: true,
      least: 'admin',
      page: () => import('./settings/settings-page.tsx'),
    },
  ],
};
