import type { SubscriptionView } from '@evergrow/domain/commerce/subscription';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';

type Props = {
  open: boolean;
  onClose: () => void;
  subscription: SubscriptionView;
  path: string;
  onDone: () => void;
};

/** Ending a subscription, and what happens then. */
export function CancelSheet({ open, onClose, subscription, path, onDone }: Props) {
  const t = useT('subscriptions');
  return (
    <Sheet open={open} onClose={onClose} title={t('cancel.title', { title: subscription.title })}>
      {open ? <Form subscription={subscription} path={path} onDone={onDone} /> : null}
    </Sheet>
  );
}

function Form({ subscription, path, onDone }: Pick<Props, 'subscription' | 'path' | 'onDone'>) {
  const t = useT('subscriptions');
  const format = useFormat();
  const { periodEnd, status, cancelAtPeriodEnd } = subscription;
  const canWait = status !== 'unpaid' && status !== 'incomplete' && !cancelAtPeriodEnd && periodEnd !== null;
  const [when, setWhen] = useState<'periodEnd' | 'now'>(canWait ? 'periodEnd' : 'now');
  const cancel = useAction(async () => {
    await api.post(path, { body: { when }, idempotencyKey: crypto.randomUUID() });
    toast({ message: t(`cancel.done.${when}`) });
    onDone();
  });
  const date = periodEnd === null ? '' : format.date(periodEnd);
  return (
    <ActionForm action={cancel} onSubmit={() => void cancel.run()} button={t(`cancel.button.${when}`)}>
      <ChoiceField
        legend={t('cancel.when')}
        options={[
          ...(canWait
            ? [
                {
                  value: 'periodEnd' as const,
                  label: t('cancel.periodEnd', { date }),
                  hint: t('cancel.periodEndHint', { date }),
                },
              ]
            : []),
          { value: 'now' as const, label: t('cancel.now'), hint: t('cancel.nowHint') },
        ]}
        value={when}
        onChange={setWhen}
      />
    </ActionForm>
  );
}
