import { lineSchema } from '@evergrow/domain/kernel';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Vocabulary } from './shape.ts';
import { writeList } from './write-list.ts';
import { writeShape } from './write-shape.ts';

const words: Vocabulary = { names: new Map(), lists: new Map(), approximations: new Map() };
const write = (schema: z.ZodType) => writeShape({ name: 'isRoom', schema }, words);
const checks = (field: z.ZodType): string[] =>
  write(z.strictObject({ a: field }))
    .split('\n')
    .slice(2, -1)
    .map((line) => line.replace(/^ *&& |;$/g, ''));

test.each<[string, z.ZodType, string[]]>([
  ['a text', z.string().max(5), ['value.a is string', 'value.a.size() <= 5']],
  ['a pattern', z.string().regex(/^\d{2}$/), ["value.a.matches('[0-9]{2}')"]],
  ['words', z.enum(['x', 'y.z']), ["value.a.matches('x|y\\\\.z')"]],
  ['a whole number', z.number().int().min(1), ['value.a is int', 'value.a >= 1']],
  ['what may be null', z.boolean().nullable(), ['(value.a == null || value.a is bool)']],
  ['a list of words', z.array(z.enum(['x'])).max(2), ['value.a.size() <= 2', "everyLine(value.a, 'x')"]],
])('%s', (_name, schema, expected) => {
  expect(checks(schema)).toEqual(expected);
});

test('a key that is a word of the language is read by its name in brackets', () => {
  expect(write(z.strictObject({ service: z.boolean() }))).toContain("value['service'] is bool");
});

test.each<[string, z.ZodType]>([
  ['a list in a list', z.array(z.array(z.string()).max(1)).max(1)],
  ['a list without a maximum', z.array(z.enum(['x']))],
  ['a map with free keys and no maximum', z.record(z.string().regex(/^a$/), z.enum(['x']))],
  ['a refinement', z.string().refine((text) => text.length === 3)],
  ['a list of texts with line breaks', z.array(z.string().trim().min(1).max(5)).max(1)],
  ['an exclusive bound', z.number().gt(3)],
  ['a pattern that looks ahead', z.string().regex(/^(?=a)a$/)],
  ['a pattern for a part only', z.string().regex(/a/)],
  ['a map nobody named', z.strictObject({ b: z.boolean() })],
  ['a choice of types', z.union([z.string(), z.number()])],
])('%s is refused', (_name, schema) => {
  expect(() => checks(schema)).toThrow();
});

test('a document that takes any key is refused', () => {
  expect(() => write(z.object({ a: z.boolean() }))).toThrow('not strict');
});

test('a condition across fields has to be named, and only where there is one', () => {
  const plain = z.strictObject({ a: z.boolean(), b: z.boolean() });
  const refined = plain.refine(({ a, b }) => a !== b);
  const shape = (schema: z.ZodType, acrossFields: boolean) =>
    writeShape({ name: 'isRoom', schema, acrossFields }, words);
  expect(() => shape(refined, false)).toThrow('condition across fields');
  expect(() => shape(plain, true)).toThrow('condition across fields');
  expect(shape(refined, true)).toBe(shape(plain, false));
});

test('a list of maps is checked column by column', () => {
  const element = z.strictObject({ name: lineSchema(5), count: z.number().int().min(0).max(2) });
  expect(writeList({ name: 'areRooms', element, max: 3 }, words)).toBe(
    [
      'function areRooms(list) {',
      '  let rows2 = list.concat(list);',
      '  let rows4 = rows2.concat(rows2);',
      '  return [rows4[0].size(), rows4[1].size(), rows4[2].size()].hasOnly([2])',
      "    && everyLine([rows4[0].name, rows4[1].name, rows4[2].name], '[^\\\\s\\\\v\\\\p{Z}\\\\x{feff}]([^\\\\n\\\\r]{0,3}[^\\\\s\\\\v\\\\p{Z}\\\\x{feff}])?')",
      "    && everyWhole([rows4[0].count, rows4[1].count, rows4[2].count], '0|1|2');",
      '}',
    ].join('\n'),
  );
});
