import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useSignedIn } from '../../lib/session.tsx';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { writeKept } from './kept-answers.ts';

/** Erasing destroys the key of what was answered, which nothing can undo: so it asks first. */
export function EraseSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT('matching');
  const app = useT('app');
  const { id: tenantId, name } = useTenant();
  const { uid } = useSignedIn();
  const erase = useAction(async () => {
    await api.delete(`t/${tenantId}/intake`);
    writeKept(tenantId, uid, null);
    toast({ message: t('erase.done') });
    onClose();
  });
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('erase.title')}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {app('cancel')}
          </Button>
          <Button variant="danger" loading={erase.pending} onClick={() => void erase.run()}>
            {t('erase.confirm')}
          </Button>
        </>
      }
    >
      <p style={{ margin: 0 }}>{t('erase.text', { tenant: name })}</p>
      <ErrorNote error={erase.error} />
    </Sheet>
  );
}
