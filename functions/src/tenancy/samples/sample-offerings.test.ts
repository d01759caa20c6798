import { offeringSchema, providerSchema } from '@evergrow/domain/catalog';
import { currencySchema, localeSchema } from '@evergrow/domain/kernel';
import { businessKindSchema, type CreateTenant, modulesOf } from '@evergrow/domain/tenancy';
import { expect, test } from 'vitest';
import { sampleOfferings } from './sample-offerings.ts';
import { sampleProvider } from './sample-provider.ts';

const now = new Date('2026-11-21T10:00:00Z');
const kinds = businessKindSchema.options;

test('every sample is a valid offering in every language and currency', () => {
  for (const kind of kinds)
    for (const locale of localeSchema.options)
      for (const currency of currencySchema.options) {
        const offerings = sampleOfferings({ kind, modules: modulesOf[kind], locale, currency }, now);
        expect(offerings.length, kind).toBeGreaterThan(0);
        for (const offering of offerings) {
          expect(offeringSchema.parse(offering)).toEqual(offering);
          expect(offering.addOns.every(({ id, title }) => title !== id)).toBe(true);
        }
      }
});

test('nothing is sold that the modules do not cover', () => {
  const offerings = sampleOfferings(
    { kind: 'creatorHub', modules: ['sessions'], locale: 'en', currency: 'EUR' },
    now,
  );
  expect(offerings.map(({ kind }) => kind)).toEqual(['session']);
});

test('what needs a file of the owner is a draft, what can be booked is not', () => {
  for (const kind of kinds) {
    for (const offering of sampleOfferings(
      { kind, modules: modulesOf[kind], locale: 'es', currency: 'MXN' },
      now,
    )) {
      expect(offering.published).toBe(offering.kind === 'session' || offering.kind === 'visit');
    }
  }
});

test("the owner's page is valid for every kind, and says their name and their business's", () => {
  for (const kind of kinds)
    for (const locale of localeSchema.options) {
      const tenant: CreateTenant = {
        name: 'Nordlys',
        slug: 'nordlys',
        kind,
        locale,
        currency: 'JPY',
        timeZone: 'Asia/Tokyo',
        country: 'JP',
        accent: '#0f766e',
        modules: [...modulesOf[kind]],
        weekly: ['', '', '', '', '', '', ''],
        withSamples: true,
      };
      const provider = sampleProvider('Aiko Mori', tenant, now);
      expect(providerSchema.parse(provider)).toEqual(provider);
      expect(provider.bio).toContain('Aiko Mori');
      expect(provider.bio).toContain('Nordlys');
    }
});
