import { type Order, refundable } from '@evergrow/domain/commerce';
import { currencyExponents } from '@evergrow/domain/kernel';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import type { Stored } from '../../lib/collection.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { usePostOnce } from '../../lib/use-post-once.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './order-sheet.module.css';

type Props = { order: Stored<Order>; onBack: () => void; onDone: () => void };

/** Minor units in a text such as `12.50` or `12,50`; null for what is no amount. */
export function readAmount(text: string, exponent: number): number | null {
  const match = /^(\d{1,8})(?:[.,](\d+))?$/.exec(text.trim());
  const fraction = match?.[2] ?? '';
  if (!match || fraction.length > exponent) return null;
  return Number(`${match[1]}${fraction.padEnd(exponent, '0')}`);
}

/** How much of each thing goes back; what is typed is checked here and once more by the server. */
export function RefundForm({ order, onBack, onDone }: Props) {
  const t = useT('orders');
  const format = useFormat();
  const { id: tenantId } = useTenant();
  const { currency } = order.quote;
  const exponent = currencyExponents[currency];
  const open = order.items.filter((item) => refundable(item) > 0);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const { post } = usePostOnce();
  const amounts = open.map((item) => {
    const text = typed[item.key] ?? '';
    const amount = text.trim() === '' ? 0 : readAmount(text, exponent);
    return { item, text, amount, wrong: amount === null || amount > refundable(item) };
  });
  const total = amounts.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const refund = useAction(async () => {
    const items = amounts.flatMap(({ item, amount }) => (amount ? [{ key: item.key, amount }] : []));
    await post(`t/${tenantId}/orders/${order.id}/refund`, { items, reason: reason.trim() });
    toast({ message: t('orders.refunded', { amount: format.money({ amount: total, currency }) }) });
    onDone();
  });
  const all = () =>
    setTyped(
      Object.fromEntries(
        open.map((item) => [item.key, (refundable(item) / 10 ** exponent).toFixed(exponent)]),
      ),
    );
  return (
    <form
      className={classes.facts}
      onSubmit={(event) => {
        event.preventDefault();
        void refund.run();
      }}
    >
      <p className={classes.small}>{t('orders.refundHint')}</p>
      {amounts.map(({ item, text, wrong }) => (
        <TextField
          key={item.key}
          label={item.choice ? `${item.title} (${item.choice})` : item.title}
          hint={t('orders.atMost', { amount: format.money({ amount: refundable(item), currency }) })}
          error={wrong ? t('orders.wrongAmount') : null}
          inputMode="decimal"
          value={text}
          onChange={(value) => setTyped((now) => ({ ...now, [item.key]: value }))}
        />
      ))}
      <div>
        <Button variant="subtle" size="sm" onClick={all}>
          {t('orders.refundAll')}
        </Button>
      </div>
      <TextField
        label={t('orders.reason')}
        hint={t('orders.reasonHint')}
        value={reason}
        onChange={setReason}
        required
        minLength={3}
        maxLength={200}
      />
      <ErrorNote error={refund.error} />
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="danger"
          loading={refund.pending}
          disabled={total === 0 || amounts.some(({ wrong }) => wrong)}
        >
          {t('orders.refundNow', { amount: format.money({ amount: total, currency }) })}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('orders.keep')}
        </Button>
      </div>
    </form>
  );
}
