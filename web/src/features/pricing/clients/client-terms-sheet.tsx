import type { ClientTermsInput, ClientTermsView } from '@evergrow/domain/pricing';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { TextAreaField, TextField } from '../../../ui/text-field.tsx';
import classes from '../../promotions/codes.module.css';

type Client = { uid: string; displayName: string };
type Props = { client: Client; onClose: () => void };

/** Whether one client pays taxes, and until when they do not. */
export default function ClientTermsSheet({ client, onClose }: Props) {
  const t = useT('tenancy');
  const { id } = useTenant();
  const path = `t/${id}/clients/${client.uid}/terms`;
  const terms = useQuery(path, () => api.get<ClientTermsView>(path), 0);
  return (
    <Sheet open onClose={onClose} title={t('exemption.title', { name: client.displayName })}>
      {terms.data && !terms.loading ? (
        <TermsForm
          client={client}
          path={path}
          terms={terms.data}
          onSaved={() => {
            void terms.reload();
            onClose();
          }}
        />
      ) : terms.error === null ? (
        <ListSkeleton rows={2} height={48} />
      ) : (
        <ErrorState error={terms.error} onRetry={() => void terms.reload()} />
      )}
    </Sheet>
  );
}

type FormProps = { client: Client; path: string; terms: ClientTermsView; onSaved: () => void };

function TermsForm({ client, path, terms, onSaved }: FormProps) {
  const t = useT('tenancy');
  const app = useT('app');
  const format = useFormat();
  const [taxExempt, setTaxExempt] = useState(terms.taxExempt);
  const [until, setUntil] = useState(terms.exemptUntil ?? '');
  const [reason, setReason] = useState('');
  const name = client.displayName;
  const save = useAction(async () => {
    const body: ClientTermsInput = {
      taxExempt,
      exemptUntil: until === '' ? null : until,
      reason: reason.trim(),
    };
    const saved = await api.put<ClientTermsView>(path, { body });
    const { exemptUntil } = saved;
    toast({
      message: !saved.taxExempt
        ? t('exemption.ended', { name })
        : exemptUntil === null
          ? t('exemption.saved', { name })
          : t('exemption.savedUntil', { name, date: format.date(exemptUntil, 'UTC') }),
    });
    onSaved();
  });
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save.run();
      }}
    >
      <SwitchField
        label={t('exemption.label')}
        hint={t('exemption.hint')}
        checked={taxExempt}
        onChange={setTaxExempt}
      />
      {taxExempt ? (
        <TextField
          label={t('exemption.until')}
          hint={t('exemption.untilHint')}
          type="date"
          optional
          value={until}
          onChange={setUntil}
        />
      ) : null}
      <TextAreaField
        label={t('exemption.reason')}
        hint={t('exemption.reasonHint')}
        optional
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
      <ErrorNote error={save.error} />
      <Button type="submit" fullWidth loading={save.pending}>
        {app('save')}
      </Button>
    </form>
  );
}
