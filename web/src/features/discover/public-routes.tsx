import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'discover',
  routes: [{ area: 'site', path: '/discover', light: true, page: () => import('./discover-page.tsx') }],
};
