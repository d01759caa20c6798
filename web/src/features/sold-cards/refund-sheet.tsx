import { refundCardSchema } from '@evergrow/domain/commerce/sold-card';
import type { GiftCardRow } from '@evergrow/domain/pricing';
import type { z } from 'zod';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useDraftForm } from '../../lib/use-draft-form.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useIssueText } from '../../lib/use-issue-text.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Props = { card: GiftCardRow; onClose: () => void; onDone: () => void };
type Asked = z.infer<typeof refundCardSchema>;

/** Gives back what was not spent of a card that was sold. */
export function RefundCardSheet({ card, onClose, onDone }: Props) {
  const t = useT('sold-cards');
  const format = useFormat();
  const issueText = useIssueText();
  const { id } = useTenant();
  const { key } = useIdempotencyKey();
  const form = useDraftForm<Asked, Asked>({ reason: '' }, refundCardSchema);
  const refund = useAction(async (body: Asked) => {
    const path = `t/${id}/sold-cards/${card.orderId}/refund`;
    const { amount } = await api.post<{ amount: number }>(path, { body, idempotencyKey: key() });
    toast({ message: t('refund.done', { amount: format.money({ amount, currency: card.currency }) }) });
    onDone();
    onClose();
  });
  const left = format.money({ amount: card.balance, currency: card.currency });
  return (
    <Sheet open onClose={onClose} title={t('refund.title')}>
      <ActionForm
        action={refund}
        onSubmit={() => {
          const wanted = form.check();
          if (wanted) void refund.run(wanted);
        }}
        button={t('refund.button', { amount: left })}
        noValidate
      >
        <p>{t('refund.lead', { amount: left, ending: card.ending })}</p>
        <TextField
          label={t('refund.reason')}
          maxLength={200}
          value={form.values.reason}
          onChange={(reason) => form.set('reason', reason)}
          error={issueText(form.issues, 'reason')}
        />
      </ActionForm>
    </Sheet>
  );
}
