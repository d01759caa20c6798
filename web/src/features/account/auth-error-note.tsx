import { IconAlertCircle } from '@tabler/icons-react';
import { useT } from '../../lib/use-t.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Note } from '../../ui/note.tsx';
import { authErrorKey, wasDismissed } from './auth-error.ts';

/** What went wrong with signing in, in the person's words. */
export function AuthErrorNote({ error }: { error: unknown }) {
  const t = useT('account');
  if (error === null || error === undefined || wasDismissed(error)) return null;
  const key = authErrorKey(error);
  if (key === null) return <ErrorNote error={error} fieldsShown />;
  return (
    <Note tone="danger" icon={<IconAlertCircle aria-hidden />} title={t(`authErrors.${key}.title`)}>
      {t(`authErrors.${key}.hint`)}
    </Note>
  );
}
