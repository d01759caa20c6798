import { expect, test } from 'vitest';
import { unexplained } from './explanations.ts';

const survivor = { line: 1, condition: "value.kind.matches('a|b')", change: 'dropped' } as const;

test.each([
  ["### dropped: `value.kind.matches('a|b')`", true],
  ["### dropped: `value.kind.matches('a…`", true],
  ["### negated: `value.kind.matches('a…`", false],
  ["### dropped: `value.kind.matches('b…`", false],
  ['', false],
])('%s explains it: %s', (text, explains) => {
  expect(unexplained([survivor], text)).toEqual(explains ? [] : [survivor]);
});
