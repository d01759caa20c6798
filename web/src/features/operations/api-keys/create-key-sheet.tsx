import { createApiKeySchema, type Scope, scopeSchema } from '@evergrow/domain/operations';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ActionForm } from '../../../ui/action-form.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { SecretOnce } from '../../../ui/secret-once.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextField } from '../../../ui/text-field.tsx';

type Props = { open: boolean; onClose: () => void; onCreated: () => void };
type Wanted = { name: string; scopes: Scope[] };

/** Names a key, says what it may do, and shows its secret: this once. */
export function CreateKeySheet({ open, onClose, onCreated }: Props) {
  const t = useT('operations');
  const app = useT('app');
  const { id: tenantId } = useTenant();
  const issueText = useIssueText();
  const [secret, setSecret] = useState<string | null>(null);
  const { key, renew } = useIdempotencyKey();
  const initial: Wanted = { name: '', scopes: ['bookings:read'] };
  const form = useDraftForm<Wanted, Wanted>(initial, createApiKeySchema);
  const { values, set, issues } = form;
  const create = useAction(async (wanted: Wanted) => {
    const created = await api.post<{ id: string; secret: string }>(`t/${tenantId}/api-keys`, {
      body: wanted,
      idempotencyKey: key(),
    });
    renew();
    form.reset(initial);
    setSecret(created.secret);
    onCreated();
  });
  const close = () => {
    setSecret(null);
    onClose();
  };
  if (secret !== null)
    return (
      <Sheet open={open} onClose={close} title={t('keys.secretTitle')}>
        <SecretOnce
          title={t('keys.secretOnce')}
          hint={t('keys.secretHint')}
          secret={secret}
          done={t('keys.secretDone')}
          onDone={close}
        />
      </Sheet>
    );
  return (
    <Sheet open={open} onClose={close} title={t('keys.create')}>
      <ActionForm
        action={create}
        onSubmit={() => {
          const wanted = form.check();
          if (wanted) void create.run(wanted);
        }}
        button={app('create')}
        noValidate
      >
        <TextField
          label={t('keys.name')}
          hint={t('keys.nameHint')}
          maxLength={80}
          value={values.name}
          onChange={(name) => {
            renew();
            set('name', name);
          }}
          error={issueText(issues, 'name')}
        />
        <ChoiceField<Scope>
          multiple
          legend={t('keys.scopes')}
          options={scopeSchema.options.map((scope) => ({
            value: scope,
            label: t(`scopes.${scope}`),
          }))}
          value={values.scopes}
          onChange={(scopes) => {
            renew();
            set('scopes', scopes);
          }}
          error={issueText(issues, 'scopes')}
        />
      </ActionForm>
    </Sheet>
  );
}
