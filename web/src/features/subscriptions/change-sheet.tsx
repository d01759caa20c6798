import {
  type PlanChange,
  type PublicPlan,
  readInvoiceLine,
  type ShownChange,
  type SubscriptionView,
} from '@evergrow/domain/commerce/subscription';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { type Chosen, PlanFields } from './plan-fields.tsx';
import classes from './subscriptions.module.css';
import { usePlans } from './use-plans.ts';

type Props = {
  open: boolean;
  onClose: () => void;
  subscription: SubscriptionView;
  path: string;
  onDone: () => void;
};

/** Another plan, price or number: chosen, shown with what it costs, and made exactly so. */
export function ChangeSheet({ open, onClose, subscription, path, onDone }: Props) {
  const t = useT('subscriptions');
  return (
    <Sheet open={open} onClose={onClose} title={t('change.title', { title: subscription.title })}>
      {open ? <Steps subscription={subscription} path={path} onDone={onDone} /> : null}
    </Sheet>
  );
}

function Steps({ subscription, path, onDone }: Pick<Props, 'subscription' | 'path' | 'onDone'>) {
  const { slug } = useTenant();
  const { data, error, reload } = usePlans(slug);
  if (data) return <Choice plans={data.plans} subscription={subscription} path={path} onDone={onDone} />;
  if (error === null) return <ListSkeleton rows={2} />;
  return <ErrorState error={error} onRetry={() => void reload()} />;
}

type ChoiceProps = Pick<Props, 'subscription' | 'path' | 'onDone'> & { plans: readonly PublicPlan[] };

function Choice({ plans, subscription, path, onDone }: ChoiceProps) {
  const t = useT('subscriptions');
  const { currency } = subscription.price;
  const [offeringId, setOfferingId] = useState(subscription.offeringId);
  const [chosen, setChosen] = useState<Chosen>({
    priceId: subscription.priceId,
    quantity: subscription.quantity,
  });
  const [shown, setShown] = useState<ShownChange | null>(null);
  const preview = useAction(async () => {
    const body: PlanChange = { offeringId, ...chosen };
    setShown(await api.post<ShownChange>(`${path}/change/preview`, { body }));
  });
  if (shown) {
    return <Shown shown={shown} path={path} onBack={() => setShown(null)} onDone={onDone} />;
  }
  const plan = plans.find((one) => one.offeringId === offeringId);
  const choose = (id: string) => {
    const next = plans.find((one) => one.offeringId === id);
    setOfferingId(id);
    setChosen({
      priceId: next?.prices.find((price) => price.id === chosen.priceId)?.id ?? next?.prices[0]?.id ?? '',
      quantity: Math.min(chosen.quantity, next?.maxQuantity ?? 1),
    });
  };
  const isSame =
    offeringId === subscription.offeringId &&
    chosen.priceId === subscription.priceId &&
    chosen.quantity === subscription.quantity;
  return (
    <ActionForm
      action={preview}
      onSubmit={() => void preview.run()}
      button={t('change.show')}
      disabled={isSame || !plan}
    >
      {plans.length > 1 ? (
        <SelectField
          label={t('change.plan')}
          value={offeringId}
          onChange={choose}
          options={plans.map((one) => ({ value: one.offeringId, label: one.title }))}
        />
      ) : null}
      {plan ? (
        <PlanFields plan={plan} currency={currency} chosen={chosen} onChoose={setChosen} />
      ) : (
        <p className={classes.quiet}>{t('notSold')}</p>
      )}
      {isSame ? <p className={classes.small}>{t('change.same')}</p> : null}
    </ActionForm>
  );
}

type ShownProps = { shown: ShownChange; path: string; onBack: () => void; onDone: () => void };

function Shown({ shown, path, onBack, onDone }: ShownProps) {
  const t = useT('subscriptions');
  const format = useFormat();
  const [key] = useState(() => crypto.randomUUID());
  const make = useAction(async () => {
    await api.post(`${path}/change`, { body: { changeId: shown.changeId }, idempotencyKey: key });
    toast({ message: t('change.done') });
    onDone();
  });
  const { currency, dueNow, credit, lines, amount, nextAt, prorationDate } = shown;
  const money = (minor: number) => format.money({ amount: minor, currency });
  const named = (label: string) => {
    const read = readInvoiceLine(label);
    return read ? t(`change.lines.${read.of}`, { title: read.title }) : label;
  };
  return (
    <div className={classes.shown}>
      {lines.length > 0 ? (
        <ul className={classes.lines}>
          {lines.map(({ label, amount: each }) => (
            <li key={`${label} ${each}`}>
              <span>{named(label)}</span>
              <span>{money(each)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <p className={classes.sum}>
        <strong>{t('change.dueNow')}</strong>
        <strong>{money(dueNow)}</strong>
      </p>
      {credit > 0 ? <p className={classes.quiet}>{t('change.credit', { amount: money(credit) })}</p> : null}
      <p className={classes.quiet}>
        {t('change.then', {
          amount: money(amount),
          date: nextAt === null ? '' : format.date(nextAt),
        })}
      </p>
      {prorationDate === null ? null : (
        <p className={classes.small}>{t('change.counted', { date: format.dateTime(prorationDate) })}</p>
      )}
      <ErrorNote error={make.error} />
      <div className={classes.actions}>
        <Button loading={make.pending} onClick={() => void make.run()}>
          {dueNow > 0 ? t('change.pay', { amount: money(dueNow) }) : t('change.make')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('change.back')}
        </Button>
      </div>
    </div>
  );
}
