import { describe, expect, test } from 'vitest';
import { callProblemOf, deviceProblemOf } from './call-problem.ts';

const coded = (code: number) => Object.assign(new Error('said in English'), { code });

describe('callProblemOf', () => {
  test.each([
    [53118, 'ended'],
    [53106, 'ended'],
    [53105, 'full'],
    [53205, 'elsewhere'],
    [53000, 'network'],
    [53405, 'media'],
    [20104, 'pass'],
    [20101, 'pass'],
    [99999, 'failed'],
  ])('%i is %s', (code, problem) => {
    expect(callProblemOf(coded(code))).toBe(problem);
  });

  test('what is no error of theirs is a failure', () => {
    expect(callProblemOf(new TypeError('x'))).toBe('failed');
    expect(callProblemOf(null)).toBe('failed');
  });
});

test.each([
  ['NotAllowedError', 'denied'],
  ['NotFoundError', 'none'],
  ['NotReadableError', 'busy'],
  ['TypeError', 'unsupported'],
])('%s of a device means %s', (name, problem) => {
  expect(deviceProblemOf(Object.assign(new Error(''), { name }))).toBe(problem);
});
