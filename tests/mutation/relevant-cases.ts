import type { RuleCase } from '../rules/world/rule-case.ts';
import { allCases, decidedBy } from './all-cases.ts';
import type { Mutant } from './mutants.ts';
import type { Reach } from './reach.ts';

const byDecision = Map.groupBy(allCases, decidedBy);

/**
 * The cases that a mutant can make go wrong, those that speak of what it changed first. Cases that killed the mutant
 * before, which stands beside it, are likely to kill it too.
 */
export function relevantCases(mutant: Mutant, reach: Reach, killers: readonly RuleCase[]): RuleCase[] {
  const relevant = [...reach].flatMap((decision) => byDecision.get(decision) ?? []);
  const words = new Set(mutant.condition.match(/[a-z][A-Za-z]{3,}/g));
  const score = (ruleCase: RuleCase): number => {
    const recent = killers.indexOf(ruleCase) + 1;
    const named = [...words].filter((word) => ruleCase.title.includes(word)).length;
    return recent + 10 * named;
  };
  return relevant
    .map((ruleCase) => ({ ruleCase, rank: score(ruleCase) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ ruleCase }) => ruleCase);
}
