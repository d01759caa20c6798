import type { Currency } from '@evergrow/domain/kernel';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { tipOf } from './tip-of.ts';
import type { Answering } from './use-answers.ts';

const shares = [0, 10, 15, 20] as const;

type Props = Answering & { net: number; currency: Currency };

/** A tip, if one wishes: a share of the price before tax. */
export function TipSection({ net, currency, answers, change }: Props) {
  const t = useT('pricing');
  const format = useFormat();
  return (
    <ChoiceField
      legend={<span className="visually-hidden">{t('quote.tip')}</span>}
      look="chips"
      value={String(answers.tipPercent)}
      options={shares.map((percent) => ({
        value: String(percent),
        label:
          percent === 0
            ? t('quote.noTip')
            : `${percent} % · ${format.money({ amount: tipOf(net, percent), currency })}`,
      }))}
      onChange={(percent) => change({ tipPercent: Number(percent) })}
    />
  );
}
