import { describe, expect, test } from 'vitest';
import { buyerDetailsSchema } from './buyer-details.ts';
import { euVatId } from './vat-id.ts';

const details = (changes: object) =>
  buyerDetailsSchema.safeParse({
    company: 'Ana Ltd',
    address: 'Street 1',
    country: 'ES',
    taxId: '',
    ...changes,
  });

describe('a VAT number', () => {
  // Examples of the form from the Union's own list.
  test.each([
    ['AT', 'ATU12345678', 'ATU12345678'],
    ['DE', 'de 123 456 789', 'DE123456789'],
    ['ES', 'B12345678', 'ESB12345678'],
    ['ES', 'ES-B12345678', 'ESB12345678'],
    ['FR', 'FR 40 303265045', 'FR40303265045'],
    ['GR', 'EL123456789', 'EL123456789'],
    ['IE', 'IE6388047V', 'IE6388047V'],
    ['NL', 'NL123456789B12', 'NL123456789B12'],
    ['SE', 'SE123456789001', 'SE123456789001'],
  ] as const)('of %s: %s', (country, given, kept) => {
    expect(euVatId(country, given)).toBe(kept);
  });
  test.each([
    ['DE', '12345678'],
    ['ES', '12345678'],
    ['FR', 'FRO0303265045'],
    ['SE', 'SE123456789002'],
    ['AT', 'DE123456789'],
  ] as const)('that is none of %s: %s', (country, given) => {
    expect(euVatId(country, given)).toBeNull();
    expect(details({ country, taxId: given }).error?.issues[0]?.path).toEqual(['taxId']);
  });
  test('of elsewhere is taken as it is, and none is asked for', () => {
    expect(details({ country: 'US', taxId: '12-3456789' }).data?.taxId).toBe('12-3456789');
    expect(details({ taxId: '' }).data?.taxId).toBe('');
  });
});

test('a company has an address, a person need not', () => {
  expect(details({ address: ' ' }).error?.issues[0]?.path).toEqual(['address']);
  expect(details({ address: '', company: '' }).success).toBe(true);
});
