import { useEffect, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { intakeStage } from './intake-stage.ts';
import { useSubject } from './use-subject.ts';

/** Answers that ask for the same as before keep their matches, which no listener tells: after this long, ask. */
const patience = 6000;

/** How far the envelope has come, live. */
export function useIntakeProgress(envelopeId: string, sealed: boolean) {
  const { id: tenantId } = useTenant();
  const { subject, match, error } = useSubject();
  const [holds, setHolds] = useState(false);
  const stage = intakeStage({
    envelopeId,
    sealed,
    subject: subject ?? null,
    match: match ?? null,
    holds,
  });
  useEffect(() => {
    if (stage !== 'anonymised') return undefined;
    const timer = setTimeout(
      () =>
        api.post(`t/${tenantId}/matches/refresh`).then(
          () => setHolds(true),
          // The trigger still works on it; the listener will tell.
          () => undefined,
        ),
      patience,
    );
    return () => clearTimeout(timer);
  }, [stage, tenantId]);
  return { stage, refusal: subject?.refusal ?? null, error };
}
