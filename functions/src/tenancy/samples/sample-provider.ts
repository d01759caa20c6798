import type { Format, Provider } from '@evergrow/domain/catalog';
import type { BusinessKind, CreateTenant } from '@evergrow/domain/tenancy';
import { sampleWords } from './sample-offerings.ts';
import { samplePrice } from './sample-price.ts';

const beginnings: Record<BusinessKind, Pick<Provider, 'expertise' | 'style'> & { formats: Format[] }> = {
  coaching: {
    expertise: ['lifeTransition', 'confidence', 'purpose'],
    style: 'balanced',
    formats: ['video', 'phone'],
  },
  homeServices: { expertise: ['cleaning', 'deepCleaning'], style: 'structured', formats: ['inPerson'] },
  digitalProducts: { expertise: ['creativity', 'productivity'], style: 'structured', formats: ['video'] },
  creatorHub: { expertise: ['habits', 'creativity'], style: 'supportive', formats: ['video'] },
};

/** The owner's own page, ready to be booked and meant to be rewritten. */
export function sampleProvider(displayName: string, tenant: CreateTenant, now: Date): Provider {
  const { headline, bio } = sampleWords(tenant.locale).provider[tenant.kind];
  return {
    ...beginnings[tenant.kind],
    displayName,
    headline,
    bio: bio(displayName, tenant.name),
    languages: [tenant.locale],
    countries: [tenant.country],
    timeZone: tenant.timeZone,
    price: samplePrice(tenant.kind === 'homeServices' ? 60 : 90, tenant.currency),
    photoPath: null,
    published: true,
    rating: { count: 0, sum: 0 },
    createdAt: now,
    updatedAt: now,
  };
}
