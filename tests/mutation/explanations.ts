import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '@evergrow/emulators/paths';
import type { Survivor } from './mutation-score.ts';

const explanationsPath = join(rootDir, 'docs', 'developers', 'rules-mutation.md');

/** A heading such as: ### dropped: `value.currency.matches('EUR|…` — three dots stand for the rest. */
const heading = /^### (\w+): `(.+)`$/gm;

/** Survivors that have no heading in docs/developers/rules-mutation.md, which is where each is explained. */
export function unexplained(
  survivors: readonly Survivor[],
  text: string = readFileSync(explanationsPath, 'utf8'),
): Survivor[] {
  const explained = [...text.matchAll(heading)].map(([, change = '', condition = '']) => ({
    change,
    condition,
  }));
  return survivors.filter(
    (survivor) =>
      !explained.some(({ change, condition }) =>
        change === survivor.change && condition.endsWith('…')
          ? survivor.condition.startsWith(condition.slice(0, -1))
          : change === survivor.change && survivor.condition === condition,
      ),
  );
}
