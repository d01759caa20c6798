import { isBookable, offeringKindSchema } from '@evergrow/domain/catalog';
import { expect, test } from 'vitest';
import { isBooked, offeredFormats } from './bookable.ts';

test('a format must suit both, unless nothing does', () => {
  const here = { atClient: false };
  expect(offeredFormats({ ...here, formats: ['phone', 'inPerson'] }, ['video', 'phone'])).toEqual(['phone']);
  expect(offeredFormats({ ...here, formats: [] }, ['video'])).toEqual(['video']);
  expect(offeredFormats({ ...here, formats: ['inPerson'] }, ['video'])).toEqual(['inPerson']);
});

test('who comes to the client is there, unless the business says otherwise', () => {
  const there = { atClient: true };
  expect(offeredFormats({ ...there, formats: [] }, ['video', 'phone'])).toEqual(['inPerson']);
  expect(offeredFormats({ ...there, formats: ['video', 'inPerson'] }, ['video'])).toEqual(['inPerson']);
  expect(offeredFormats({ ...there, formats: ['phone'] }, ['video', 'phone'])).toEqual(['phone']);
});

test.each(offeringKindSchema.options)('%s is booked as the domain says', (kind) => {
  expect(isBooked({ kind })).toBe(isBookable(kind));
});
