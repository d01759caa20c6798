import type { TenantHome } from '@evergrow/domain/catalog';
import type { PublicTenant, Role } from '@evergrow/domain/tenancy';
import { createContext, useContext } from 'react';

export type TenantView = {
  tenant: PublicTenant;
  /** What the public home shows; null in a workspace, or where the tenant is not published. */
  home: TenantHome | null;
  /** The reader's role here; null for someone who is no member or not signed in. */
  role: Role | null;
};

export const TenantContext = createContext<TenantView | null>(null);

/** The tenant of the page's `:slug`. In the areas tenant, client and workspace. */
export function useTenantView(): TenantView {
  const view = useContext(TenantContext);
  if (view === null) throw new Error('useTenantView outside a tenant');
  return view;
}

/** The tenant of the page's `:slug`. */
export const useTenant = (): PublicTenant => useTenantView().tenant;
