import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '@evergrow/emulators/paths';
import { describe, expect, test } from 'vitest';
import { declaredQueries } from '../../../rules/indexes/index.ts';
import { queriesIn } from './scan-clauses.ts';

/** These pass on clauses that others name. */
const adapters = new Set([
  'functions/src/kernel/page.ts',
  'functions/src/kernel/count-reads.ts',
  'web/src/lib/collection.ts',
]);

const sources = globSync('{functions,web}/src/**/*.{ts,tsx}', { cwd: rootDir })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.test\.tsx?$/.test(file) && !adapters.has(file));

const asking = sources
  .map((file) => ({ file, queries: queriesIn(readFileSync(join(rootDir, file), 'utf8')) }))
  .filter(({ queries }) => queries.length > 0);

const declaredBy = (file: string) => declaredQueries.filter(({ by }) => by.includes(file));

/** A computed direction stands for both. */
const same = (found: string, declared: string): boolean =>
  found === declared || (found.endsWith(' ?') && declared.startsWith(found.slice(0, -1)));

describe('every query in the code is declared in rules/indexes, so that its index is there', () => {
  test.each(asking)('$file', ({ file, queries }) => {
    const declared = declaredBy(file);
    const undeclared = queries.filter(
      (query) =>
        !declared.some(({ asks }) => query.every((found) => asks.some((clause) => same(found, clause)))),
    );
    expect(undeclared, 'state it in rules/indexes and run npm run generate').toEqual([]);
  });

  test('and nothing is declared that no code asks', () => {
    const stale = declaredQueries.flatMap(({ of, asks, by }) =>
      by.flatMap((file) => {
        const found = asking.find((candidate) => candidate.file === file)?.queries.flat() ?? [];
        const missing = asks.filter((clause) => !found.some((candidate) => same(candidate, clause)));
        return missing.length > 0 ? [`${of} by ${file}: ${missing.join(', ')}`] : [];
      }),
    );
    expect(stale).toEqual([]);
  });
});
