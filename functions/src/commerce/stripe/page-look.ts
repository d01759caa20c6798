import type { Tenant } from '@evergrow/domain/tenancy';
import type Stripe from 'stripe';
import { environment, projectId } from '../../kernel/environment.ts';
import { storageBucket } from '../../operations/public-config.ts';

/** Stripe fetches a logo itself, so it has to be where Stripe can reach it; the local stand-in shows any. */
function logoOf(path: string | null): { logo?: Stripe.Checkout.SessionCreateParams.BrandingSettings.Logo } {
  if (path === null) return {};
  const host = process.env.FIREBASE_STORAGE_EMULATOR_HOST;
  if (host && !environment().STRIPE_API_BASE) return {};
  const origin = host ? `http://${host}` : 'https://firebasestorage.googleapis.com';
  const url = `${origin}/v0/b/${storageBucket(projectId())}/o/${encodeURIComponent(path)}?alt=media`;
  return { logo: { type: 'url', url } };
}

/** How Stripe's page looks: under the business's own name, with its colour and logo. */
export const pageLook = ({
  name,
  branding,
}: Pick<Tenant, 'name' | 'branding'>): Stripe.Checkout.SessionCreateParams.BrandingSettings => ({
  display_name: name,
  button_color: branding.accent,
  ...logoOf(branding.logoPath),
});

/** What a payment adds to the platform's name on a card statement; nothing where the business chose nothing. */
export const onStatement = ({
  imprint: { statement },
}: Pick<Tenant, 'imprint'>): { statement_descriptor_suffix?: string } =>
  statement === '' ? {} : { statement_descriptor_suffix: statement };
