import { runSteps } from './check/run-steps.ts';

/** `npm run check`: format, lint, boundaries, types, dead code, generated files, licences, sizes. */
const { passed, failed } = await runSteps();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
