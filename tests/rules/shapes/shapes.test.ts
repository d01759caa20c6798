import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { committedRules } from '../world/committed-rules.ts';
import { collectionOf } from '../world/rule-case.ts';
import { openRulesEnvironment, type RulesEnvironment } from '../world/rules-environment.ts';
import { failuresOf } from '../world/run-cases.ts';
import { shapeCases } from './shape-cases.ts';

const collections = [...new Set(shapeCases.map(({ act }) => collectionOf(act)))];

describe('the rules accept a document exactly when its schema does', { timeout: 120_000 }, () => {
  let environment: RulesEnvironment;
  beforeAll(async () => {
    environment = await openRulesEnvironment('demo-rules-shapes', committedRules());
  });
  afterAll(() => environment.close());

  test.each(collections)('%s', async (collection) => {
    const cases = shapeCases.filter(({ act }) => collectionOf(act) === collection);
    expect(await failuresOf(environment, cases)).toEqual([]);
  });
});
