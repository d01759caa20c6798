import { linePattern as oneLine } from '@evergrow/domain/kernel';
import type { $ZodType } from 'zod/v4/core';
import { alternation, literal, trimmed, trimmedAndFilled, trimmedLine, wholePattern } from './pattern.ts';
import type { Vocabulary } from './shape.ts';
import { boundsOf, definition } from './zod-checks.ts';

/**
 * The pattern that says all there is to say of a text but its length; undefined where there is nothing to say.
 * @throws where a refinement has no approximation, or where there is more than one pattern.
 */
export function textPattern(schema: $ZodType, words: Vocabulary): string | undefined {
  const def = definition(schema);
  if (def.type === 'enum') return alternation(Object.values(def.entries).map(String));
  const approximation = words.approximations.get(schema);
  if (approximation !== undefined) return approximation;
  const bounds = boundsOf(schema);
  if (bounds.refined) throw new Error('a refined text needs an approximation');
  if (def.type === 'string' && 'format' in def && def.format === 'url') return urlPattern(def);
  if (bounds.patterns.length > 1) throw new Error('one pattern per text');
  const [own] = bounds.patterns;
  if (own) return wholePattern(own);
  if (bounds.trimmed) return bounds.min === 1 ? trimmedAndFilled : trimmed;
  return undefined;
}

function urlPattern(def: object): string {
  const protocol =
    'protocol' in def && def.protocol instanceof RegExp ? wholePattern(def.protocol) : undefined;
  if (!protocol) throw new Error('a URL must name its protocol');
  return `${protocol}://[^\\s/?#]+([/?#]\\S*)?`;
}

/** Checks that the expression `at` is a text as `schema` has it. `matches` refuses whatever is not a text. */
export function textChecks(schema: $ZodType, at: string, words: Vocabulary): string[] {
  const pattern = textPattern(schema, words);
  const checks = [pattern === undefined ? `${at} is string` : `${at}.matches(${literal(pattern)})`];
  const { min = 0, max, trimmed: isTrimmed } = boundsOf(schema);
  const saidByPattern = isTrimmed ? 1 : 0;
  if (min > saidByPattern) checks.push(`${at}.size() >= ${min}`);
  if (max !== undefined) checks.push(`${at}.size() <= ${max}`);
  return checks;
}

/**
 * The pattern that says all there is to say of a text that is one of a list: its length too.
 * @throws where one pattern cannot say it.
 */
export function linePattern(schema: $ZodType, at: string, words: Vocabulary): string {
  const { min = 0, max, trimmed: isTrimmed, patterns } = boundsOf(schema);
  if (isTrimmed && min === 1 && max !== undefined && patterns[0]?.source === oneLine.source)
    return trimmedLine(max);
  const pattern = isTrimmed || min > 0 || max !== undefined ? undefined : textPattern(schema, words);
  if (pattern === undefined) throw new Error(`one pattern cannot say what ${at} holds: use lineSchema`);
  return pattern;
}
