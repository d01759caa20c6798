import { createApiKeySchema, type Scope, scopeSchema } from '@evergrow/domain/operations';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Note } from '../../../ui/note.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './create-key-sheet.module.css';

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
  const copy = async () => {
    if (secret === null) return;
    await navigator.clipboard.writeText(secret);
    toast({ message: app('copied') });
  };
  if (secret !== null)
    return (
      <Sheet open={open} onClose={close} title={t('keys.secretTitle')}>
        <Note title={t('keys.secretOnce')}>{t('keys.secretHint')}</Note>
        <code className={classes.secret}>{secret}</code>
        <Button icon={<IconCopy size={18} aria-hidden />} onClick={() => void copy()}>
          {app('copy')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('keys.secretDone')}
        </Button>
      </Sheet>
    );
  return (
    <Sheet open={open} onClose={close} title={t('keys.create')}>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = form.check();
          if (wanted) void create.run(wanted);
        }}
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
        <ErrorNote error={create.error} />
        <Button type="submit" fullWidth loading={create.pending}>
          {app('create')}
        </Button>
      </form>
    </Sheet>
  );
}
