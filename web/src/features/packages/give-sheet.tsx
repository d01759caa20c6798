import { paths } from '@evergrow/domain/kernel';
import { memberSchema } from '@evergrow/domain/tenancy';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useLiveQuery } from '../../lib/use-live.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useBookable } from './use-offerings.ts';

/** Gives a client credits they did not pay for, and says why. */
export function GiveSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT('packages');
  return (
    <Sheet open={open} onClose={onClose} title={t('give.title')}>
      <GiveForm onClose={onClose} />
    </Sheet>
  );
}

function GiveForm({ onClose }: { onClose: () => void }) {
  const t = useT('packages');
  const tenant = useTenant();
  const offerings = useBookable();
  const { key, renew } = useIdempotencyKey();
  const { data: members } = useLiveQuery(
    `give-members/${tenant.id}`,
    paths.members(tenant.id),
    memberSchema,
    (sdk) => [sdk.where('role', '==', 'client'), sdk.orderBy('displayName', 'asc'), sdk.limit(100)],
  );
  const [clientUid, setClientUid] = useState('');
  const [offeringId, setOfferingId] = useState('');
  const [credits, setCredits] = useState('1');
  const [reason, setReason] = useState('');
  const chosen = offerings.find(({ id }) => id === offeringId);
  const give = useAction(async () => {
    if (!chosen) return;
    const body = {
      clientUid,
      title: chosen.title.slice(0, 80),
      offeringIds: [offeringId],
      credits: Number(credits),
      validDays: 180,
      reason,
    };
    try {
      await api.post(`t/${tenant.id}/credit-grants`, { body, idempotencyKey: key() });
      toast({ message: t('give.done') });
      onClose();
    } finally {
      renew();
    }
  });
  return (
    <ActionForm
      action={give}
      onSubmit={() => void give.run()}
      button={t('give.save')}
      disabled={!chosen || clientUid === ''}
    >
      <SelectField
        label={t('give.client')}
        placeholder={t('give.choose')}
        value={clientUid}
        onChange={setClientUid}
        options={(members ?? []).map(({ uid, displayName }) => ({ value: uid, label: displayName }))}
      />
      <SelectField
        label={t('give.for')}
        placeholder={t('give.choose')}
        value={offeringId}
        onChange={setOfferingId}
        options={offerings.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextField
        label={t('edit.credits')}
        hint={t('give.valid')}
        type="number"
        min={1}
        max={200}
        required
        value={credits}
        onChange={setCredits}
      />
      <TextField
        label={t('correct.reason')}
        required
        minLength={3}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
    </ActionForm>
  );
}
