import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'library',
  routes: [
    { area: 'client', light: true, path: '/t/:slug/library', page: () => import('./library-page.tsx') },
  ],
};
