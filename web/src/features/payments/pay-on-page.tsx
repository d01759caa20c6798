import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { problemCode } from '../../lib/problem.ts';
import { useAction } from '../../lib/use-action.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';

/** What opens the payment service's own page for an order. */
export type PageRequest = { path: string; body?: object };

/** The other way to pay: leads to the payment service's own page, once, however often it is pressed. */
export function PayOnPage({ path, body }: PageRequest) {
  const t = useT('payments');
  const { key, renew } = useIdempotencyKey();
  const [leaving, setLeaving] = useState(false);
  const page = useAction(async () => {
    try {
      const { url } = await api.post<{ url: string | null }>(path, {
        ...(body ? { body } : {}),
        idempotencyKey: key(),
      });
      renew();
      if (url === null) return;
      setLeaving(true);
      window.location.assign(url);
    } catch (error) {
      if (problemCode(error) !== 'offline') renew();
      throw error;
    }
  });
  return (
    <>
      <ErrorNote error={page.error} />
      <Button variant="subtle" loading={page.pending || leaving} onClick={() => void page.run()}>
        {t('otherWays')}
      </Button>
    </>
  );
}
