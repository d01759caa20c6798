import type { GeneratedFile } from './index.ts';
import { clientLists, clientShapes, clientVocabulary } from './shapes/client-shapes.ts';
import { writeList } from './shapes/write-list.ts';
import { writeShape } from './shapes/write-shape.ts';

const header = `// Generated from the schemas in domain/ by npm run generate.
// Each function says whether a value has the shape its schema states. A key that is missing, or that holds a value of
// another type, makes its line fail. Keys that a policy compares with a known value are left to the policy.

// Whether every text of the list is one line that matches. The full stop at the end keeps an empty list from looking
// like a list of one empty text.
function everyLine(texts, pattern) {
  let lines = texts.concat(['.']);
  return lines.join('\\n').split('\\n') == lines
    && lines.join('\\n').matches('((' + pattern + ')\\n)*[.]');
}

// Whether every number of the list is one whose digits match. A text of digits would look the same once joined.
function everyWhole(numbers, pattern) {
  let digits = numbers.join('\\n');
  return !numbers.hasAny(digits.split('\\n'))
    && digits.matches('(' + pattern + ')(\\n(' + pattern + '))*');
}`;

/** `rules/shapes.generated.rules`: what a client writes, checked in the rules as its schema says. */
export function ruleShapes(): GeneratedFile {
  const lists = clientLists.map((shape) => writeList(shape, clientVocabulary));
  const functions = [...lists, ...clientShapes.map((shape) => writeShape(shape, clientVocabulary))];
  return { path: 'rules/shapes.generated.rules', content: `${[header, ...functions].join('\n\n')}\n` };
}
