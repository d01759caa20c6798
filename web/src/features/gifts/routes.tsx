import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'gifts',
  routes: [{ area: 'auth', light: true, path: '/gift/:token', page: () => import('./gift-page.tsx') }],
};
