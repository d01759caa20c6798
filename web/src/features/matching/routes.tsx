import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'matching',
  routes: [
    { area: 'client', path: '/t/:slug/intake', page: () => import('./intake-page.tsx') },
    { area: 'client', light: true, path: '/t/:slug/matches', page: () => import('./matches-page.tsx') },
  ],
};
