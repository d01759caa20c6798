import type { Tenant, TenantSettings } from '@evergrow/domain/tenancy';

/** The part of a tenant its admins edit. */
export function settingsOf(tenant: Tenant): TenantSettings {
  const { name, tagline, description, modules, branding, locale, currency, timeZone, country, published } =
    tenant;
  return { name, tagline, description, modules, branding, locale, currency, timeZone, country, published };
}

/** What differs, as the API wants it: two people who change different things do not undo each other's. */
export function settingsChange(before: TenantSettings, after: TenantSettings): Partial<TenantSettings> {
  const changed = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof TenantSettings]),
  );
  return Object.fromEntries(changed);
}
