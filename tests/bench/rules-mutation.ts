import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Bench } from './bench.ts';

const file = join(import.meta.dirname, '..', '..', '.cache', 'rules-mutation.json');
const scoreSchema = z.looseObject({ mutants: z.number(), killed: z.number(), score: z.number() });

/** The score of the last `npm run test:mutation`, which takes minutes and is run by itself. */
export const rulesMutation: Bench = {
  id: 'rules.mutation',
  run: async () => {
    if (!existsSync(file)) throw new Error('run `npm run test:mutation` first');
    const { mutants, killed, score } = scoreSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { mutants, killed, score };
  },
};
