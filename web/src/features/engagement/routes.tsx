import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'engagement',
  routes: [
    {
      area: 'account',
      path: '/me/notifications',
      light: true,
      page: () => import('./notifications-page.tsx'),
    },
  ],
};
