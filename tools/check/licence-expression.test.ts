import { expect, test } from 'vitest';
import { permits } from './licence-expression.ts';

test.each([
  ['MIT', true],
  ['GPL-3.0', false],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND GPL-3.0', false],
  ['(MIT AND BSD-3-Clause)', true],
  ['Apache-2.0 WITH LLVM-exception', true],
  ['(GPL-2.0 OR (MIT AND ISC))', true],
  ['(GPL-2.0 OR (MIT AND AGPL-3.0))', false],
  ['(MIT OR CC0-1.0) AND ISC', true],
  ['(GPL-2.0 OR AGPL-3.0) AND (MIT OR ISC)', false],
  ['SEE LICENSE IN terms.txt', false],
  ['none stated', false],
])('%s: %s', (expression, expected) => {
  expect(permits(expression)).toBe(expected);
});
