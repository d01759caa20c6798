import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = {
  feature: 'account',
  routes: [
    { area: 'auth', path: '/auth/sign-in', light: true, page: () => import('./sign-in-page.tsx') },
    { area: 'auth', path: '/auth/sign-up', light: true, page: () => import('./sign-up-page.tsx') },
    { area: 'auth', path: '/auth/forgot', light: true, page: () => import('./forgot-page.tsx') },
    { area: 'auth', path: '/auth/check-mail', light: true, page: () => import('./check-mail-page.tsx') },
    { area: 'auth', path: '/auth/action', light: true, page: () => import('./action-page.tsx') },
  ],
};
