import type { PublicProduct } from '@evergrow/domain/catalog';
import { useId } from 'react';
import { useT } from '../../lib/use-t.tsx';
import { type Chosen, choose, standing } from './choose-variant.ts';
import classes from './option-choice.module.css';

type Props = {
  product: PublicProduct;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
};

/**
 * A group of radio buttons for each option. What cannot be had at all is closed; what can be had with another choice of the
 * others is faint, and changes them when it is chosen.
 */
export function OptionChoice({ product: { options, variants }, chosen, onChoose }: Props) {
  const t = useT('product');
  const id = useId();
  return options.map((option, at) => (
    <fieldset key={option.id} className={classes.option}>
      <legend>{option.title}</legend>
      <div className={classes.values}>
        {option.values.map((value) => {
          const stands = standing(variants, chosen, at, value.id);
          return (
            <label key={value.id} data-stands={stands} data-chosen={chosen[at] === value.id || undefined}>
              <input
                type="radio"
                name={`${id}-${option.id}`}
                className="visually-hidden"
                checked={chosen[at] === value.id}
                disabled={stands === 'gone'}
                onChange={() => onChoose(choose(variants, chosen, at, value.id))}
              />
              <span>{value.title}</span>
              {stands === 'here' ? null : (
                <span className="visually-hidden">
                  {' '}
                  {t(stands === 'gone' ? 'option.gone' : 'option.elsewhere')}
                </span>
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  ));
}
