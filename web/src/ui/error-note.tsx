import { IconAlertCircle } from '@tabler/icons-react';
import { ApiProblem, problemCode } from '../lib/problem.ts';
import { useT } from '../lib/use-t.tsx';
import { Note } from './note.tsx';

/**
 * Above a form's button: what went wrong with what was just tried, and what to do. Nothing while `error` is null, nor,
 * with `fieldsShown`, where the fields carry their own messages.
 */
export function ErrorNote({ error, fieldsShown = false }: { error: unknown; fieldsShown?: boolean }) {
  const t = useT('app');
  if (error === null || error === undefined) return null;
  if (fieldsShown && error instanceof ApiProblem && error.fields.length > 0) return null;
  const code = problemCode(error);
  const base = t.has(`problems.${code}.title`) ? `problems.${code}` : 'problems.internal';
  return (
    <Note tone="danger" icon={<IconAlertCircle aria-hidden />} title={t(`${base}.title`)}>
      {t(`${base}.hint`)}
    </Note>
  );
}
