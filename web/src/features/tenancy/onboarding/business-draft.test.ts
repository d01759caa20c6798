import { createTenantSchema } from '@evergrow/domain/tenancy';
import { expect, test } from 'vitest';
import { emptyBusiness, requestOf, withKind, withName } from './business-draft.ts';
import { guessCountry, guessCurrency } from './guess-place.ts';

const empty = emptyBusiness({ locale: 'es', country: 'MX', timeZone: 'America/Mexico_City' });

test('a kind brings its modules, and choosing it again leaves what was changed since', () => {
  const coaching = withKind(empty, 'coaching');
  expect(coaching.modules).toContain('sessions');
  const changed = { ...coaching, modules: ['products' as const] };
  expect(withKind(changed, 'coaching').modules).toEqual(['products']);
  expect(withKind(changed, 'homeServices').modules).toEqual(['visits']);
});

test('the address follows the name until it is chosen', () => {
  expect(withName(empty, 'Café Luz').slug).toBe('cafe-luz');
  expect(withName({ ...empty, slug: 'luz', slugChosen: true }, 'Café Luz').slug).toBe('luz');
});

test('a filled-in draft is what the API takes', () => {
  const draft = withName(withKind(empty, 'creatorHub'), 'Café Luz');
  expect(createTenantSchema.parse(requestOf(draft))).toMatchObject({
    slug: 'cafe-luz',
    currency: 'MXN',
    withSamples: true,
  });
  expect(createTenantSchema.safeParse(requestOf(withName(empty, 'Café Luz'))).success).toBe(false);
});

test('the place is guessed from the clock, then from the languages', () => {
  expect(guessCountry('America/Bogota', ['en-US'])).toBe('CO');
  expect(guessCountry('Etc/GMT', ['de', 'fr-CH'])).toBe('CH');
  expect(guessCountry('Etc/GMT', [])).toBe('ES');
  expect(guessCurrency('DE')).toBe('EUR');
  expect(guessCurrency('JP')).toBe('JPY');
  expect(guessCurrency('PE')).toBe('USD');
});
