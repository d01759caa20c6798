import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { committedRules } from '../world/committed-rules.ts';
import { collectionOf } from '../world/rule-case.ts';
import { openRulesEnvironment, type RulesEnvironment } from '../world/rules-environment.ts';
import { holds } from '../world/run-case.ts';
import { shapeCases } from './shape-cases.ts';

const collections = [...new Set(shapeCases.map(({ act }) => collectionOf(act)))];

describe('the rules accept a document exactly when its schema does', () => {
  let environment: RulesEnvironment;
  beforeAll(async () => {
    environment = await openRulesEnvironment('demo-rules-shapes', committedRules());
  });
  afterAll(() => environment.close());

  test.each(collections)('%s', async (collection) => {
    const wrong: string[] = [];
    for (const ruleCase of shapeCases.filter(({ act }) => collectionOf(act) === collection)) {
      if (!(await holds(environment, ruleCase))) wrong.push(ruleCase.title);
    }
    expect(wrong).toEqual([]);
  });
});
