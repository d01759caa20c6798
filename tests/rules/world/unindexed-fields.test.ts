import { describe, expect, test } from 'vitest';
import { expiringBy, unindexedFields } from '../../../rules/indexes/fields.ts';
import { declaredQueries } from '../../../rules/indexes/index.ts';
import { world } from './world.ts';

/** Fields of the documents in collections of this name. */
const fieldsOf = (collection: string): string[] =>
  Object.entries(world)
    .filter(([path]) => path.split('/').at(-2) === collection)
    .flatMap(([, data]) => Object.keys(data));

describe.each(Object.entries(unindexedFields))('%s', (collection, fields) => {
  test.each(fields)('has %s', (field) => {
    expect(fieldsOf(collection)).toContain(field);
  });

  test('is asked for none of what has no index', () => {
    const clauses = declaredQueries.filter(({ of }) => of === collection).flatMap(({ asks }) => asks);
    const asked = clauses.filter((clause) => fields.some((field) => clause.split(' ').includes(field)));
    expect(asked.filter((clause) => !clause.startsWith('near '))).toEqual([]);
  });
});

test.each(Object.entries(expiringBy))('%s expire by %s', (collection, field) => {
  expect(fieldsOf(collection)).toContain(field);
});
