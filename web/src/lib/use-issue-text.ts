import type { Issue } from './issues.ts';
import { useT } from './use-t.tsx';

/** The words for a field's issue: `issueText(form.issues, 'price')` also finds those of what is inside the field. */
export function useIssueText(): (issues: Readonly<Record<string, Issue>>, path: string) => string | null {
  const t = useT('app');
  return (issues, path) => {
    const issue = issues[path] ?? Object.entries(issues).find(([inner]) => inner.startsWith(`${path}.`))?.[1];
    if (issue === undefined) return null;
    return t(`issues.${issue.key}`, issue.count === undefined ? {} : { count: issue.count });
  };
}
