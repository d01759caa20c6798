import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'series',
  routes: [
    { area: 'client', path: '/t/:slug/series', page: () => import('./my-series-page.tsx') },
    { area: 'client', path: '/t/:slug/series/:seriesId', page: () => import('./series-page.tsx') },
    { area: 'client', path: '/t/:slug/waitlist', page: () => import('./waitlist-page.tsx') },
    { area: 'workspace', path: '/w/:slug/series', page: () => import('./all-series-page.tsx') },
    { area: 'workspace', path: '/w/:slug/series/:seriesId', page: () => import('./series-page.tsx') },
  ],
};
