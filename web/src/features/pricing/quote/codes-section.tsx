import type { CheckedCodes, Quote } from '@evergrow/domain/pricing';
import { useState } from 'react';
import { api } from '../../../lib/api.ts';
import { problemCode } from '../../../lib/problem.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './quote.module.css';
import type { Answering } from './use-answers.ts';

type Props = Answering & { slug: string; offeringId: string; quote: Quote | null };

/** A promo code and a gift card: checked once, then reckoned with at every click. */
export default function CodesSection({ slug, offeringId, quote, answers, change }: Props) {
  const t = useT('pricing');
  const format = useFormat();
  const { codes } = answers;
  const isCounted = quote?.lines.some(({ kind }) => kind === 'promo') ?? false;
  const minimum = codes?.promo?.minimum ?? 0;
  const waits = codes?.promo && !isCounted && minimum > 0 && quote;
  const check = async (asked: { promoCode: string | null; giftCardCode: string | null }) => {
    const none = asked.promoCode === null && asked.giftCardCode === null;
    const found: CheckedCodes | null = none
      ? null
      : await api.post(`public/tenants/${slug}/codes`, { body: { offeringId, ...asked } });
    change({ ...asked, codes: found });
  };
  const { promoCode, giftCardCode } = answers;
  return (
    <div className={classes.codes}>
      <CodeField
        label={t('codes.promo')}
        applied={promoCode}
        worth={
          waits
            ? t('codes.from', { price: format.money({ amount: minimum, currency: waits.currency }) })
            : null
        }
        onApply={(code) => check({ promoCode: code, giftCardCode })}
      />
      <CodeField
        label={t('codes.giftCard')}
        applied={giftCardCode === null ? null : (codes?.giftCard?.label ?? giftCardCode)}
        worth={codes?.giftCard ? t('codes.balance', { balance: format.money(codes.giftCard.balance) }) : null}
        onApply={(code) => check({ promoCode, giftCardCode: code })}
      />
    </div>
  );
}

type FieldProps = {
  label: string;
  applied: string | null;
  worth: string | null;
  onApply: (code: string | null) => Promise<void>;
};

function CodeField({ label, applied, worth, onApply }: FieldProps) {
  const t = useT('pricing');
  const [typed, setTyped] = useState('');
  const apply = useAction(onApply);
  if (applied !== null) {
    return (
      <div className={classes.applied}>
        <span>
          {label}: <strong>{applied}</strong>
          {worth ? <small>{worth}</small> : null}
        </span>
        <Button variant="subtle" size="sm" loading={apply.pending} onClick={() => void apply.run(null)}>
          {t('codes.remove')}
        </Button>
      </div>
    );
  }
  const why = `codes.errors.${problemCode(apply.error)}`;
  return (
    <form
      className={classes.code}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') void apply.run(typed.trim());
      }}
    >
      <TextField
        label={label}
        optional
        value={typed}
        error={apply.error === null ? null : t(t.has(why) ? why : 'codes.errors.internal')}
        onChange={(text) => {
          setTyped(text);
          apply.clear();
        }}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
      />
      <Button type="submit" variant="default" loading={apply.pending}>
        {t('codes.apply')}
      </Button>
    </form>
  );
}
