import type { $ZodType } from 'zod/v4/core';
import { member } from './member.ts';
import { literal, wholeNumber } from './pattern.ts';
import type { ListShape, Vocabulary } from './shape.ts';
import { linePattern } from './text-checks.ts';
import { boundsOf, definition } from './zod-checks.ts';

/**
 * The function that says whether each map of a list, which is not empty, has the shape of `element`. Rules have no loops
 * and may evaluate 1,000 expressions: column by column costs a third of what map by map does. So that every column has
 * `max` places, the list is repeated behind itself.
 * @throws on what a column cannot be checked for
 */
export function writeList({ name, element, max }: ListShape, words: Vocabulary): string {
  const doublings = Math.ceil(Math.log2(max));
  const lets = Array.from({ length: doublings }, (_, index) => {
    const before = index === 0 ? 'list' : `rows${2 ** index}`;
    return `  let rows${2 ** (index + 1)} = ${before}.concat(${before});`;
  });
  const rows = Array.from({ length: max }, (_, index) => `rows${2 ** doublings}[${index}]`);
  const checks = columnChecks(element, rows, words);
  return `function ${name}(list) {\n${lets.join('\n')}\n  return ${checks.join('\n    && ')};\n}`;
}

function columnChecks(schema: $ZodType, places: readonly string[], words: Vocabulary): string[] {
  const column = (of: readonly string[]) => `[${of.join(', ')}]`;
  const def = definition(schema);
  switch (def.type) {
    case 'object': {
      const keys = Object.keys(def.shape);
      // Every key is read below: as many as that, and there is no other.
      const sizes = `${column(places.map((place) => `${place}.size()`))}.hasOnly([${keys.length}])`;
      const columns = Object.entries(def.shape).flatMap(([key, field]) =>
        columnChecks(
          field,
          places.map((place) => member(place, key)),
          words,
        ),
      );
      return [sizes, ...columns];
    }
    case 'string':
    case 'enum':
      return [`everyLine(${column(places)}, ${literal(linePattern(schema, places[0] ?? '', words))})`];
    case 'number': {
      const { min, max, step = 1, whole } = boundsOf(schema);
      if (!whole || min === undefined || max === undefined)
        throw new Error('only bounded whole numbers are known');
      return [`everyWhole(${column(places)}, ${literal(wholeNumber(min, max, step))})`];
    }
    default:
      throw new Error(`no column of ${def.type}`);
  }
}
