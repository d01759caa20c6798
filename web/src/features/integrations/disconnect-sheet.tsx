import type { CalendarKind } from '@evergrow/domain/integrations';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import classes from './calendars.module.css';
import { serviceNames } from './service-names.ts';

type Props = { open: boolean; kind: CalendarKind; at: string; onClose: () => void; onGone: () => void };

/** Asked before: access that was given up can only be given again at the service. */
export function DisconnectSheet({ open, kind, at, onClose, onGone }: Props) {
  const t = useT('integrations');
  const app = useT('app');
  const service = serviceNames[kind];
  const disconnect = useAction(async () => {
    await api.delete(at);
    toast({ message: t('disconnect.done', { service }) });
    onClose();
    onGone();
  });
  return (
    <Sheet open={open} onClose={onClose} title={t('disconnect.title', { service })}>
      <p className={classes.plain}>{t('disconnect.hint')}</p>
      {kind === 'microsoft' ? <p className={classes.plain}>{t('disconnect.microsoft')}</p> : null}
      <ErrorNote error={disconnect.error} />
      <Button variant="danger" loading={disconnect.pending} onClick={() => void disconnect.run()}>
        {t('connection.disconnect')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {app('cancel')}
      </Button>
    </Sheet>
  );
}
