import { z } from 'zod';
import type { $ZodArray, $ZodRecord, $ZodType } from 'zod/v4/core';
import { literal } from './pattern.ts';
import type { Vocabulary } from './shape.ts';
import { linePattern, textChecks } from './text-checks.ts';
import { boundsOf, definition } from './zod-checks.ts';

/**
 * Conditions, all of which hold where the expression `at` is a value of `schema`. Written so that none repeats another:
 * reading a key that is missing, or calling what a type has not, already refuses the write.
 * @throws on a schema that rules cannot check, so that nothing is written unchecked.
 */
export function writeChecks(schema: $ZodType, at: string, words: Vocabulary): string[] {
  const name = words.names.get(schema);
  if (name) return [`${name}(${at})`];
  const def = definition(schema);
  switch (def.type) {
    case 'string':
    case 'enum':
      return textChecks(schema, at, words);
    case 'number':
      return numberChecks(schema, at);
    case 'boolean':
      return [`${at} is bool`];
    case 'date':
      return [`${at} is timestamp`];
    case 'nullable':
      return [`(${at} == null || ${both(writeChecks(def.innerType, at, words))})`];
    case 'array':
      return listChecks(schema, def, at, words);
    case 'record':
      return recordChecks(schema, def, at, words);
    default:
      throw new Error(`rules cannot check ${def.type} at ${at}`);
  }
}

const both = (checks: readonly string[]): string =>
  checks.length === 1 ? checks.join() : `(${checks.join(' && ')})`;

function numberChecks(schema: $ZodType, at: string): string[] {
  const { min, max, step, whole } = boundsOf(schema);
  // What has a remainder is a number, and a multiple of a whole number is whole.
  const kind = step === undefined ? [`${at} is ${whole ? 'int' : 'number'}`] : [];
  return [
    ...kind,
    ...(min === undefined ? [] : [`${at} >= ${min}`]),
    ...(max === undefined ? [] : [`${at} <= ${max}`]),
    ...(step === undefined ? [] : [`${at} % ${step} == 0`]),
  ];
}

function listChecks(
  schema: $ZodType,
  def: $ZodArray['_zod']['def'],
  at: string,
  words: Vocabulary,
): string[] {
  const { min = 0, max } = boundsOf(schema);
  if (max === undefined) throw new Error(`the list ${at} has no maximum`);
  const size = min === max ? [`${at}.size() == ${max}`] : [`${at}.size() <= ${max}`];
  if (min > 0 && min !== max) size.unshift(`${at}.size() >= ${min}`);
  const kind = definition(def.element).type;
  if (kind === 'array') throw new Error(`Firestore stores no list in a list: ${at}`);
  return kind === 'object'
    ? [`${at} is list`, ...size, listOfMaps(def.element, at, words)]
    : [...size, everyText(def.element, at, words)];
}

/** A list of maps is looked at column by column, in a function of its own. */
function listOfMaps(element: $ZodType, at: string, { lists }: Vocabulary): string {
  const name = lists.get(element);
  if (!name) throw new Error(`the maps of ${at} have no function that checks a list of them`);
  return `(${at}.size() == 0 || ${name}(${at}))`;
}

/** Rules have no loops, but can join a list of texts into one and match that. */
const everyText = (element: $ZodType, at: string, words: Vocabulary): string =>
  `everyLine(${at}, ${literal(linePattern(element, at, words))})`;

function recordChecks(
  schema: $ZodType,
  def: $ZodRecord['_zod']['def'],
  at: string,
  words: Vocabulary,
): string[] {
  const max = z.globalRegistry.get(schema)?.maxProperties;
  if (typeof max !== 'number') throw new Error(`the map ${at} has no maxProperties`);
  return [
    `${at}.size() <= ${max}`,
    everyText(def.keyType, `${at}.keys()`, words),
    everyText(def.valueType, `${at}.values()`, words),
  ];
}
