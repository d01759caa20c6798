import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statementSchema } from './tenant.ts';

const fits = (text: string) => statementSchema.safeParse(text).success;

test('what stands on a card statement is what Stripe takes behind a prefix of ten', () => {
  for (const text of ['', 'PIXELS', 'Ana & Co.', 'Shop 24']) expect(fits(text), text).toBe(true);
  for (const text of ['ELEVEN LETR', '1234', 'a<b', 'a>b', "a'b", 'a"b', 'a*b', 'a\\b', 'señal', '日本']) {
    expect(fits(text), text).toBe(false);
  }
  fc.assert(
    fc.property(fc.string({ maxLength: 14 }), (text) => {
      const read = statementSchema.safeParse(text);
      if (!read.success || read.data === '') return;
      expect(`PREFIXPREF* ${read.data}`.length).toBeLessThanOrEqual(22);
      expect(read.data).toMatch(/^[ -~]+$/);
      expect(read.data).not.toMatch(/[<>\\'"*]/);
    }),
  );
});
