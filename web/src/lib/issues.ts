import type { z } from 'zod';
import type { KeyUnder } from './message-keys.ts';

/** What is wrong with a field, in the shell's words, and what goes into them. */
export type Issue = { key: KeyUnder<'app', 'issues'>; count?: number };

type ZodIssue = z.core.$ZodIssue;

function issueOf(issue: ZodIssue): Issue {
  switch (issue.code) {
    case 'invalid_type':
      return { key: 'required' };
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) <= 1
          ? { key: 'required' }
          : { key: 'tooShort', count: Number(issue.minimum) };
      if (issue.origin === 'array')
        return Number(issue.minimum) <= 1
          ? { key: 'chooseOne' }
          : { key: 'chooseMore', count: Number(issue.minimum) };
      return { key: 'tooLow', count: Number(issue.minimum) };
    case 'too_big':
      if (issue.origin === 'string') return { key: 'tooLong', count: Number(issue.maximum) };
      if (issue.origin === 'array') return { key: 'chooseFewer', count: Number(issue.maximum) };
      return { key: 'tooHigh', count: Number(issue.maximum) };
    case 'not_multiple_of':
      return { key: 'multipleOf', count: Number(issue.divisor) };
    case 'invalid_format':
      return { key: issue.format === 'email' ? 'email' : issue.format === 'url' ? 'url' : 'format' };
    case 'invalid_value':
      return { key: 'choose' };
    default:
      return { key: 'format' };
  }
}

/** The first issue of each path, e.g. `{ 'price.amount': { key: 'required' } }`. */
export function issuesByPath(issues: readonly ZodIssue[]): Record<string, Issue> {
  const found: Record<string, Issue> = {};
  for (const issue of issues) {
    // An empty optional price or number is one field on screen, whatever the schema has beneath it.
    const path = issue.path.map(String).join('.');
    found[path] ??= issueOf(issue);
  }
  return found;
}
