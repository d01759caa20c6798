import { IconAlertCircle } from '@tabler/icons-react';
import { ApiProblem, problemCode } from '../lib/problem.ts';
import { useProblemWords } from '../lib/use-problem-words.ts';
import { Note } from './note.tsx';

/**
 * Above a form's button: what went wrong with what was just tried, and what to do. Nothing while `error` is null, nor,
 * with `fieldsShown`, where the fields carry their own messages.
 */
export function ErrorNote({ error, fieldsShown = false }: { error: unknown; fieldsShown?: boolean }) {
  const wordsOf = useProblemWords();
  if (error === null || error === undefined) return null;
  if (fieldsShown && error instanceof ApiProblem && error.fields.length > 0) return null;
  const { title, hint } = wordsOf(problemCode(error));
  return (
    <Note tone="danger" icon={<IconAlertCircle aria-hidden />} title={title}>
      {hint}
    </Note>
  );
}
