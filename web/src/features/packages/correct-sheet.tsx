import type { CreditGrant } from '@evergrow/domain/commerce';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import type { Stored } from '../../lib/collection.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Corrects what a client has left, and says why: it is kept with the credits and in the record. */
export function CorrectSheet({ grant, onClose }: { grant: Stored<CreditGrant> | null; onClose: () => void }) {
  const t = useT('packages');
  const tenant = useTenant();
  const [remaining, setRemaining] = useState(String(grant?.remaining ?? 0));
  const [until, setUntil] = useState(grant?.expiresAt.toISOString().slice(0, 10) ?? '');
  const [reason, setReason] = useState('');
  const save = useAction(async () => {
    if (!grant) return;
    const expiresAt = new Date(`${until}T23:59:59Z`).toISOString();
    await api.post(`t/${tenant.id}/credit-grants/${grant.id}/correct`, {
      body: { remaining: Number(remaining), expiresAt, reason },
    });
    toast({ message: t('correct.saved') });
    onClose();
  });
  return (
    <Sheet open={grant !== null} onClose={onClose} title={t('correct.title')}>
      <ActionForm action={save} onSubmit={() => void save.run()} button={t('correct.save')}>
        <TextField
          label={t('correct.remaining')}
          type="number"
          min={0}
          max={1000}
          required
          value={remaining}
          onChange={setRemaining}
        />
        <TextField label={t('correct.until')} type="date" required value={until} onChange={setUntil} />
        <TextField
          label={t('correct.reason')}
          required
          minLength={3}
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
      </ActionForm>
    </Sheet>
  );
}
