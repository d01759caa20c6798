import { useNavigate } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';

/** Gives an order up that was not paid, and leads to `to`. */
export function GiveUp({ orderId, to }: { orderId: string; to: string }) {
  const t = useT('payments');
  const { id: tenantId } = useTenant();
  const navigate = useNavigate();
  const release = useAction(async () => {
    await api.post(`t/${tenantId}/orders/${orderId}/release`);
    navigate(to);
  });
  return (
    <>
      <ErrorNote error={release.error} />
      <Button variant="subtle" loading={release.pending} onClick={() => void release.run()}>
        {t('giveUp')}
      </Button>
    </>
  );
}
