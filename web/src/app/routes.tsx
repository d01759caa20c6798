import { type ComponentType, lazy } from 'react';
import type { RouteObject } from 'react-router';
import { routes as account } from '../features/account/routes.tsx';
import { routes as analytics } from '../features/analytics/routes.tsx';
import { routes as catalog } from '../features/catalog/routes.tsx';
import { routes as commerce } from '../features/commerce/routes.tsx';
import { routes as dispatch } from '../features/dispatch/routes.tsx';
import { routes as engagement } from '../features/engagement/routes.tsx';
import { routes as home } from '../features/home/routes.tsx';
import { routes as integrations } from '../features/integrations/routes.tsx';
import { routes as matching } from '../features/matching/routes.tsx';
import { routes as operations } from '../features/operations/routes.tsx';
import { routes as packages } from '../features/packages/routes.tsx';
import { routes as pricing } from '../features/pricing/routes.tsx';
import { routes as provider } from '../features/provider/routes.tsx';
import { routes as scheduling } from '../features/scheduling/routes.tsx';
import { routes as series } from '../features/series/routes.tsx';
import { routes as tenancy } from '../features/tenancy/routes.tsx';
import { routes as visits } from '../features/visits/routes.tsx';
import { currentLocale } from '../lib/locale.tsx';
import { loadMessages } from '../lib/messages.ts';
import type { AppRoute, Area, FeatureRoutes } from './app-route.ts';
import { SiteLayout } from './layouts/site-layout.tsx';
import { TenantLayout } from './layouts/tenant-layout.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';

const features: readonly FeatureRoutes[] = [
  home,
  account,
  tenancy,
  catalog,
  matching,
  scheduling,
  series,
  commerce,
  dispatch,
  engagement,
  analytics,
  integrations,
  operations,
  packages,
  pricing,
  provider,
  visits,
];

// The two frames of public pages are there at once; the others come with the first page that needs them.
const frames: Record<Area, ComponentType> = {
  site: SiteLayout,
  tenant: TenantLayout,
  auth: lazy(() => import('./layouts/auth-layout.tsx')),
  client: lazy(() => import('./layouts/client-layout.tsx')),
  workspace: lazy(() => import('./layouts/workspace-layout.tsx')),
  account: lazy(() => import('./layouts/account-layout.tsx')),
  platform: lazy(() => import('./layouts/platform-layout.tsx')),
  bare: lazy(() => import('./layouts/bare-layout.tsx')),
};
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

/** Every page of the app within its frame. One frame element per area, so that it stays while pages change in it. */
export const routes: RouteObject[] = [
  ...(Object.keys(frames) as Area[]).map((area): RouteObject => {
    const Frame = frames[area];
    return {
      element: <Frame />,
      children: features.flatMap(({ feature, routes }) =>
        routes.filter((route) => route.area === area).map((route) => routeOf(route, feature)),
      ),
    };
  }),
  { element: <SiteLayout />, children: [{ path: '*', element: <NotFoundPage /> }] },
];
