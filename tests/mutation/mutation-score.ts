import type { RuleCase } from '../rules/world/rule-case.ts';
import { openRulesEnvironment, type RulesEnvironment } from '../rules/world/rules-environment.ts';
import { firstFailure } from '../rules/world/run-cases.ts';
import { allCases } from './all-cases.ts';
import { loadRules } from './load-rules.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { reachOf } from './reach.ts';
import { relevantCases } from './relevant-cases.ts';
import { unitsOf } from './units.ts';

/** A mutant no case notices. */
export type Survivor = Pick<Mutant, 'line' | 'condition' | 'change'>;

export type MutationScore = {
  readonly mutants: number;
  readonly killed: number;
  /** Share killed, in [0, 1]. */
  readonly score: number;
  readonly survivors: readonly Survivor[];
};

/** Cases that killed lately and are tried first. */
const remembered = 12;

/**
 * Changes one condition of the rules after the other and says which changes the rules tests notice.
 * @param lanes how many mutants are tried at once, each in a project of its own
 * @param onProgress is told how many mutants are done
 * @throws when a case fails on the rules as they are
 */
export async function mutationScore(
  rules: string,
  lanes: number,
  onProgress: (done: number, all: number) => void,
): Promise<MutationScore> {
  const mutants = mutantsOf(rules);
  const reach = reachOf(rules, unitsOf(rules));
  const survivors: Survivor[] = [];
  const waiting = [...mutants];
  let done = 0;

  const lane = async (environment: RulesEnvironment) => {
    const killers: RuleCase[] = [];
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      await loadRules(environment.projectId, mutant.rules);
      const killer = await firstFailure(environment, relevantCases(mutant, reach(mutant.unit), killers));
      if (killer) killers.push(killer);
      else survivors.push({ line: mutant.line, condition: mutant.condition, change: mutant.change });
      if (killers.length > remembered) killers.shift();
      done += 1;
      onProgress(done, mutants.length);
    }
  };

  const names = Array.from({ length: lanes }, (_, index) => `demo-mutation-${index}`);
  const environments = await Promise.all(names.map((name) => openRulesEnvironment(name, rules)));
  try {
    await refuseBroken(environments[0], rules);
    await Promise.all(environments.map(lane));
  } finally {
    await Promise.all(environments.map((environment) => environment.close()));
  }
  const killed = mutants.length - survivors.length;
  survivors.sort((a, b) => a.line - b.line);
  return { mutants: mutants.length, killed, score: killed / mutants.length, survivors };
}

async function refuseBroken(environment: RulesEnvironment | undefined, rules: string): Promise<void> {
  if (!environment) throw new Error('at least one lane is needed');
  await loadRules(environment.projectId, rules);
  const broken = await firstFailure(environment, allCases);
  if (broken) throw new Error(`fails without any change: ${broken.title}`);
}
