import type { Currency } from '@evergrow/domain/kernel';
import type { Frequency, FrequencyDiscount, VisitPricing } from '@evergrow/domain/pricing';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import type { Answering } from './use-answers.ts';

type Props = Answering & { pricing: VisitPricing; currency: Currency };

/** How often, and what coming regularly takes off. */
export function FrequencySection({ pricing, currency, answers, change }: Props) {
  const t = useT('pricing');
  const words = useT('commerce');
  const format = useFormat();
  const off = ({ kind, value }: FrequencyDiscount) =>
    kind === 'percent'
      ? `−${format.number(value, { maximumFractionDigits: 3 })} %`
      : `−${format.money({ amount: value, currency })}`;
  return (
    <ChoiceField<Frequency>
      legend={<span className="visually-hidden">{t('quote.howOften')}</span>}
      value={answers.frequency}
      options={[
        { value: 'once', label: words('quote.frequencies.once') },
        ...pricing.frequencies.map((offered) => ({
          value: offered.frequency,
          label: words(`quote.frequencies.${offered.frequency}`),
          hint: offered.value > 0 && offered.exceptFirst ? t('quote.fromSecond') : undefined,
          aside: offered.value > 0 ? off(offered) : undefined,
        })),
      ]}
      onChange={(frequency) => change({ frequency })}
    />
  );
}
