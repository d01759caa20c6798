import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Sheet } from '../../../ui/sheet.tsx';

type Props = {
  /** Null while none is to be ended. */
  apiKey: { id: string; name: string } | null;
  onClose: () => void;
  onRevoked: (id: string) => void;
};

/** Programs that use the key stop at once, and it cannot be brought back: so it asks. */
export function RevokeKeySheet({ apiKey, onClose, onRevoked }: Props) {
  const t = useT('operations');
  const app = useT('app');
  const { id: tenantId } = useTenant();
  const revoke = useAction(async () => {
    if (apiKey === null) return;
    await api.delete(`t/${tenantId}/api-keys/${apiKey.id}`);
    toast({ message: t('keys.revokedDone', { name: apiKey.name }) });
    onRevoked(apiKey.id);
    onClose();
  });
  return (
    <Sheet
      open={apiKey !== null}
      onClose={onClose}
      title={t('keys.revokeTitle', { name: apiKey?.name ?? '' })}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {app('cancel')}
          </Button>
          <Button variant="danger" loading={revoke.pending} onClick={() => void revoke.run()}>
            {t('keys.revoke')}
          </Button>
        </>
      }
    >
      <p style={{ margin: 0 }}>{t('keys.revokeHint')}</p>
      <ErrorNote error={revoke.error} />
    </Sheet>
  );
}
