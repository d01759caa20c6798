import { join } from 'node:path';
import { installedProgram, rootDir } from '../../emulators/src/paths.ts';
import { checkLicences } from './licences.ts';
import { runStep, type Step } from './step.ts';

const node = (...args: string[]) => runStep(process.execPath, args);
const program = (name: string, ...args: string[]) => runStep(installedProgram(name), args);

/** What `npm run check` looks at, cheapest first. */
export const steps: readonly Step[] = [
  { name: 'generated files are fresh', run: () => node(join(rootDir, 'tools/generate.ts'), '--check') },
  { name: 'licences go with Apache-2.0', run: checkLicences },
  {
    name: 'format, lint and boundaries',
    run: () => program('biome', 'ci', '--error-on-warnings', '--colors=off', '.'),
  },
  { name: 'types', run: () => program('tsc', '--noEmit', '-p', '.') },
  { name: 'no dead code', run: () => program('knip') },
  { name: 'sizes', run: () => node(join(rootDir, 'tools/sizes.ts')) },
];
