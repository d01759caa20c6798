import type { RuleCase } from './rule-case.ts';
import type { RulesEnvironment } from './rules-environment.ts';
import { holds } from './run-case.ts';

/** Cases that are tried at once. */
const atOnce = 16;

/** Whether a case leaves the documents alone when it goes as stated, so that others may run beside it. */
const isQuiet = ({ act, allowed, given }: RuleCase): boolean =>
  given === undefined && (act.kind === 'get' || act.kind === 'list' || !allowed);

/** Consecutive quiet cases together, every other alone. */
function batchesOf(cases: readonly RuleCase[]): RuleCase[][] {
  const all: RuleCase[][] = [];
  for (const ruleCase of cases) {
    const last = all.at(-1);
    const first = last?.[0];
    if (last && first && isQuiet(first) && isQuiet(ruleCase) && last.length < atOnce) last.push(ruleCase);
    else all.push([ruleCase]);
  }
  return all;
}

async function failuresIn(environment: RulesEnvironment, batch: readonly RuleCase[]): Promise<RuleCase[]> {
  const results = await Promise.all(batch.map((ruleCase) => holds(environment, ruleCase)));
  return batch.filter((_, index) => !results[index]);
}

/** Titles of the cases that do not go as they state. */
export async function failuresOf(
  environment: RulesEnvironment,
  cases: readonly RuleCase[],
): Promise<string[]> {
  const failed: RuleCase[] = [];
  for (const batch of batchesOf(cases)) failed.push(...(await failuresIn(environment, batch)));
  return failed.map(({ title }) => title);
}

/** The first case that does not go as it states; null when all do. */
export async function firstFailure(
  environment: RulesEnvironment,
  cases: readonly RuleCase[],
): Promise<RuleCase | null> {
  for (const batch of batchesOf(cases)) {
    const [failed] = await failuresIn(environment, batch);
    if (failed) return failed;
  }
  return null;
}
