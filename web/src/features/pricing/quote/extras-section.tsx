import type { Currency } from '@evergrow/domain/kernel';
import type { VisitPricing } from '@evergrow/domain/pricing';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { Stepper } from '../../../ui/stepper.tsx';
import classes from './quote.module.css';
import type { Answering } from './use-answers.ts';

type Props = Answering & { pricing: VisitPricing; currency: Currency };

/** What can be added: once by a tick, several times by a stepper. */
export function ExtrasSection({ pricing, currency, answers, change }: Props) {
  const t = useT('pricing');
  const format = useFormat();
  const once = pricing.extras.filter(({ maxQuantity }) => maxQuantity === 1);
  const many = pricing.extras.filter(({ maxQuantity }) => maxQuantity > 1);
  const longer = (minutes: number) =>
    minutes > 0 ? t('quote.longer', { duration: format.duration(minutes) }) : undefined;
  const priceOf = (amount: number) =>
    amount === 0 ? t('quote.free') : `+ ${format.money({ amount, currency })}`;
  return (
    <>
      {once.length > 0 ? (
        <ChoiceField
          multiple
          legend={<span className="visually-hidden">{t('quote.extras')}</span>}
          value={once.map(({ id }) => id).filter((id) => (answers.extras[id] ?? 0) > 0)}
          options={once.map(({ id, title, amount, minutes }) => ({
            value: id,
            label: title,
            hint: longer(minutes),
            aside: priceOf(amount),
          }))}
          onChange={(ids) =>
            change({
              extras: {
                ...answers.extras,
                ...Object.fromEntries(once.map(({ id }) => [id, ids.includes(id) ? 1 : 0])),
              },
            })
          }
        />
      ) : null}
      {many.length > 0 ? (
        <div className={classes.card}>
          {many.map(({ id, title, amount, minutes, maxQuantity }) => (
            <Stepper
              key={id}
              label={title}
              hint={[t('quote.each', { price: priceOf(amount) }), longer(minutes)]
                .filter(Boolean)
                .join(' · ')}
              value={answers.extras[id] ?? 0}
              min={0}
              max={maxQuantity}
              less={t('quote.less', { title })}
              more={t('quote.more', { title })}
              onChange={(quantity) => change({ extras: { ...answers.extras, [id]: quantity } })}
            />
          ))}
        </div>
      ) : null}
    </>
  );
}
