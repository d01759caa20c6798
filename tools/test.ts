import { parseArgs } from 'node:util';
import { runSteps } from './check/run-steps.ts';
import { type Counts, runProject } from './test/run-project.ts';
import { withTestPlatform } from './test/with-test-platform.ts';

const stages = ['check', 'unit', 'rules', 'functions', 'e2e'] as const;
type Stage = (typeof stages)[number];

/**
 * `npm test` runs everything; `npm test -- unit rules` runs some of it. Those that need emulators share one platform
 * of their own, beside whatever else runs. The last line is `N passed, N failed`.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !stages.some((stage) => stage === name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Known: ${stages.join(', ')}`);
  process.exit(2);
}
const wanted = (stage: Stage) => positionals.length === 0 || positionals.includes(stage);
const total: Counts = { passed: 0, failed: 0 };
const add = ({ passed, failed }: Counts) => {
  total.passed += passed;
  total.failed += failed;
};

if (wanted('check')) add(await runSteps());
if (wanted('unit')) add(await runProject('unit', {}));
const onEmulators = (['rules', 'functions', 'e2e'] as const).filter(wanted);
if (onEmulators.length > 0) add(await withTestPlatform(onEmulators));

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
