import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentVariables, secretVariables } from '@evergrow/domain/operations';
import { describe, expect, test } from 'vitest';
import { rootDir } from '../emulators/src/paths.ts';

const text = readFileSync(join(rootDir, '.env.example'), 'utf8');
const blocks = text
  .trim()
  .split('\n\n')
  .map((block) => block.split('\n'));
const explained = new Map(
  blocks.flatMap((lines) => {
    const name = /^([A-Z_]+)=/.exec(lines.at(-1) ?? '')?.[1];
    return name ? [[name, lines.slice(0, -1).join(' ')] as const] : [];
  }),
);

describe('.env.example', () => {
  test('names every variable, and no other', () => {
    expect([...explained.keys()].sort()).toEqual([...environmentVariables].sort());
  });

  test.each(environmentVariables)('explains %s', (name) => {
    expect(explained.get(name)).toMatch(/^# \S+ \S+/);
  });

  test.each(environmentVariables)('says of %s whether it is a secret', (name) => {
    const isSecret = secretVariables.some((secret) => secret === name);
    expect(explained.get(name)?.startsWith('# Secret.')).toBe(isSecret);
  });
});
