import type { TenantHome } from '@evergrow/domain/catalog';
import type { PublicTenant } from '@evergrow/domain/tenancy';
import { hasShop } from '../../app/client-navigation.ts';

export type TenantAction = {
  to: string;
  label: 'match' | 'book' | 'browse' | 'offerings';
  steps: 'match' | 'book' | 'buy';
};

/** What a visitor should do on this tenant's home, first things first: found by its modules, and by what there is. */
export function tenantActions({ slug, modules }: PublicTenant, home: TenantHome | null): TenantAction[] {
  const actions: TenantAction[] = [];
  const matches = modules.includes('matching');
  if (matches) actions.push({ to: `/t/${slug}/intake`, label: 'match', steps: 'match' });
  if (modules.includes('sessions') || modules.includes('visits'))
    actions.push({ to: `/t/${slug}/providers`, label: matches ? 'browse' : 'book', steps: 'book' });
  if (home !== null && home.offerings.length > 0)
    actions.push({
      to: hasShop(modules) ? `/t/${slug}/shop` : `/t/${slug}#offerings`,
      label: 'offerings',
      steps: 'buy',
    });
  return actions;
}
