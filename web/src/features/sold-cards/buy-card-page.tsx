import { type BuyCard, buyCardSchema, type CardSaleInput } from '@evergrow/domain/commerce/sold-card';
import { IconGift } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useDraftForm } from '../../lib/use-draft-form.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useIssueText } from '../../lib/use-issue-text.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { TextAreaField, TextField } from '../../ui/text-field.tsx';
import { useGoPay } from '../payments/use-go-pay.ts';
import { AmountField } from '../services/amount-field.tsx';
import classes from './sold-cards.module.css';

/** Where a client buys a gift card: how much, and for whom. */
export default function BuyCardPage() {
  const t = useT('sold-cards');
  const { slug, name } = useTenant();
  useTitle(t('buy.title'), name);
  const path = `public/tenants/${slug}/gift-cards`;
  const { data, error, reload } = useQuery(path, () => api.get<CardSaleInput>(path));
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (data === undefined) return <ListSkeleton rows={3} height={72} />;
  if (!data.on) {
    return (
      <EmptyState level={1} icon={<IconGift />} title={t('buy.noneTitle')}>
        {t('buy.noneHint', { name })}
      </EmptyState>
    );
  }
  return (
    <div className={classes.page}>
      <PageHeader title={t('buy.title')} lead={t('buy.lead', { name })} />
      <BuyForm sold={data} />
    </div>
  );
}

type Form = { amount: number; gift: boolean; name: string; email: string; from: string; message: string };

const other = 'other';

function BuyForm({ sold }: { sold: CardSaleInput }) {
  const t = useT('sold-cards');
  const format = useFormat();
  const issueText = useIssueText();
  const { id, slug, currency } = useTenant();
  const buy = useGoPay<BuyCard>(`t/${id}/sold-cards`, (orderId) => `/t/${slug}/pay/${orderId}`);
  const first = sold.amounts[0] ?? sold.between?.least ?? 0;
  const [free, setFree] = useState(sold.amounts.length === 0);
  const form = useDraftForm<Form, BuyCard>(
    { amount: first, gift: true, name: '', email: '', from: '', message: '' },
    buyCardSchema,
    {
      toInput: ({ amount, gift, name, email, from, message }) => ({
        amount,
        recipient: gift ? { name, email, from, message } : null,
      }),
    },
  );
  const { values, issues } = form;
  const set: typeof form.set = (name, value) => {
    buy.renew();
    form.set(name, value);
  };
  const money = (amount: number) => format.money({ amount, currency });
  const { between } = sold;
  const range = between && { least: money(between.least), most: money(between.most) };
  const [outside, setOutside] = useState(false);
  const isOutside =
    free && between !== null && !(values.amount >= between.least && values.amount <= between.most);
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = form.check();
        setOutside(isOutside);
        if (wanted && !isOutside) void buy.run(wanted);
      }}
    >
      <Panel title={t('buy.worth')}>
        <ChoiceField
          look="chips"
          legend={<span className="visually-hidden">{t('buy.worth')}</span>}
          options={[
            ...sold.amounts.map((amount) => ({ value: String(amount), label: money(amount) })),
            ...(between === null ? [] : [{ value: other, label: t('buy.other') }]),
          ]}
          value={free ? other : String(values.amount)}
          onChange={(value) => {
            setFree(value === other);
            if (value !== other) set('amount', Number(value));
          }}
        />
        {free && between !== null ? (
          <AmountField
            label={t('buy.amount')}
            hint={t('buy.between', range ?? {})}
            value={values.amount}
            onChange={(amount) => set('amount', amount)}
            error={
              isOutside && (outside || issueText(issues, 'amount')) ? t('buy.outside', range ?? {}) : null
            }
          />
        ) : null}
      </Panel>
      <Panel title={t('buy.whom')}>
        <ChoiceField
          legend={<span className="visually-hidden">{t('buy.whom')}</span>}
          options={[
            { value: 'gift', label: t('buy.gift'), hint: t('buy.giftHint') },
            { value: 'own', label: t('buy.own'), hint: t('buy.ownHint') },
          ]}
          value={values.gift ? 'gift' : 'own'}
          onChange={(value) => set('gift', value === 'gift')}
        />
        {values.gift ? (
          <>
            <TextField
              label={t('buy.name')}
              maxLength={80}
              autoComplete="off"
              value={values.name}
              onChange={(name) => set('name', name)}
              error={issueText(issues, 'recipient.name')}
            />
            <TextField
              label={t('buy.email')}
              type="email"
              autoComplete="off"
              maxLength={254}
              value={values.email}
              onChange={(email) => set('email', email)}
              error={issueText(issues, 'recipient.email')}
            />
            <TextField
              label={t('buy.from')}
              maxLength={80}
              value={values.from}
              onChange={(from) => set('from', from)}
              error={issueText(issues, 'recipient.from')}
            />
            <TextAreaField
              label={t('buy.message')}
              optional
              maxLength={1000}
              value={values.message}
              onChange={(message) => set('message', message)}
            />
          </>
        ) : null}
      </Panel>
      <ErrorNote error={buy.error} />
      <Button type="submit" size="lg" fullWidth loading={buy.pending}>
        {Number.isFinite(values.amount) ? t('buy.pay', { amount: money(values.amount) }) : t('buy.title')}
      </Button>
      <p className={classes.small}>{t('buy.terms')}</p>
    </form>
  );
}
