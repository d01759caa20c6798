import type { Provider, ProviderProfile } from '@evergrow/domain/catalog';
import type { Currency } from '@evergrow/domain/kernel';
import type { PublicTenant } from '@evergrow/domain/tenancy';
import { readAmount, writeAmount } from '../../catalog/amount-text.ts';

/** A public page as it is edited: the price as text. */
export type ProfileForm = Omit<ProviderProfile, 'price'> & { price: string };

export function profileFormOf(provider: Provider, currency: Currency): ProfileForm {
  const { rating: _rating, createdAt: _created, updatedAt: _updated, price, ...profile } = provider;
  // A price in the currency the business had before says nothing in the one it has now.
  const text = price.currency === currency ? writeAmount(price.amount, currency) : '';
  return { ...profile, price: text };
}

/** The page somebody begins with who has none yet. */
export const emptyProfile = (displayName: string, tenant: PublicTenant): ProfileForm => ({
  displayName,
  headline: '',
  bio: '',
  expertise: [],
  languages: [tenant.locale],
  countries: [tenant.country],
  timeZone: tenant.timeZone,
  formats: tenant.modules.includes('visits') ? ['inPerson'] : ['video'],
  style: 'balanced',
  price: '',
  photoPath: null,
  published: true,
});

/** What the schema checks; a price that is no amount fails as one that is missing. */
export const profileOf = (form: ProfileForm, currency: Currency): unknown => ({
  ...form,
  price: { amount: readAmount(form.price, currency), currency },
});
