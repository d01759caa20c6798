import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { committedRules } from '../world/committed-rules.ts';
import { openRulesEnvironment, type RulesEnvironment } from '../world/rules-environment.ts';
import { holds } from '../world/run-case.ts';
import { featureCases } from './features.ts';

let environment: RulesEnvironment;
beforeAll(async () => {
  environment = await openRulesEnvironment('demo-rules-features', committedRules());
});
afterAll(() => environment.close());

describe.each(Object.keys(featureCases))('%s', (feature) => {
  test.each(featureCases[feature] ?? [])('$title', async (ruleCase) => {
    expect(await holds(environment, ruleCase)).toBe(true);
  });
});
