import { emulatorAddress } from '../rules/world/emulator-address.ts';
import type { RuleCase } from '../rules/world/rule-case.ts';
import type { RulesEnvironment } from '../rules/world/rules-environment.ts';
import { holds } from '../rules/world/run-case.ts';

/** Cases that are tried at once. */
const atOnce = 16;

/** Makes the emulator go by these rules from now on. @throws what the compiler says of rules that are not */
export async function loadRules(projectId: string, rules: string): Promise<void> {
  const { host, port } = emulatorAddress('FIRESTORE_EMULATOR_HOST');
  const answer = await fetch(`http://${host}:${port}/emulator/v1/projects/${projectId}:securityRules`, {
    method: 'PUT',
    body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content: rules }] } }),
  });
  if (!answer.ok) throw new Error(`the mutant does not compile: ${await answer.text()}`);
}

/** Whether a case leaves the documents alone when it goes as stated, so that others may run beside it. */
const isQuiet = ({ act, allowed, given }: RuleCase): boolean =>
  given === undefined && (act.kind === 'get' || act.kind === 'list' || !allowed);

/** The first of these cases that does not go as it states; null when all do. */
export async function firstFailure(
  environment: RulesEnvironment,
  cases: readonly RuleCase[],
): Promise<RuleCase | null> {
  for (const batch of batches(cases)) {
    const results = await Promise.all(batch.map((ruleCase) => holds(environment, ruleCase)));
    const failed = batch.find((_, index) => !results[index]);
    if (failed) return failed;
  }
  return null;
}

/** Consecutive quiet cases together, every other alone. */
function batches(cases: readonly RuleCase[]): RuleCase[][] {
  const all: RuleCase[][] = [];
  for (const ruleCase of cases) {
    const last = all.at(-1);
    const first = last?.[0];
    if (last && first && isQuiet(first) && isQuiet(ruleCase) && last.length < atOnce) last.push(ruleCase);
    else all.push([ruleCase]);
  }
  return all;
}
