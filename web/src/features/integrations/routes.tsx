import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'integrations',
  routes: [
    {
      area: 'workspace',
      path: '/w/:slug/calendars',
      light: true,
      page: () => import('./calendars-page.tsx'),
    },
    {
      area: 'client',
      path: '/t/:slug/calendar',
      light: true,
      page: () => import('./calendar-feed-page.tsx'),
    },
    {
      area: 'bare',
      path: '/calendars/connected',
      light: true,
      page: () => import('./connected-page.tsx'),
    },
  ],
};
