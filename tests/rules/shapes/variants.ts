import type { z } from 'zod';

type JsonSchema = z.core.JSONSchema.JSONSchema;
type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The schema of what is there when it is not null. */
const inner = (schema: JsonSchema): JsonSchema => {
  const options = schema.anyOf?.filter((option) => typeof option === 'object' && option.type !== 'null');
  return options?.length === 1 ? (options[0] as JsonSchema) : schema;
};

/** Values of every other kind, and of this one but meaningless. */
const foreign: readonly unknown[] = [
  null,
  true,
  7,
  1.5,
  'no such word',
  [],
  {},
  ['no such word'],
  { no: 'such' },
];

/**
 * Values near `value`, some valid and some not: of other kinds, at each bound and one beyond it, with a part missing or
 * one too many, at any depth. Which of them are valid is not said here: that is for the schema to judge.
 */
export function variants(schema: JsonSchema, value: unknown): unknown[] {
  const own = inner(schema);
  if (typeof value === 'string') return [...foreign, ...texts(own, value)];
  // A number that may be left out, and is.
  if (value === null && own.minimum !== undefined) return [...foreign, ...numbers(own, own.minimum)];
  if (typeof value === 'number') return [...foreign, ...numbers(own, value)];
  if (Array.isArray(value)) return [...foreign, ...lists(own, value)];
  if (!isFields(value)) return [...foreign];
  return [...foreign, ...(own.propertyNames ? records(own, value) : maps(own, value))];
}

function texts({ minLength = 0, maxLength }: JsonSchema, value: string): unknown[] {
  const lengths =
    maxLength === undefined ? [] : [value.padEnd(maxLength, 'x'), value.padEnd(maxLength + 1, 'x')];
  return [
    '',
    ' ',
    ` ${value}`,
    `${value} `,
    `${value}\n`,
    `${value}!`,
    `!${value}`,
    value.slice(0, minLength),
    ...lengths,
  ];
}

function numbers({ minimum, maximum, multipleOf: step = 1 }: JsonSchema, value: number): unknown[] {
  const low = minimum === undefined ? [] : [minimum, minimum - step];
  const high = maximum === undefined ? [] : [maximum, maximum + step];
  return [String(value), value + 0.5, value + 1, ...low, ...high];
}

function lists({ items, minItems = 0, maxItems = 0 }: JsonSchema, value: readonly unknown[]): unknown[] {
  const [first] = value;
  const copies = (count: number) => Array.from({ length: count }, () => first);
  const others = variants(items as JsonSchema, first);
  // Rules look at each place of a list of maps on its own, and at a list of texts as a whole.
  const places = isFields(first)
    ? Array.from({ length: maxItems }, (_, index) => [...copies(index), null])
    : [];
  return [
    copies(Math.max(minItems - 1, 0)),
    copies(maxItems),
    copies(maxItems + 1),
    ...others.map((other) => [other, ...value.slice(1)]),
    ...others.map((other) => [...value.slice(0, -1), other]),
    ...(typeof first === 'string' ? [[`${first}\n${first}`], [...value, '']] : []),
    ...places,
  ];
}

function maps({ properties = {} }: JsonSchema, value: Fields): unknown[] {
  return Object.entries(value).flatMap(([key, field]) => {
    const { [key]: _removed, ...rest } = value;
    const of = properties[key];
    const others = typeof of === 'object' ? variants(of, field) : [];
    return [rest, { ...value, [`${key}2`]: field }, ...others.map((other) => ({ ...value, [key]: other }))];
  });
}

function records({ additionalProperties, maxProperties = 0 }: JsonSchema, value: Fields): unknown[] {
  const [key = '', field] = Object.entries(value)[0] ?? [];
  const crowd = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [dateAfter(index), field]));
  return [
    { [`${key}x`]: field },
    { ...value, 'no such key': field },
    crowd(maxProperties),
    crowd(maxProperties + 1),
    ...variants(additionalProperties as JsonSchema, field).map((other) => ({ ...value, [key]: other })),
  ];
}

/** The only maps with free keys have dates for keys. */
const dateAfter = (days: number): string => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10);
