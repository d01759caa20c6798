import { literal } from './pattern.ts';

/** Words of the rules language that cannot stand after a dot. */
const reserved = new Set([
  'service',
  'match',
  'allow',
  'function',
  'return',
  'let',
  'import',
  'if',
  'in',
  'is',
]);

/** The expression that reads `key` of `value`. */
export const member = (value: string, key: string): string =>
  reserved.has(key) ? `${value}[${literal(key)}]` : `${value}.${key}`;
