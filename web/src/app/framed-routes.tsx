import { type ComponentType, lazy } from 'react';
import type { RouteObject } from 'react-router';
import { currentLocale } from '../lib/locale.tsx';
import { loadMessages } from '../lib/messages.ts';
import type { AppRoute, Area, FeatureRoutes } from './app-route.ts';

const loadMantine = () => import('./with-mantine.tsx');
const WithMantine = lazy(loadMantine);
const RequireRole = lazy(() => import('./guards/require-role.tsx'));

/** The page, fetched together with its feature's words and whatever else it needs rather than before them. */
function lazyPage({ page, light }: AppRoute, feature: string): ComponentType {
  return lazy(async () => {
    const words = loadMessages(feature, currentLocale()).catch(() => ({}));
    const [module] = await Promise.all([page(), words, light ? undefined : loadMantine()]);
    return module;
  });
}

function routeOf(route: AppRoute, feature: string): RouteObject {
  const Page = lazyPage(route, feature);
  const page = route.light ? (
    <Page />
  ) : (
    <WithMantine>
      <Page />
    </WithMantine>
  );
  const element =
    route.area === 'workspace' ? <RequireRole least={route.least ?? 'provider'} page={page} /> : page;
  return { path: route.path, element };
}

/** The pages of these areas within their frames. One frame element per area, so that it stays while pages change in it. */
export const framedRoutes = (
  features: readonly FeatureRoutes[],
  frames: Partial<Record<Area, ComponentType>>,
): RouteObject[] =>
  (Object.keys(frames) as Area[]).map((area): RouteObject => {
    const Frame = frames[area];
    return {
      element: Frame ? <Frame /> : null,
      children: features.flatMap(({ feature, routes }) =>
        routes.filter((route) => route.area === area).map((route) => routeOf(route, feature)),
      ),
    };
  });
