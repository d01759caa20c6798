import { useCallback, useMemo, useState } from 'react';
import type { z } from 'zod';
import { forgetDraft, keepDraft, keptDraft } from './draft.ts';
import { type Issue, issuesByPath } from './issues.ts';
import { ApiProblem } from './problem.ts';

export type DraftForm<T extends object, Out> = {
  values: T;
  /** Sets one value; its error goes until the next check. */
  set: <K extends keyof T>(key: K, value: T[K]) => void;
  /** What is wrong, by path (`price.amount`); see `useIssueText`. */
  issues: Readonly<Record<string, Issue>>;
  /** The values as the schema wants them, or undefined after marking what is wrong and going to the first of it. */
  check: () => Out | undefined;
  /** Marks the fields an API refusal complains about. */
  refuse: (error: unknown) => void;
  dirty: boolean;
  /** Starts over from `values`, or from those the form began with; what was kept is forgotten. */
  reset: (values?: T) => void;
  /** Says that `values` are saved: what has been typed since then stays, as unsaved. */
  saved: (values: T) => void;
};

/**
 * The state of a form. With `draftKey`, what is typed survives a reload of the page until it is saved or discarded.
 * @param toInput what the schema checks, where that is not the values themselves
 */
export function useDraftForm<T extends object, Out>(
  initial: T,
  schema: z.ZodType<Out>,
  options: { draftKey?: string; toInput?: (values: T) => unknown } = {},
): DraftForm<T, Out> {
  const { draftKey, toInput } = options;
  const [base, setBase] = useState(initial);
  const [values, setValues] = useState<T>(() => keptDraft(draftKey, initial));
  const [issues, setIssues] = useState<Record<string, Issue>>({});
  const set = useCallback(
    <K extends keyof T>(key: K, value: T[K]) => {
      setValues((now) => {
        const next = { ...now, [key]: value };
        keepDraft(draftKey, next);
        return next;
      });
      setIssues((now) => {
        const name = String(key);
        return Object.fromEntries(
          Object.entries(now).filter(([path]) => path !== name && !path.startsWith(`${name}.`)),
        );
      });
    },
    [draftKey],
  );
  const check = () => {
    const parsed = schema.safeParse(toInput ? toInput(values) : values);
    if (parsed.success) {
      setIssues({});
      return parsed.data;
    }
    setIssues(issuesByPath(parsed.error.issues));
    focusFirstIssue();
    return undefined;
  };
  const refuse = (error: unknown) => {
    if (!(error instanceof ApiProblem) || error.fields.length === 0) return;
    const named = error.fields.map(({ path }) => path.replace(/^[/.]/, '').replaceAll('/', '.'));
    setIssues(Object.fromEntries(named.map((path) => [path, { key: 'refused' }])));
    focusFirstIssue();
  };
  const reset = useCallback(
    (next?: T) => {
      forgetDraft(draftKey);
      setIssues({});
      if (next) setBase(next);
      setValues(next ?? base);
    },
    [draftKey, base],
  );
  const saved = useCallback(
    (kept: T) => {
      forgetDraft(draftKey);
      setBase(kept);
    },
    [draftKey],
  );
  const dirty = useMemo(() => JSON.stringify(values) !== JSON.stringify(base), [values, base]);
  return { values, set, issues, check, refuse, dirty, reset, saved };
}

/** Once the errors are drawn, the focus goes to the first of them, wherever in the form that is. */
function focusFirstIssue(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(
      'main [aria-invalid="true"], dialog [aria-invalid="true"]',
    );
    field?.focus();
  });
}
