import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { ApiProblem, problemCode } from '../lib/problem.ts';
import { useT } from '../lib/use-t.tsx';

/** Above a form's button: what went wrong with what was just tried. Nothing while `error` is null. */
export function ErrorNote({ error, fieldsShown = false }: { error: unknown; fieldsShown?: boolean }) {
  const t = useT('app');
  if (error === null || error === undefined) return null;
  // The fields carry their own messages then.
  if (fieldsShown && error instanceof ApiProblem && error.fields.length > 0) return null;
  const code = problemCode(error);
  const base = t.has(`problems.${code}.title`) ? `problems.${code}` : 'problems.internal';
  return (
    <Alert
      color="red"
      variant="light"
      radius="md"
      icon={<IconAlertCircle />}
      title={t(`${base}.title`)}
      role="alert"
    >
      {t(`${base}.hint`)}
    </Alert>
  );
}
