import { expect, test } from 'vitest';
import { missingOf } from './missing-of.ts';

test('what the payment service asks for is said once each, in plain words', () => {
  const asked = [
    'tos_acceptance.date',
    'individual.dob.day',
    'individual.first_name',
    'external_account',
    'company.tax_id',
    'individual.verification.document',
    'settings.something_new',
  ];
  expect(missingOf(asked)).toEqual(['bank', 'person', 'business', 'document', 'terms', 'other']);
  expect(missingOf([])).toEqual([]);
});
