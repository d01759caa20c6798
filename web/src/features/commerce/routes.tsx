import type { FeatureRoutes } from '../../app/app-route.ts';

export const routes: FeatureRoutes = { feature: 'commerce', routes: [] };
