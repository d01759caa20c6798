import type { Role } from '@evergrow/domain/tenancy';
import type { ComponentType } from 'react';

/**
 * Where a page stands, which decides its frame and who gets in:
 * `site` the platform's own public pages; `auth` signing in; `tenant` a tenant's public pages; `client` a tenant's
 * pages for its members; `workspace` where the work is done (`least` says for whom, provider if left out); `account`
 * one's own; `platform` the platform's staff; `bare` a page with no frame, for somebody signed in.
 */
export type Area = 'site' | 'auth' | 'tenant' | 'client' | 'workspace' | 'account' | 'platform' | 'bare';

export type AppRoute = {
  area: Area;
  /** The whole path, e.g. `/t/:slug/providers`. */
  path: string;
  page: () => Promise<{ default: ComponentType }>;
  /** Made of `ui/` alone: spares its reader Mantine. Without it, Mantine is there. */
  light?: true;
  /** In `workspace`: the least role that may see it. */
  least?: Role;
};

export type FeatureRoutes = { feature: string; routes: readonly AppRoute[] };
