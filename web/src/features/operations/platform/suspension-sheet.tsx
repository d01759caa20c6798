import { suspensionSchema } from '@evergrow/domain/operations';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextAreaField } from '../../../ui/text-field.tsx';

export type Suspendable = { kind: 'tenants' | 'users'; id: string; name: string; suspended: boolean };
type Props = {
  /** Null while nothing is to be changed. */
  subject: Suspendable | null;
  onClose: () => void;
  onDone: (suspended: boolean) => void;
};

/** Suspends or restores a business or a person, with a reason that goes into the audit trail. */
export function SuspensionSheet({ subject, onClose, onDone }: Props) {
  const t = useT('operations');
  return (
    <Sheet
      open={subject !== null}
      onClose={onClose}
      title={
        subject
          ? t(subject.suspended ? 'suspension.restoreTitle' : 'suspension.title', { name: subject.name })
          : ''
      }
    >
      {subject ? (
        <SuspensionForm key={subject.id} subject={subject} onClose={onClose} onDone={onDone} />
      ) : null}
    </Sheet>
  );
}

function SuspensionForm({ subject, onClose, onDone }: Props & { subject: Suspendable }) {
  const t = useT('operations');
  const app = useT('app');
  const issueText = useIssueText();
  const { key, renew } = useIdempotencyKey();
  const suspended = !subject.suspended;
  const form = useDraftForm({ reason: '' }, suspensionSchema, {
    toInput: ({ reason }) => ({ suspended, reason }),
  });
  const change = useAction(async (body: { suspended: boolean; reason: string }) => {
    await api.post(`platform/${subject.kind}/${subject.id}/suspension`, { body, idempotencyKey: key() });
    renew();
    toast({ message: t(suspended ? 'suspension.done' : 'suspension.restored', { name: subject.name }) });
    onDone(suspended);
    onClose();
  });
  return (
    <form
      noValidate
      style={{ display: 'grid', gap: 20 }}
      onSubmit={(event) => {
        event.preventDefault();
        const body = form.check();
        if (body) void change.run(body);
      }}
    >
      <p style={{ margin: 0 }}>{t(`suspension.${suspended ? subject.kind : 'restoreHint'}`)}</p>
      <TextAreaField
        label={t('suspension.reason')}
        hint={t('suspension.reasonHint')}
        maxLength={500}
        value={form.values.reason}
        onChange={(reason) => form.set('reason', reason)}
        error={issueText(form.issues, 'reason')}
      />
      <ErrorNote error={change.error} />
      <Button type="submit" variant={suspended ? 'danger' : 'filled'} loading={change.pending}>
        {t(suspended ? 'suspension.suspend' : 'suspension.restore')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {app('cancel')}
      </Button>
    </form>
  );
}
