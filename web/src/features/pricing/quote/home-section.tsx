import type { VisitPricing } from '@evergrow/domain/pricing';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Stepper } from '../../../ui/stepper.tsx';
import classes from './quote.module.css';
import type { Answering } from './use-answers.ts';

type Props = Answering & { pricing: VisitPricing };

/** The size of what is to be done. */
export function HomeSection({ pricing, answers, change }: Props) {
  const t = useT('pricing');
  const format = useFormat();
  return (
    <div className={classes.card}>
      {pricing.parameters.map(({ id, title, unit, min, max, step, initial }) => {
        const value = answers.quantities[id] ?? initial;
        return (
          <Stepper
            key={id}
            label={title}
            value={value}
            min={min}
            max={max}
            step={step}
            shown={[format.number(value), unit].filter(Boolean).join(' ')}
            less={t('quote.less', { title })}
            more={t('quote.more', { title })}
            onChange={(units) => change({ quantities: { ...answers.quantities, [id]: units } })}
          />
        );
      })}
    </div>
  );
}
