import type { PublicPlan } from '@evergrow/domain/commerce/subscription';
import type { Currency } from '@evergrow/domain/kernel';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { amountIn, everyWords, periodAmount, usageWords } from './price-words.ts';
import classes from './subscriptions.module.css';

export type Chosen = { priceId: string; quantity: number };

type Props = {
  plan: PublicPlan;
  currency: Currency;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
};

/** How a plan is paid and how many of it, with what that comes to. */
export function PlanFields({ plan, currency, chosen, onChoose }: Props) {
  const t = useT('subscriptions');
  const format = useFormat();
  const prices = plan.prices.filter((price) => amountIn(price.prices, currency) !== null);
  const price = prices.find(({ id }) => id === chosen.priceId);
  const words = (each: (typeof prices)[number], quantity: number) =>
    everyWords(t, format.money({ amount: periodAmount(each, currency, quantity) ?? 0, currency }), each);
  const used = price?.usage ? amountIn(price.usage.prices, currency) : null;
  return (
    <>
      <p className={classes.price}>
        <strong>{price ? words(price, chosen.quantity) : t('notSold')}</strong>
      </p>
      {prices.length > 1 ? (
        <ChoiceField
          legend={t('choose.price')}
          options={prices.map((each) => ({ value: each.id, label: each.title, aside: words(each, 1) }))}
          value={chosen.priceId}
          onChange={(priceId) => onChoose({ ...chosen, priceId })}
        />
      ) : null}
      {plan.maxQuantity > 1 ? (
        <Stepper
          label={t('choose.quantity')}
          value={chosen.quantity}
          min={1}
          max={plan.maxQuantity}
          less={t('choose.fewer')}
          more={t('choose.more')}
          onChange={(quantity) => onChoose({ ...chosen, quantity })}
        />
      ) : null}
      {price?.tiers ? (
        <ul className={classes.quiet}>
          {price.tiers.steps.map((step) => (
            <li key={step.from}>
              {t(`tiers.${price.tiers?.mode ?? 'volume'}`, {
                from: step.from,
                price: format.money({ amount: amountIn(step.prices, currency) ?? 0, currency }),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      {price?.usage && used !== null ? (
        <p className={classes.quiet}>{usageWords(t, format, { ...price.usage, amount: used, currency })}</p>
      ) : null}
    </>
  );
}
