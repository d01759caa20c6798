import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { PriceInputs } from '../price-inputs.tsx';
import classes from '../selling.module.css';
import type { EditorPart } from './editor-form.ts';
import type { OptionForm } from './product-form.ts';
import { combinations, regrid } from './variant-grid.ts';

const newId = () => crypto.randomUUID().slice(0, 12);
const most = 100;

/** What can be chosen of it, and every combination of that with its own price, number and switch. */
export function VariantFields({ form: { values, set }, issue }: EditorPart) {
  const t = useT('selling');
  const { currency } = useTenant();
  const { options, variants } = values;
  const put = (next: readonly OptionForm[]) => {
    // More than can be kept is not made: the option stays, and the form says so.
    const made = combinations(next.filter((option) => option.values.length > 0)).length;
    set('options', next);
    if (made <= most) set('variants', regrid(next, variants, newId));
  };
  const change = (at: number, part: Partial<OptionForm>) =>
    put(options.map((option, index) => (index === at ? { ...option, ...part } : option)));
  const titleOf = (valueIds: readonly string[]) =>
    options
      .flatMap(({ values: all }, index) => all.find(({ id }) => id === valueIds[index])?.title || '…')
      .join(', ');
  const currencies = [currency, ...values.currencies.filter((other) => other !== currency)];
  return (
    <>
      {options.map((option, at) => (
        <fieldset key={option.id} className={classes.part}>
          <div className={classes.partHead}>
            <strong>{option.title || t('editor.optionNumber', { number: at + 1 })}</strong>
            <Button
              size="sm"
              variant="subtle"
              icon={<IconTrash size={18} aria-hidden />}
              aria-label={t('removeOf', {
                title: option.title || t('editor.optionNumber', { number: at + 1 }),
              })}
              onClick={() => put(options.filter((_, index) => index !== at))}
            />
          </div>
          <TextField
            label={t('editor.optionTitle')}
            hint={t('editor.optionHint')}
            maxLength={40}
            value={option.title}
            onChange={(title) => change(at, { title })}
            error={issue(`listing.options.${at}.title`)}
          />
          {option.values.map((value, index) => (
            <div key={value.id} className={classes.partHead}>
              <TextField
                label={t('editor.valueNumber', { number: index + 1 })}
                maxLength={60}
                value={value.title}
                onChange={(title) =>
                  change(at, {
                    values: option.values.map((other) =>
                      other.id === value.id ? { ...other, title } : other,
                    ),
                  })
                }
                error={issue(`listing.options.${at}.values.${index}.title`)}
              />
              {option.values.length > 1 ? (
                <Button
                  size="sm"
                  variant="subtle"
                  icon={<IconTrash size={18} aria-hidden />}
                  aria-label={t('removeOf', {
                    title: value.title || t('editor.valueNumber', { number: index + 1 }),
                  })}
                  onClick={() => change(at, { values: option.values.filter(({ id }) => id !== value.id) })}
                />
              ) : null}
            </div>
          ))}
          {option.values.length < 20 ? (
            <div>
              <Button
                size="sm"
                variant="subtle"
                icon={<IconPlus size={18} aria-hidden />}
                onClick={() => change(at, { values: [...option.values, { id: newId(), title: '' }] })}
              >
                {t('editor.addValue')}
              </Button>
            </div>
          ) : null}
        </fieldset>
      ))}
      {options.length < 3 ? (
        <div>
          <Button
            size="sm"
            variant="default"
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() =>
              put([...options, { id: newId(), title: '', values: [{ id: newId(), title: '' }] }])
            }
          >
            {t('editor.addOption')}
          </Button>
        </div>
      ) : null}
      {combinations(options).length > most ? (
        <p role="alert" className={classes.note}>
          {t('editor.tooMany', { count: most })}
        </p>
      ) : null}
      {variants.map((variant, index) => (
        <fieldset key={variant.id} className={classes.variant}>
          <SwitchField
            label={titleOf(variant.valueIds)}
            checked={variant.active}
            onChange={(active) =>
              set(
                'variants',
                variants.map((other) => (other.id === variant.id ? { ...other, active } : other)),
              )
            }
          />
          {variant.active ? (
            <div className={classes.prices}>
              {values.selling === 'price' ? (
                <PriceInputs
                  label={t('editor.ownPrice')}
                  optional
                  currencies={currencies}
                  value={variant.prices}
                  onChange={(prices) =>
                    set(
                      'variants',
                      variants.map((other) => (other.id === variant.id ? { ...other, prices } : other)),
                    )
                  }
                  error={
                    issue(`listing.variants.${index}.prices.0.amount`) === null
                      ? null
                      : t('editor.priceError')
                  }
                />
              ) : null}
              <TextField
                label={t('editor.sku')}
                optional
                maxLength={40}
                value={variant.sku}
                onChange={(sku) =>
                  set(
                    'variants',
                    variants.map((other) => (other.id === variant.id ? { ...other, sku } : other)),
                  )
                }
                error={issue(`listing.variants.${index}.sku`)}
              />
            </div>
          ) : null}
        </fieldset>
      ))}
    </>
  );
}
