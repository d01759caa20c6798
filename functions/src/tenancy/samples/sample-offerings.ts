import { isBookable, type Offering } from '@evergrow/domain/catalog';
import type { Currency, Locale } from '@evergrow/domain/kernel';
import type { BusinessKind, Module } from '@evergrow/domain/tenancy';
import { en } from './en.ts';
import { es } from './es.ts';
import { type Sample, type SampleWords, samplesOf } from './sample.ts';
import { samplePrice } from './sample-price.ts';

const languages: Record<Locale, SampleWords> = { en, es };

/** What a new tenant's texts say in the owner's language. */
export const sampleWords = (locale: Locale): SampleWords => languages[locale];

/** The module that has to be on for a sample to make sense. */
const moduleOf: Record<Sample['kind'], Module> = {
  session: 'sessions',
  visit: 'visits',
  course: 'courses',
  program: 'programs',
  product: 'products',
  plan: 'community',
  bundle: 'products',
};

/**
 * The offerings a new tenant begins with, as far as its modules sell them. What can be booked is published at once;
 * what still needs a file or a text of the owner's is a draft.
 */
export function sampleOfferings(
  tenant: { kind: BusinessKind; modules: readonly Module[]; locale: Locale; currency: Currency },
  now: Date,
): Offering[] {
  return samplesOf[tenant.kind]
    .filter(({ kind }) => tenant.modules.includes(moduleOf[kind]))
    .map((sample) => offering(sample, tenant.locale, tenant.currency, now));
}

function offering(sample: Sample, locale: Locale, currency: Currency, now: Date): Offering {
  const { title, description, tags, addOns = {} } = languages[locale].offerings[sample.id];
  const bookable = isBookable(sample.kind);
  return {
    kind: sample.kind,
    title,
    description,
    price: samplePrice(sample.euros, currency),
    durationMinutes: sample.minutes,
    formats: sample.kind === 'visit' ? ['inPerson'] : bookable ? ['video', 'phone'] : [],
    providerIds: [],
    addOns: (sample.addOns ?? []).map(({ id, euros, minutes }) => ({
      id,
      title: addOns[id] ?? id,
      price: samplePrice(euros, currency),
      durationMinutes: minutes,
    })),
    tags: [...tags],
    published: bookable,
    createdAt: now,
    updatedAt: now,
  };
}
