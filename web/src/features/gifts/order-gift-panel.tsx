import type { OwnGift } from '@evergrow/domain/commerce/gift';
import { useEffect, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import classes from './order-gift-panel.module.css';

type Props = {
  orderId: string;
  /** What follows a payment is there a moment later: asked for again a few times while it is not. */
  justPaid: boolean;
};

const tries = 5;
const between = 3_000;

/** For who bought it: what has become of the gift in an order, and what can be done about it. Nothing where there is none. */
export default function OrderGiftPanel({ orderId, justPaid }: Props) {
  const t = useT('gifts');
  const { id } = useTenant();
  const path = `t/${id}/orders/${orderId}/gift`;
  const { data, error, reload } = useQuery(path, () => api.get<{ gift: OwnGift | null }>(path));
  const [tried, setTried] = useState(0);
  const gift = data?.gift ?? null;
  const isOnItsWay =
    gift?.state === 'waiting' || (gift?.state === 'due' && Date.parse(gift.deliverAt) <= Date.now());
  useEffect(() => {
    if (!isOnItsWay || !justPaid || tried >= tries) return undefined;
    const timer = setTimeout(() => {
      setTried(tried + 1);
      void reload();
    }, between);
    return () => clearTimeout(timer);
  }, [isOnItsWay, justPaid, tried, reload]);
  if (data === undefined) {
    return error === null ? null : <ErrorState error={error} onRetry={() => void reload()} />;
  }
  if (data.gift === null) return null;
  return (
    <Panel title={t('own.title')}>
      <Standing gift={data.gift} path={path} onChange={() => void reload()} />
    </Panel>
  );
}

function Standing({ gift, path, onChange }: { gift: OwnGift; path: string; onChange: () => void }) {
  const t = useT('gifts');
  const format = useFormat();
  const { key, renew } = useIdempotencyKey();
  const [keeping, setKeeping] = useState(false);
  const send = useAction(async () => {
    await api.post(`${path}/send`, { idempotencyKey: key() });
    renew();
    toast({ message: t('own.sentAgain') });
    onChange();
  });
  const keep = useAction(async () => {
    await api.post(`${path}/keep`);
    setKeeping(false);
    toast({ message: t('own.kept') });
    onChange();
  });
  const { state, recipientName: name, recipientEmail: email, deliverAt, sentAt, heldSince } = gift;
  const isOpen = state === 'due' || state === 'sent';
  const at = {
    waiting: deliverAt,
    due: deliverAt,
    sent: sentAt,
    claimed: heldSince,
    kept: heldSince,
    ended: null,
  }[state];
  return (
    <>
      <p className={classes.said}>
        {t(isOpen && email === '' ? `own.unnamed.${state}` : `own.states.${state}`, {
          name,
          email,
          date: at === null ? '' : format.date(at),
        })}
      </p>
      {isOpen ? (
        <div className={classes.actions}>
          <Button size="sm" variant="default" loading={send.pending} onClick={() => void send.run()}>
            {t(state === 'due' ? 'own.sendNow' : 'own.send')}
          </Button>
          <Button size="sm" variant="subtle" onClick={() => setKeeping(true)}>
            {t('own.keep')}
          </Button>
        </div>
      ) : null}
      <ErrorNote error={send.error} />
      <Sheet open={keeping} onClose={() => setKeeping(false)} title={t('own.keepTitle')}>
        <ActionForm action={keep} onSubmit={() => void keep.run()} button={t('own.keep')}>
          <p>{t('own.keepLead', { name })}</p>
        </ActionForm>
      </Sheet>
    </>
  );
}
