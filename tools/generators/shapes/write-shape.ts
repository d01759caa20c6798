import { member } from './member.ts';
import { literal } from './pattern.ts';
import type { Shape, Vocabulary } from './shape.ts';
import { writeChecks } from './write-checks.ts';
import { boundsOf, definition } from './zod-checks.ts';

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
  { name, schema, pinned = [], open = false, acrossFields = false }: Shape,
  vocabulary: Vocabulary,
): string[] {
  const def = definition(schema);
  // Within its own function a shape is spelled out, not called.
  const words = {
    ...vocabulary,
    names: new Map([...vocabulary.names].filter(([, other]) => other !== name)),
  };
  if (def.type !== 'object') return writeChecks(schema, 'value', words);
  if (def.catchall === undefined) throw new Error(`${name} is not strict`);
  if (boundsOf(schema).refined !== acrossFields)
    throw new Error(
      `${name}: a condition across fields is for the policy to state, and for the shape to name`,
    );
  const keys = Object.keys(def.shape);
  const only = open ? [] : [`value.keys().hasOnly([${keys.map(literal).join(', ')}])`];
  return [
    ...only,
    ...Object.entries(def.shape)
      .filter(([key]) => !pinned.includes(key))
      .flatMap(([key, field]) => writeChecks(field, member('value', key), words)),
  ];
}
