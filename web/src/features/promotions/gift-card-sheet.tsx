import { issueGiftCardSchema } from '@evergrow/domain/pricing';
import { useState } from 'react';
import type { z } from 'zod';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useAction } from '../../lib/use-action.ts';
import { useDraftForm } from '../../lib/use-draft-form.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useIssueText } from '../../lib/use-issue-text.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { SecretOnce } from '../../ui/secret-once.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AmountField } from '../services/amount-field.tsx';

type Props = { onClose: () => void; onIssued: () => void };
type Wanted = z.infer<typeof issueGiftCardSchema>;
type Form = { amount: number; note: string; expires: string };

const initial: Form = { amount: Number.NaN, note: '', expires: '' };

/** Issues a gift card and shows its code: this once. */
export function GiftCardSheet({ onClose, onIssued }: Props) {
  const t = useT('promotions');
  const { id: tenantId } = useTenant();
  const issueText = useIssueText();
  const { key, renew } = useIdempotencyKey();
  const [code, setCode] = useState<string | null>(null);
  const form = useDraftForm<Form, Wanted>(initial, issueGiftCardSchema, {
    toInput: ({ amount, note, expires }) => ({
      amount,
      note,
      expiresAt: expires === '' ? null : new Date(`${expires}T23:59:59`).toISOString(),
    }),
  });
  const { values, issues } = form;
  const set: typeof form.set = (name, value) => {
    renew();
    form.set(name, value);
  };
  const issue = useAction(async (body: Wanted) => {
    const issued = await api.post<{ code: string }>(`t/${tenantId}/gift-cards`, {
      body,
      idempotencyKey: key(),
    });
    renew();
    setCode(issued.code);
    onIssued();
  });
  return (
    <Sheet open onClose={onClose} title={t(code === null ? 'gifts.issue' : 'gifts.issued')}>
      {code === null ? (
        <ActionForm
          action={issue}
          onSubmit={() => {
            const wanted = form.check();
            if (wanted) void issue.run(wanted);
          }}
          button={t('gifts.issue')}
          noValidate
        >
          <AmountField
            label={t('gifts.amount')}
            value={values.amount}
            onChange={(amount) => set('amount', amount)}
            error={issueText(issues, 'amount')}
          />
          <TextField
            label={t('gifts.note')}
            hint={t('gifts.noteHint')}
            optional
            value={values.note}
            onChange={(note) => set('note', note)}
            maxLength={120}
          />
          <TextField
            label={t('promos.lastDay')}
            type="date"
            optional
            value={values.expires}
            onChange={(expires) => set('expires', expires)}
          />
        </ActionForm>
      ) : (
        <SecretOnce
          title={t('gifts.once')}
          hint={t('gifts.onceHint')}
          secret={code}
          done={t('gifts.done')}
          onDone={onClose}
        />
      )}
    </Sheet>
  );
}
