import { literal } from './pattern.ts';
import type { Shape, Vocabulary } from './shape.ts';
import { writeChecks } from './write-checks.ts';
import { definition } from './zod-checks.ts';

/** Words of the rules language that cannot stand after a dot. */
const reserved = new Set([
  'service',
  'match',
  'allow',
  'function',
  'return',
  'let',
  'import',
  'if',
  'in',
  'is',
]);

const member = (value: string, key: string): string =>
  reserved.has(key) ? `${value}[${literal(key)}]` : `${value}.${key}`;

/** The rules language refuses a longer chain of `&&`. */
const longestChain = 99;

/**
 * The function that says whether a value has this shape.
 * @throws when it has more conditions than one function may hold.
 */
export function writeShape(shape: Shape, words: Vocabulary): string {
  const checks = shapeChecks(shape, words);
  if (checks.length > longestChain)
    throw new Error(`${shape.name} has ${checks.length} conditions: split it`);
  return `function ${shape.name}(value) {\n  return ${checks.join('\n    && ')};\n}`;
}

function shapeChecks(
  { name, schema, pinned = [], open = false }: Shape,
  { names, approximations }: Vocabulary,
): string[] {
  const def = definition(schema);
  // Within its own function a shape is spelled out, not called.
  const words = { names: new Map([...names].filter(([, other]) => other !== name)), approximations };
  if (def.type !== 'object') return writeChecks(schema, 'value', words);
  if (def.catchall === undefined) throw new Error(`${name} is not strict`);
  const keys = Object.keys(def.shape);
  const only = open ? [] : [`value.keys().hasOnly([${keys.map(literal).join(', ')}])`];
  return [
    ...only,
    ...Object.entries(def.shape)
      .filter(([key]) => !pinned.includes(key))
      .flatMap(([key, field]) => writeChecks(field, member('value', key), words)),
  ];
}
