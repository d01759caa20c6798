import type { ChangeLicence as Change, LicenceRow } from '@evergrow/domain/commerce/licence';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './licences.module.css';

type Props = { licence: LicenceRow; onDone: (changed: LicenceRow) => void };

const changesOf = ({ takenBack, devices }: LicenceRow): Change['change'][] => [
  ...(devices > 0 ? (['resetDevices'] as const) : []),
  takenBack ? 'restore' : 'revoke',
];

/** What an admin can do about a licence, each with a reason that stays in the trail. */
export function ChangeLicence({ licence, onDone }: Props) {
  const t = useT('licences');
  const { id } = useTenant();
  const [change, setChange] = useState<Change['change'] | null>(null);
  const [reason, setReason] = useState('');
  const send = useAction(async (wanted: Change['change']) => {
    const body: Change = { change: wanted, reason };
    onDone(await api.post<LicenceRow>(`t/${id}/licences/${licence.id}/changes`, { body }));
    toast({ message: t(`seller.done.${wanted}`) });
    setChange(null);
    setReason('');
  });
  return (
    <div className={classes.actions}>
      {changesOf(licence).map((each) => (
        <Button key={each} size="sm" variant="default" onClick={() => setChange(each)}>
          {t(`seller.${each}`)}
          <span className="visually-hidden">: {licence.title}</span>
        </Button>
      ))}
      <Sheet
        open={change !== null}
        onClose={() => setChange(null)}
        title={t(`seller.sheets.${change ?? 'revoke'}`)}
      >
        {change === null ? null : (
          <ActionForm action={send} onSubmit={() => void send.run(change)} button={t(`seller.${change}`)}>
            <p className={classes.quiet}>{t(`seller.leads.${change}`)}</p>
            <TextField
              label={t('seller.reason')}
              hint={t('seller.reasonHint')}
              optional
              value={reason}
              onChange={setReason}
              maxLength={300}
            />
          </ActionForm>
        )}
      </Sheet>
    </div>
  );
}
