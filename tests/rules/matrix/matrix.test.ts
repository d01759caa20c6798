import { paths } from '@evergrow/domain/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { committedRules } from '../world/committed-rules.ts';
import { collectionOf, get } from '../world/rule-case.ts';
import { openRulesEnvironment, type RulesEnvironment } from '../world/rules-environment.ts';
import { failuresOf } from '../world/run-cases.ts';
import { matrix } from './matrix.ts';
import { matrixCases } from './matrix-cases.ts';

/** Every collection that has a path, with placeholders for ids. */
const collections = [
  ...new Set(
    Object.values(paths).map((path: (...ids: string[]) => string) =>
      collectionOf(get(path(...Array.from({ length: path.length }, () => 'id')))),
    ),
  ),
];

describe('who may do what', { timeout: 120_000 }, () => {
  let environment: RulesEnvironment;
  beforeAll(async () => {
    environment = await openRulesEnvironment('demo-rules-matrix', committedRules());
  });
  afterAll(() => environment.close());

  test('every collection has a row, and every row a collection', () => {
    expect(Object.keys(matrix).sort()).toEqual([...collections].sort());
  });

  test.each(Object.keys(matrix))('%s', async (collection) => {
    const cases = matrixCases.filter(({ act }) => collectionOf(act) === collection);
    expect(await failuresOf(environment, cases)).toEqual([]);
  });
});
