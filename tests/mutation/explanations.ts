import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '@evergrow/emulators/paths';
import type { Survivor } from './mutation-score.ts';

/** Where each survivor is explained. */
export const explanationsPath = 'docs/developers/rules-mutation.md';

/** Survivors whose condition, as code, has no line in the explanations. */
export function unexplained(survivors: readonly Survivor[]): Survivor[] {
  const text = readFileSync(join(rootDir, explanationsPath), 'utf8');
  return survivors.filter(({ change, condition }) => !text.includes(`${change}: \`${condition}\``));
}
