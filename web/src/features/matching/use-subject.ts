import { paths } from '@evergrow/domain/kernel';
import { matchSetSchema } from '@evergrow/domain/matching';
import { subjectSchema } from '@evergrow/domain/privacy';
import { useTenant } from '../../app/tenant-context.tsx';
import { useSignedIn } from '../../lib/session.tsx';
import { useLiveDoc } from '../../lib/use-live.ts';

/** Where the reader's intake stands and their matches, both live; each undefined while loading, null where there is none. */
export function useSubject() {
  const { id: tenantId } = useTenant();
  const { uid } = useSignedIn();
  const subject = useLiveDoc(paths.subject(tenantId, uid), subjectSchema);
  const pseudonym = subject.data?.pseudonym || null;
  const match = useLiveDoc(pseudonym === null ? null : paths.match(tenantId, pseudonym), matchSetSchema);
  return {
    subject: subject.data,
    match: subject.data === null ? null : match.data,
    error: subject.error ?? match.error,
  };
}
